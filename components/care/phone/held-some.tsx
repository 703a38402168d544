'use client';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { PhonePlan } from '@/lib/sessions/rules/phone-plan';

interface HeldSomeProps {
  readonly plan: Pick<PhonePlan, 'items'>;
  readonly heldSides: ReadonlySet<string>;
  /** The clinic has it already; else it is told as soon as there is a signal. */
  readonly isTold: boolean;
  /** Something of the plan is left to do. */
  readonly isSome: boolean;
  /** It has just happened. */
  readonly urgent?: boolean | undefined;
}

/** What red pain holds, by name, that the clinic knows, and what may go on. */
export function HeldSome({ plan, heldSides, isTold, isSome, urgent }: HeldSomeProps) {
  const t = useTranslations('sessions.today.heldSome');
  const p = useTranslations('sessions.player');
  const moves = plan.items.flatMap(({ name, sides }) =>
    sides
      .filter(({ itemSideId }) => heldSides.has(itemSideId))
      .map(({ side }) => p(`moveSide.${side}`, { name })),
  );
  if (moves.length === 0) return null;
  return (
    <Callout tone="amber" title={t('title')} urgent={urgent}>
      <p>{t('what', { count: moves.length, moves: moves.join('; ') })}</p>
      <p>{t(isTold ? 'told' : 'notYet')}</p>
      <p>{t(isSome ? 'others' : 'none')}</p>
    </Callout>
  );
}
