'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState, type MouseEvent } from 'react';
import { stopOfTier } from '@/lib/alerts/rules/red-flags';
import type { FlagOutcome, FlagPlace, Screening } from '@/lib/alerts/types';
import { isSoundOn, openSound, rememberSound } from '@/lib/sessions/client/sound';
import type { PhonePlan } from '@/lib/sessions/rules/phone-plan';
import type { PlayerState } from '@/lib/sessions/rules/player-types';
import { playerView } from '@/lib/sessions/rules/player-view';
import { focusIfLost } from '../focus';
import { Announcer } from './announcer';
import { EndDialog } from './end-dialog';
import { PlayerScreen } from './player-screen';
import { PlayerToolsContext } from './player-top';
import { SESSION_HEADING } from './screen';
import { usePlayer } from './use-player';

interface PlayerProps {
  readonly plan: PhonePlan;
  readonly first: PlayerState;
  /** Getting ready waits for a tap: in the first session, and from 65 on. */
  readonly waitsForTap: boolean;
  readonly context: Screening;
  readonly write: (state: PlayerState) => Promise<void>;
  readonly onEnded: (state: PlayerState) => void;
  /** A sign was told, on the side at hand; a grave one ends the session. */
  readonly onSign: (outcome: FlagOutcome, place: FlagPlace) => void;
}

/** The session itself, from getting ready to its last hold. */
export function Player({ plan, first, waitsForTap, context, write, onEnded, onSign }: PlayerProps) {
  const t = useTranslations('sessions.player');
  const { state, isKept, act, heard } = usePlayer({ first, waitsForTap, write });
  const [hasSound, setHasSound] = useState(isSoundOn);
  const [isEnding, setIsEnding] = useState(false);
  const view = playerView(state);
  const hasEnded = state.phase === 'ended';
  // A screen takes the button that was tapped with it: the next one begins at its heading.
  useEffect(() => focusIfLost(SESSION_HEADING), [state.phase, state.index]);
  useEffect(() => {
    if (hasEnded) onEnded(state);
    // Told once, with the state that it ended in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [hasEnded]);

  const tools = useMemo(
    () => ({
      isSoundOn: hasSound,
      onSound: () => {
        rememberSound(!hasSound);
        setHasSound(!hasSound);
      },
      onPause: () => act({ type: 'pause' }),
      onClose: () => {
        act({ type: 'pause' });
        setIsEnding(true);
      },
    }),
    [act, hasSound],
  );
  const tapped = ({ target }: MouseEvent) => {
    const isControl =
      target instanceof Element && target.closest('button, input, label, dialog.dlg') !== null;
    if (state.phase === 'running' && !isControl) tools.onPause();
  };
  return (
    <PlayerToolsContext value={tools}>
      <div className="player-room" onClick={tapped} onClickCapture={openSound}>
        <PlayerScreen
          state={state}
          view={view}
          plan={plan}
          context={context}
          act={act}
          onEnd={() => setIsEnding(true)}
          onSign={(outcome, place) => {
            onSign(outcome, place);
            if (stopOfTier(outcome.tier) === null) act({ type: 'resume' }, { type: 'pause' });
            else act({ type: 'finish', endedBy: 'flag' });
          }}
        />
      </div>
      {!isKept && (
        <p className="unkept" role="status">
          {t('unkept')}
        </p>
      )}
      {isEnding && (
        <EndDialog
          view={view}
          onBack={() => setIsEnding(false)}
          onEnd={() => {
            setIsEnding(false);
            act({ type: 'finish', endedBy: 'stopped' });
          }}
        />
      )}
      <Announcer heard={heard} plan={plan} />
    </PlayerToolsContext>
  );
}
