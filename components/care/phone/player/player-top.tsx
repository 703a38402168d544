'use client';
import { Pause, Volume2, VolumeX, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { createContext, useContext } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { PlayerScreenProps } from './screen';

interface PlayerTools {
  readonly isSoundOn: boolean;
  readonly onSound: () => void;
  readonly onPause: () => void;
  readonly onClose: () => void;
}

/** What the top of every screen offers; provided once by the player. */
export const PlayerToolsContext = createContext<PlayerTools | null>(null);

interface PlayerTopProps extends Pick<PlayerScreenProps, 'view' | 'step' | 'item'> {
  /** A screen with its own large pause button needs no small one. */
  readonly hasPause?: boolean;
}

/** How far the session is; sound, pause and close. */
export function PlayerTop({ view, item, hasPause = false }: PlayerTopProps) {
  const t = useTranslations('sessions.player');
  const tools = useContext(PlayerToolsContext);
  return (
    <header className="pt">
      <span className="n">
        {t(item.kind === 'hold' ? 'stretch' : 'strength', { move: view.move, of: view.moves })}
      </span>
      {tools && (
        <span className="tools">
          <Button
            aria-pressed={tools.isSoundOn}
            icon={<Icon of={tools.isSoundOn ? Volume2 : VolumeX} />}
            iconLabel={t('sound')}
            onClick={tools.onSound}
          />
          {!hasPause && (
            <Button icon={<Icon of={Pause} />} iconLabel={t('pauseMore')} onClick={tools.onPause} />
          )}
          <Button icon={<Icon of={X} />} iconLabel={t('close')} onClick={tools.onClose} />
        </span>
      )}
    </header>
  );
}
