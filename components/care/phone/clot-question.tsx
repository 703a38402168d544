'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ScreenHeading } from './takeover';

interface ClotQuestionProps {
  readonly headingId: string;
  /** "Not sure" is as good as yes. */
  readonly onAnswer: (mayBeClot: boolean) => void;
}

/** After surgery, where the calf or the back of the knee hurts anew. */
export function ClotQuestion({ headingId, onAnswer }: ClotQuestionProps) {
  const t = useTranslations('sessions.signs');
  return (
    <section className="feel">
      <div className="q">
        <p>{t('clotWhy')}</p>
        <ScreenHeading id={headingId}>{t('clot')}</ScreenHeading>
      </div>
      <div className="a" role="group" aria-labelledby={headingId}>
        <Button onClick={() => onAnswer(true)}>{t('yes')}</Button>
        <Button onClick={() => onAnswer(false)}>{t('no')}</Button>
        <Button onClick={() => onAnswer(true)}>{t('unsure')}</Button>
      </div>
      <p className="told">{t('whatever')}</p>
    </section>
  );
}
