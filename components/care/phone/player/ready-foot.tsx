'use client';
import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { PlayerScreenProps } from './screen';

interface ReadyFootProps extends Pick<PlayerScreenProps, 'act'> {
  /** Nothing runs until the patient starts it. */
  readonly onTap: (() => void) | null;
  /** It is a question whether to begin at all. */
  readonly onLeaveOut?: (() => void) | null;
}

/** More time or none, where getting ready runs; else the tap that begins the hold. */
export function ReadyFoot({ act, onTap, onLeaveOut = null }: ReadyFootProps) {
  const t = useTranslations('sessions.player');
  const icon = <Icon of={Play} />;
  if (onTap !== null)
    return (
      <div className={classNames('foot', onLeaveOut === null && 'one')}>
        {onLeaveOut && (
          <Button className="ob" onClick={onLeaveOut}>
            {t('leaveOut')}
          </Button>
        )}
        <Button className="fb" icon={icon} onClick={onTap}>
          {t('startNow')}
        </Button>
      </div>
    );
  return (
    <div className="foot">
      <Button className="ob" onClick={() => act({ type: 'longer' })}>
        {t('more')}
      </Button>
      <Button className="fb" icon={icon} onClick={() => act({ type: 'next' })}>
        {t('startNow')}
      </Button>
    </div>
  );
}
