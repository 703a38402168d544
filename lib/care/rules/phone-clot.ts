import { asksAboutClot } from '@/lib/alerts/rules/red-flags';
import type { FlagProfile } from '@/lib/alerts/types';
import type { PainSite } from '@/lib/sessions/types';
import type { Today } from '../types/phone';

/**
 * Whether the places told of after a session ask for the signs of a clot. New is any place but the one that the patient
 * is treated for: what earlier sessions told is not on the phone, and one question too many harms nobody.
 */
export function asksForClot(
  profile: FlagProfile,
  sites: readonly PainSite[],
  problem: Today['problem'],
): boolean {
  return sites.some((site) => asksAboutClot(profile, site, site !== problem?.site));
}
