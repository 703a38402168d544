'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useField, useRegisteredText } from '@/components/form/use-field';

interface ItemNoteProps {
  readonly index: number;
  readonly name: string;
  readonly note: string | null;
}

/** What the patient reads beside the move, in words for them. */
export function ItemNote({ index, name, note }: ItemNoteProps) {
  const t = useTranslations('plans.builder');
  const [isOpen, setOpen] = useState(note !== null && note !== '');
  if (!isOpen) {
    return (
      <button type="button" className="an" onClick={() => setOpen(true)}>
        {t('addNote')}
        <span className="sr"> {t('forMove', { move: name })}</span>
      </button>
    );
  }
  return <NoteField index={index} label={t('noteOf', { move: name })} />;
}

function NoteField({ index, label }: { readonly index: number; readonly label: string }) {
  const path = `items.${index}.note`;
  const field = useField({ name: path, label, optional: true });
  const t = useTranslations('plans.builder');
  return (
    <textarea
      className="nt"
      rows={2}
      maxLength={500}
      placeholder={t('notePlaceholder')}
      aria-label={label}
      {...field.control}
      {...useRegisteredText(path)}
    />
  );
}
