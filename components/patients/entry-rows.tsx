'use client';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

interface EntryRowsProps {
  /** Of the array's rows, in order. */
  readonly ids: readonly string[];
  /** What one of them is called; its number is said after it. */
  readonly name: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly row: (index: number) => ReactNode;
}

/** Any number of entries of one kind, each with its fields and the button that takes it away, and one that adds another. */
export function EntryRows({ ids, name, addLabel, onAdd, onRemove, row }: EntryRowsProps) {
  const t = useTranslations('patients.new');
  return (
    <>
      {ids.map((id, index) => (
        <div className="grid-form" key={id} role="group" aria-label={`${name} ${index + 1}`}>
          {row(index)}
          <div className="w3">
            <Button
              variant="bare"
              size="small"
              icon={<Icon of={X} small />}
              onClick={() => onRemove(index)}
              aria-label={t('removeEntry', { name, number: index + 1 })}
            >
              {t('remove')}
            </Button>
          </div>
        </div>
      ))}
      <Button size="small" icon={<Icon of={Plus} small />} onClick={onAdd}>
        {addLabel}
      </Button>
    </>
  );
}
