'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

interface PainQuestionProps {
  readonly moment: 'before' | 'worst' | 'after' | 'morning';
  /** Null when skipped: unanswered is never 0. */
  readonly onAnswer: (score: number | null) => void;
}

/** Eleven radios, none chosen beforehand. */
export function PainQuestion({ moment, onAnswer }: PainQuestionProps) {
  const t = useTranslations('sessions.pain');
  const [score, setScore] = useState<number | null>(null);
  return (
    <fieldset className="pain-question">
      <legend>
        <h1>{t(moment)}</h1>
      </legend>
      <p>{t('scale')}</p>
      <div className="ladder">
        {SCORES.map((value) => (
          <label key={value} className={`rung pain-${value}`}>
            <input
              type="radio"
              name={moment}
              value={value}
              checked={score === value}
              onChange={() => setScore(value)}
              aria-label={t('score', { score: value })}
            />
            <span>{value}</span>
          </label>
        ))}
      </div>
      <p className="ends">
        <span>{t('no')}</span>
        <span>{t('most')}</span>
      </p>
      <Button variant="primary" size="big" wide disabled={score === null} onClick={() => onAnswer(score)}>
        {t('next')}
      </Button>
      <Button variant="bare" wide onClick={() => onAnswer(null)}>
        {t('skip')}
      </Button>
    </fieldset>
  );
}
