import { useTranslations } from 'next-intl';
import type { Side } from '@/lib/exercises/types';
import type { PainSite } from '@/lib/sessions/types';

const SITES: Readonly<Record<PainSite, true>> = {
  ...{
    front_knee: true,
    inner_knee: true,
    outer_knee: true,
    back_knee: true,
    groin: true,
    hip_buttock: true,
  },
  ...{ front_thigh: true, back_thigh: true, calf: true, shin: true, ankle_foot: true, lower_back: true },
  unsure: true,
};

const isSite = (site: string): site is PainSite => Object.hasOwn(SITES, site);

/** "Front of the knee, right"; a site of the clinic's own words stays as it was written. */
export function useProblem(): (site: string | null, side: Side | null) => string | null {
  const t = useTranslations('care');
  return (site, side) => {
    if (site === null) return null;
    return t('problem', { site: isSite(site) ? t(`site.${site}`) : site, side: side ?? 'both' });
  };
}
