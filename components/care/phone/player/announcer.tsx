'use client';
import { useTranslations } from 'next-intl';
import { LiveRegion } from '@/components/ui/live-region';
import type { PhonePlan } from '@/lib/sessions/rules/phone-plan';
import type { HeardCue } from './use-player';

interface AnnouncerProps {
  readonly heard: HeardCue | null;
  readonly plan: Pick<PhonePlan, 'items'>;
}

/** Says start, half, five seconds, rest and change of sides to those who do not look. */
export function Announcer({ heard, plan }: AnnouncerProps) {
  const t = useTranslations('sessions.player');
  const step = heard === null ? undefined : heard.state.steps[heard.state.index];
  if (heard === null || step === undefined) return <LiveRegion message="" />;
  const name = plan.items.find(({ itemId }) => itemId === step.itemId)?.name ?? '';
  const side = t(`sideIn.${step.side}`);
  const seconds = step.seconds ?? 0;
  return <LiveRegion message={t(`cue.${heard.cue}`, { name, side, seconds })} />;
}
