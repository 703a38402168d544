'use client';
import { ArrowLeft, ChevronRight, OctagonAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { askedWhere, contextAt } from '@/lib/alerts/rules/operated';
import { followUpsOf, outcomeOf } from '@/lib/alerts/rules/red-flags';
import { SIGN_GROUPS } from '@/lib/alerts/rules/sign-groups';
import type { FlagCode, FlagOutcome, FlagPlace, FollowUpAnswers, Screening } from '@/lib/alerts/types';
import { ScreenHeading } from './takeover';

interface SignsListProps {
  readonly headingId: string;
  readonly title: string;
  readonly context: Screening;
  /** `place` where it was asked, else null. */
  readonly onOutcome: (outcome: FlagOutcome, place: FlagPlace | null) => void;
  readonly top?: ReactNode;
  /** Stays in reach under the list. */
  readonly foot: ReactNode;
}

const SIDES = ['left', 'right', 'both'] as const;
const NOWHERE: FlagPlace = { side: null, site: null };

interface Told {
  readonly sign: FlagCode;
  readonly answers: FollowUpAnswers;
  /** Null until it was asked. */
  readonly place: FlagPlace | null;
  /** How many questions were put. */
  readonly at: number;
}

/** What is asked after a sign: what makes it graver, where it is if surgery could make it usual, and then whether it has changed. */
function questionsOf({ sign, place }: Told, context: Screening) {
  const graver = followUpsOf(sign, 'none');
  const all = followUpsOf(sign, contextAt(context, place ?? NOWHERE).profile);
  const where = askedWhere(sign, context) === null ? [] : ['where' as const];
  return [...graver, ...where, ...all.slice(graver.length)];
}

/** The signs; each leads, after the questions that change it, to exactly one outcome. */
export function SignsList({ headingId, title, context, onOutcome, top, foot }: SignsListProps) {
  const t = useTranslations('sessions.signs');
  const [told, setTold] = useState<Told | null>(null);
  const tell = (next: Told) => {
    if (next.at < questionsOf(next, context).length) return setTold(next);
    onOutcome(outcomeOf(next.sign, next.answers, contextAt(context, next.place ?? NOWHERE)), next.place);
  };
  const choose = (sign: FlagCode) => tell({ sign, answers: {}, place: null, at: 0 });
  const asked = told === null ? undefined : questionsOf(told, context)[told.at];
  if (told !== null && asked !== undefined) {
    const next = { ...told, at: told.at + 1 };
    /** Null = not sure: the question stays unanswered, which never makes a sign milder. */
    const answer = (yes: boolean | null) =>
      asked !== 'where' &&
      tell(yes === null ? next : { ...next, answers: { ...next.answers, [asked]: yes } });
    const joint = askedWhere(told.sign, context);
    return (
      <section className="feel">
        {top}
        <div className="q">
          <Button
            variant="bare"
            icon={<Icon of={ArrowLeft} />}
            iconLabel={t('other')}
            onClick={() => setTold(null)}
          />
          <p>{t('said', { sign: t(`code.${told.sign}`) })}</p>
          <ScreenHeading key={asked} id={headingId}>
            {t(`ask.${asked}`)}
          </ScreenHeading>
        </div>
        <div className="a" role="group" aria-labelledby={headingId}>
          {asked === 'where' && joint !== null ? (
            <>
              {SIDES.map((side) => (
                <Button key={side} onClick={() => tell({ ...next, place: { side, site: null } })}>
                  {t(`where.${joint}.${side}`)}
                </Button>
              ))}
              <Button onClick={() => tell({ ...next, place: NOWHERE })}>{t('where.elsewhere')}</Button>
            </>
          ) : (
            <>
              <Button onClick={() => answer(true)}>{t('yes')}</Button>
              <Button onClick={() => answer(false)}>{t('no')}</Button>
              <Button onClick={() => answer(null)}>{t('unsure')}</Button>
            </>
          )}
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
