'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { FlagCode } from '@/lib/alerts/types';
import type { Side } from '@/lib/plans/types';
import { ScreenHeading, Takeover } from './takeover';

interface SideQuestionProps {
  readonly code: FlagCode;
  /** Null: it cannot be said. */
  readonly onAnswer: (side: Side | null) => void;
}

const HEADING = 'side-heading';
const SIDES = ['left', 'right', 'both'] as const;

/** On which side a sign is, once what to do has been read. The sign itself was told before. */
export function SideQuestion({ code, onAnswer }: SideQuestionProps) {
  const t = useTranslations('sessions.signs');
  return (
    <Takeover labelledBy={HEADING}>
      <section className="feel">
        <div className="q">
          <p>{t('said', { sign: t(`code.${code}`) })}</p>
          <ScreenHeading id={HEADING}>{t('side.title')}</ScreenHeading>
        </div>
        <div className="a" role="group" aria-labelledby={HEADING}>
          {SIDES.map((side) => (
            <Button key={side} onClick={() => onAnswer(side)}>
              {t(`side.${side}`)}
            </Button>
          ))}
          <Button onClick={() => onAnswer(null)}>{t('side.unsure')}</Button>
        </div>
        <p className="told">{t('side.why')}</p>
      </section>
    </Takeover>
  );
}
