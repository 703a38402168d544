'use client';
import { ArrowLeft, SkipForward } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { SkipReason } from '@/lib/sessions/types';
import { ScreenHeading } from '../takeover';
import { Row } from './paused-screen';
import { SESSION_HEADING, type PlayerScreenProps } from './screen';

/** "Forgot" is for a day that went by, not for a move at hand. */
const REASONS = [
  ...(['pain', 'no_time', 'unsure_how', 'no_equipment', 'unwell', 'felt_better', 'not_helping'] as const),
] satisfies readonly SkipReason[];

interface SkipScreenProps extends Pick<PlayerScreenProps, 'step' | 'item' | 'act'> {
  readonly onBack: () => void;
}

/** Why this one is left out: one tap, and the session waits at the next. Pain is said of the side at hand alone. */
export function SkipScreen({ step, item, act, onBack }: SkipScreenProps) {
  const t = useTranslations('sessions.player');
  return (
    <section className={`player ready paused ${step.side}`}>
      <header className="pt">
        <span>{t('skip1')}</span>
        <Button icon={<Icon of={ArrowLeft} />} iconLabel={t('back')} onClick={onBack} />
      </header>
      <ScreenHeading id={SESSION_HEADING}>{t('skipWhy', { name: item.name })}</ScreenHeading>
      <div className="ls roomy" role="group" aria-labelledby={SESSION_HEADING}>
        {REASONS.map((reason) => (
          <Row
            key={reason}
            icon={SkipForward}
            label={t(`reason.${reason}`)}
            onPress={() => {
              act({ type: 'skip', reason, scope: reason === 'pain' ? 'side' : 'move' });
              onBack();
            }}
          />
        ))}
      </div>
    </section>
  );
}
