'use client';
import { Check, CloudOff, Phone, Send, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { redSides } from '@/lib/care/rules/phone-red';
import type { TodayClinic } from '@/lib/care/types/phone';
import { watchStanding, type Standing } from '@/lib/sessions/client/outbox';
import type { RunningSession } from '@/lib/sessions/rules/running';
import { CallClinic } from './calls';
import { telOf } from './here';
import { HeldSome } from './held-some';
import { ScreenHeading } from './takeover';

interface SavedScreenProps {
  readonly headingId: string;
  readonly sessionId: string;
  readonly session: RunningSession;
  readonly clinic: TodayClinic;
  readonly onBack: () => void;
}

const ICON = { sent: Send, waiting: CloudOff, refused: TriangleAlert } as const;

/** The session is on the phone; whether the clinic has it is told apart, and changes by itself. */
export function SavedScreen({ headingId, sessionId, session, clinic, onBack }: SavedScreenProps) {
  const t = useTranslations('sessions.saved');
  const held = heldBy(session);
  const [standing, setStanding] = useState<Standing>('waiting');
  useEffect(() => watchStanding(sessionId, setStanding), [sessionId]);
  return (
    <section className="question saved">
      <div className="done">
        <span className="ck">
          <Icon of={Check} />
        </span>
        <ScreenHeading id={headingId}>{t('title')}</ScreenHeading>
        <p role="status" className={standing}>
          <Icon of={ICON[standing]} />
          {t(standing)}
        </p>
        <HeldSome
          plan={session.plan}
          heldSides={new Set(held)}
          isTold={standing === 'sent'}
          isSome={session.player.steps.some(({ itemSideId }) => !held.includes(itemSideId))}
          urgent
        />
      </div>
      <div className="f one">
        {held.length > 0 && clinic.phone && (
          <LinkButton href={telOf(clinic.phone)} variant="primary" size="big" wide icon={<Icon of={Phone} />}>
            <CallClinic clinic={clinic} />
          </LinkButton>
        )}
        <Button variant={held.length > 0 ? 'plain' : 'primary'} size="big" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </section>
  );
}

/** Item sides that this session's own scores hold. */
function heldBy({ plan, answers, place, player }: RunningSession): string[] {
  const named = place.itemSides.map(({ itemSideId }) => ({ itemSideId, score: answers.worst ?? 0 }));
  return redSides(plan, { ...answers, named, reached: player.log.map(({ itemSideId }) => itemSideId) });
}
