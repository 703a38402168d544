'use client';
import { ArrowLeft, Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { Part } from '@/lib/care/rules/phone-part';
import { ScreenHeading } from './takeover';

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** Up to here the bar is too short for words inside it. */
const MOST = 10;

interface QuestionTopProps {
  readonly children?: ReactNode;
  readonly onBack: (() => void) | null;
}

/** Above a question: the way back, and where in the row of questions it stands. */
export function QuestionTop({ children, onBack }: QuestionTopProps) {
  const t = useTranslations('sessions.pain');
  return (
    <header className="pt">
      {onBack === null ? (
        <span />
      ) : (
        <Button variant="bare" icon={<Icon of={ArrowLeft} />} iconLabel={t('back')} onClick={onBack} />
      )}
      <span className="n">{children}</span>
      <span />
    </header>
  );
}

interface PainScaleProps {
  readonly headingId: string;
  readonly moment: 'before' | 'worst' | 'after' | 'morning';
  /** What was answered already, on the way back; else null, and none is chosen. */
  readonly first: number | null;
  readonly place?: string;
  /** What is asked about, where it is known. */
  readonly part: Part | null;
  /** Null when skipped: unanswered is never 0. */
  readonly onAnswer: (score: number | null) => void;
  readonly onBack: (() => void) | null;
}

/** Eleven steps of pain, none chosen beforehand. */
export function PainScale({ headingId, moment, first, place, part, onAnswer, onBack }: PainScaleProps) {
  const t = useTranslations('sessions.pain');
  const [score, setScore] = useState<number | null>(first);
  return (
    <section className="question">
      <QuestionTop onBack={onBack}>{place}</QuestionTop>
      <div className="q">
        <ScreenHeading id={headingId}>{t(moment)}</ScreenHeading>
        {part && (
          <p id={`${headingId}-part`}>
            <b>{t(`part.${part.part}`, { side: part.side })}</b>
          </p>
        )}
        <p>{t(moment === 'worst' ? 'notPull' : 'scale')}</p>
      </div>
      <div
        className="lad"
        role="radiogroup"
        aria-labelledby={headingId}
        aria-describedby={part ? `${headingId}-part` : undefined}
      >
        {SCORES.map((value) => (
          <label key={value} className={`pain-${value}`}>
            <input
              type="radio"
              name={moment}
              value={value}
              checked={score === value}
              onChange={() => setScore(value)}
              aria-label={t(value === 0 ? 'scoreNone' : value === MOST ? 'scoreMost' : 'score', {
                score: value,
              })}
            />
            <span className="v" aria-hidden="true">
              {value}
            </span>
            <span className="bar2" aria-hidden="true">
              {value === 0 && <span className="beside">{t('no')}</span>}
              {value === MOST && t('most')}
              <span className="tk">
                <Icon of={Check} />
              </span>
            </span>
          </label>
        ))}
      </div>
      <div className="f">
        <Button size="big" onClick={() => onAnswer(null)}>
          {t('skip')}
        </Button>
        <Button variant="primary" size="big" disabled={score === null} onClick={() => onAnswer(score)}>
          {t(score === null ? 'choose' : 'next')}
        </Button>
      </div>
    </section>
  );
}
