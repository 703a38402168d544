'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { changesSinceAction, type ChangesSince } from '@/lib/plans/actions';
import { BuilderChanges } from './builder-changes';

interface BuilderStaleProps {
  readonly patientId: string;
  /** Null for a plan that is not published yet. */
  readonly planId: string | null;
  /** The version that the draft was made from. */
  readonly number: number | null;
}

/** Nothing was published, because somebody else was first: what they changed, and the way to it. The draft stays. */
export function BuilderStale({ patientId, planId, number }: BuilderStaleProps) {
  const t = useTranslations('plans.builder');
  const [since, setSince] = useState<ChangesSince | null>(null);
  useEffect(() => {
    if (planId === null || number === null) return;
    changesSinceAction({ patientId, planId, number }).then(
      (result) => result.ok && setSince(result.value),
      // Without an answer the way to the newest version is still there.
      () => undefined,
    );
  }, [patientId, planId, number]);
  const isEnded = since?.isEnded ?? false;
  return (
    <Callout tone="amber" title={t('stale')} urgent>
      <p>{t('staleWhy')}</p>
      {isEnded && <p>{t('staleEnded')}</p>}
      {since !== null && !isEnded && since.changes.length > 0 && (
        <>
          <p>{t('staleNow', { number: since.number })}</p>
          <BuilderChanges changes={since.changes} />
        </>
      )}
      <a href={`/patients/${patientId}/plans/${isEnded || planId === null ? 'new' : planId}`}>
        {t(isEnded ? 'staleNew' : 'staleOpen')}
      </a>
    </Callout>
  );
}
