'use client';
import { CalendarDays, MessageSquare, Sun, UserRound } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, type ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { OfflinePill } from '@/components/ui/offline-pill';
import { PhoneShell } from '@/components/ui/phone-shell';
import { WorryRow } from '@/components/ui/worry-row';
import type { Phone } from './use-phone';

const PLACES = [
  { key: 'today', href: '/me', icon: Sun },
  { key: 'history', href: '/me/history', icon: CalendarDays },
  { key: 'messages', href: '/me/messages', icon: MessageSquare },
  { key: 'settings', href: '/me/settings', icon: UserRound },
] as const;

export type PlaceKey = (typeof PLACES)[number]['key'];

/** The place that the address names; whatever lies elsewhere is today. */
export function usePlace(): PlaceKey {
  const path = usePathname();
  return PLACES.find(({ href }) => href === path)?.key ?? 'today';
}

interface PhoneFrameProps {
  readonly place: PlaceKey;
  readonly phone?: Pick<Phone, 'isOnline'> | undefined;
  readonly waiting?: number | undefined;
  readonly onWorry: () => void;
  readonly children: ReactNode;
}

/** The shell with its words. The title follows the place, since no page is loaded between them. */
export function PhoneFrame({ place, phone, waiting = 0, onWorry, children }: PhoneFrameProps) {
  const t = useTranslations('sessions.nav');
  const d = useTranslations('sessions.today');
  const title = t(place);
  useEffect(() => {
    document.title = `${title} · Holdfast`;
  }, [title]);
  const status =
    phone?.isOnline === false ? d('offline') : waiting > 0 ? d('unsent', { count: waiting }) : null;
  return (
    <PhoneShell
      brandName="Holdfast"
      status={status === null ? undefined : <OfflinePill label={status} />}
      place={place}
      worry={<WorryRow label={d('worry')} onPress={onWorry} />}
      navLabel={t('label')}
      places={PLACES.map(({ key, href, icon }) => ({ href, label: t(key), icon: <Icon of={icon} /> }))}
    >
      {children}
    </PhoneShell>
  );
}
