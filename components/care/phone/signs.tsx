'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { FlagOutcome, FlagPlace, Screening } from '@/lib/alerts/types';
import { SignsList } from './signs-list';
import { Takeover } from './takeover';

interface SignsProps {
  readonly context: Screening;
  readonly onOutcome: (outcome: FlagOutcome, place: FlagPlace | null) => void;
  readonly onBack: () => void;
}

const HEADING = 'signs-heading';

/** "Something new or worrying?": reached from every screen of the patient. */
export function Signs({ context, onOutcome, onBack }: SignsProps) {
  const t = useTranslations('sessions.signs');
  return (
    <Takeover labelledBy={HEADING}>
      <SignsList
        headingId={HEADING}
        title={t('title')}
        context={context}
        onOutcome={onOutcome}
        foot={
          <div className="bk one">
            <Button onClick={onBack}>{t('back')}</Button>
          </div>
        }
      />
    </Takeover>
  );
}
