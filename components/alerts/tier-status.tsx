import {
  Flag,
  Hand,
  OctagonAlert,
  StickyNote,
  TrendingUp,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Status, type StatusTone } from '@/components/ui/status';
import type { AlertTier } from '@/lib/alerts/types';

const LOOK: Readonly<Record<AlertTier, { readonly tone: StatusTone; readonly icon: LucideIcon }>> = {
  E1: { tone: 'flag', icon: OctagonAlert },
  E2: { tone: 'flag', icon: Flag },
  C: { tone: 'flag-o', icon: Hand },
  RED: { tone: 'amber', icon: TriangleAlert },
  RISING: { tone: 'amber', icon: TrendingUp },
  N: { tone: 'plain', icon: StickyNote },
};

/** How grave an alert is: word, shape and colour. */
export function TierStatus({ tier }: { readonly tier: AlertTier }) {
  const t = useTranslations('alerts');
  const { tone, icon } = LOOK[tier];
  return (
    <Status tone={tone} icon={<Icon of={icon} small />}>
      {t(`tier.${tier}`)}
    </Status>
  );
}
