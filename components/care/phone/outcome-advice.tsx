'use client';
import { Ban, CirclePause, Phone, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { adviceOf, type Advice } from '@/lib/alerts/rules/advice';
import type { FlagCode } from '@/lib/alerts/types';
import type { TodayClinic } from '@/lib/care/types/phone';

interface CodeProps {
  readonly code: FlagCode | null;
}

/** What is not to be done, what can wait, whom to call; all others warn. */
const ICON: Readonly<Partial<Record<Advice, LucideIcon>>> = {
  ...{
    massage: Ban,
    walk: Ban,
    straighten: Ban,
    force: Ban,
    test: Ban,
    sharp: Ban,
    support: Ban,
    assess: Ban,
  },
  ...{ joint: CirclePause, rest: CirclePause, surgeon: Phone, week: Phone },
};

/** What it may be, where that is known: why it is so urgent. */
export function May({ code }: CodeProps) {
  const t = useTranslations('sessions.outcome.may');
  switch (code) {
    case 'calf_thigh_swelling':
    case 'hot_joint_fever':
    case 'wound_with_fever':
      return t(code);
    default:
      return null;
  }
}

/** "call 112 now", to end a sentence with. */
export function useHelp({ emergency }: TodayClinic): string {
  const t = useTranslations('sessions.outcome');
  return emergency ? t('helpNow', { number: emergency }) : t('helpPlain');
}

/** The sign's own lines. */
export function Advised({ code, clinic }: CodeProps & { readonly clinic: TodayClinic }) {
  const t = useTranslations('sessions.outcome.advice');
  const help = useHelp(clinic);
  const lines = code === null ? [] : adviceOf(code);
  return lines.map((line) => (
    <Do key={line} icon={ICON[line] ?? TriangleAlert}>
      {t(line, { help })}
    </Do>
  ));
}

export function Do({ icon, children }: { readonly icon: LucideIcon; readonly children: ReactNode }) {
  return (
    <li>
      <Icon of={icon} />
      <span>{children}</span>
    </li>
  );
}
