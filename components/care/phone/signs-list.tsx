'use client';
import { ArrowLeft, ChevronRight, OctagonAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { followUpsOf, outcomeOf } from '@/lib/alerts/rules/red-flags';
import { SIGN_GROUPS } from '@/lib/alerts/rules/sign-groups';
import type { FlagCode, FlagContext, FlagOutcome, FollowUpAnswers } from '@/lib/alerts/types';
import { ScreenHeading } from './takeover';

interface SignsListProps {
  readonly headingId: string;
  readonly title: string;
  readonly context: FlagContext;
  readonly onOutcome: (outcome: FlagOutcome) => void;
  readonly top?: ReactNode;
  /** Stays in reach under the list. */
  readonly foot: ReactNode;
}

/** The signs; each leads, after the questions that change it, to exactly one outcome. */
export function SignsList({ headingId, title, context, onOutcome, top, foot }: SignsListProps) {
  const t = useTranslations('sessions.signs');
  const [sign, setSign] = useState<FlagCode | null>(null);
  const [answers, setAnswers] = useState<FollowUpAnswers>({});
  const [at, setAt] = useState(0);
  const choose = (code: FlagCode) => {
    if (followUpsOf(code, context.profile).length === 0) return onOutcome(outcomeOf(code, {}, context));
    setAnswers({});
    setAt(0);
    setSign(code);
  };
  const questions = sign === null ? [] : followUpsOf(sign, context.profile);
  const asked = questions[at];
  /** Null = not sure: the question stays unanswered, which never makes a sign milder. */
  const answer = (yes: boolean | null) => {
    if (sign === null || asked === undefined) return;
    const given = yes === null ? answers : { ...answers, [asked]: yes };
    if (at + 1 >= questions.length) return onOutcome(outcomeOf(sign, given, context));
    setAnswers(given);
    setAt(at + 1);
  };
  if (sign !== null && asked !== undefined) {
    return (
      <section className="feel">
        {top}
        <div className="q">
          <Button
            variant="bare"
            icon={<Icon of={ArrowLeft} />}
            iconLabel={t('other')}
            onClick={() => setSign(null)}
          />
          <p>{t('said', { sign: t(`code.${sign}`) })}</p>
          <ScreenHeading key={asked} id={headingId}>
            {t(`ask.${asked}`)}
          </ScreenHeading>
        </div>
        <div className="a" role="group" aria-labelledby={headingId}>
          <Button onClick={() => answer(true)}>{t('yes')}</Button>
          <Button onClick={() => answer(false)}>{t('no')}</Button>
          <Button onClick={() => answer(null)}>{t('unsure')}</Button>
        </div>
        <p className="told">{t('whatever')}</p>
      </section>
    );
  }
  return (
    <section className="feel">
      {top}
      <ScreenHeading id={headingId}>{title}</ScreenHeading>
      {/* Scrolls, so it takes the keyboard's focus. */}
      <div className="ls" role="group" aria-labelledby={headingId} tabIndex={0}>
        {SIGN_GROUPS.map(({ group, codes }) => (
          <section key={group} className={`sg ${group}`} aria-labelledby={`${headingId}-${group}`}>
            <h2 id={`${headingId}-${group}`}>
              {group === 'emergency' && <Icon of={OctagonAlert} small />}
              {t(`group.${group}`)}
            </h2>
            {codes.map((code) => (
              <button key={code} type="button" onClick={() => choose(code)}>
                {t(`code.${code}`)}
                <Icon of={ChevronRight} />
              </button>
            ))}
          </section>
        ))}
      </div>
      {foot}
    </section>
  );
}
