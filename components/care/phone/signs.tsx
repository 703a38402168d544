'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { followUpsOf, outcomeOf } from '@/lib/alerts/rules/red-flags';
import type { FlagContext, FlagOutcome, FollowUpAnswers } from '@/lib/alerts/types';

const ASKED = [
  ...([
    'sharp_pain',
    'steadily_worse',
    'swelling',
    'pop',
    'giving_way',
    'tingling_numbness',
    'kneecap_ache',
    'night_rest_pain',
  ] as const),
  ...([
    'fall_or_twist',
    'calf_thigh_swelling',
    'hot_joint_fever',
    'cannot_bear_weight',
    'locked_knee',
    'wound_worse',
  ] as const),
  ...([
    'breathless',
    'chest_pain',
    'coughing_blood',
    'cold_pale_foot',
    'foot_weakness',
    'saddle_numbness',
    'bladder_bowel',
    'faint',
    'mild_pull',
  ] as const),
];
type Asked = (typeof ASKED)[number];

interface SignsProps {
  readonly context: FlagContext;
  readonly onOutcome: (outcome: FlagOutcome) => void;
  readonly onBack: () => void;
}

/** The list of signs; each leads, after the questions that change it, to exactly one outcome. */
export function Signs({ context, onOutcome, onBack }: SignsProps) {
  const t = useTranslations('sessions.signs');
  const [sign, setSign] = useState<Asked | null>(null);
  const [answers, setAnswers] = useState<FollowUpAnswers>({});
  const choose = (code: Asked) => {
    if (followUpsOf(code, context.profile).length === 0) return onOutcome(outcomeOf(code, {}, context));
    setSign(code);
  };
  const asked =
    sign === null ? undefined : followUpsOf(sign, context.profile).find((question) => !(question in answers));
  const answer = (yes: boolean) => {
    if (sign === null || asked === undefined) return;
    const given = { ...answers, [asked]: yes };
    const more = followUpsOf(sign, context.profile).some((question) => !(question in given));
    if (more) return setAnswers(given);
    onOutcome(outcomeOf(sign, given, context));
  };
  if (sign !== null && asked !== undefined) {
    return (
      <section className="signs">
        <h1>{t(`ask.${asked}`)}</h1>
        <Button size="big" wide onClick={() => answer(true)}>
          {t('yes')}
        </Button>
        <Button size="big" wide onClick={() => answer(false)}>
          {t('no')}
        </Button>
      </section>
    );
  }
  return (
    <section className="signs">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <ul>
        {ASKED.map((code) => (
          <li key={code}>
            <Button size="big" wide onClick={() => choose(code)}>
              {t(`code.${code}`)}
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="bare" wide onClick={onBack}>
        {t('back')}
      </Button>
    </section>
  );
}
