'use client';
import { Check, CloudOff, Send, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { watchStanding, type Standing } from '@/lib/sessions/client/outbox';
import { ScreenHeading } from './takeover';

interface SavedScreenProps {
  readonly headingId: string;
  readonly sessionId: string;
  readonly onBack: () => void;
}

const ICON = { sent: Send, waiting: CloudOff, refused: TriangleAlert } as const;

/** The session is on the phone; whether the clinic has it is told apart, and changes by itself. */
export function SavedScreen({ headingId, sessionId, onBack }: SavedScreenProps) {
  const t = useTranslations('sessions.saved');
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
      </div>
      <div className="f one">
        <Button variant="primary" size="big" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </section>
  );
}
