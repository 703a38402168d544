'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { PlayerDriver } from '@/lib/sessions/client/player-driver';
import { isSoundOn, soundCue } from '@/lib/sessions/client/sound';
import { keepAwake } from '@/lib/sessions/client/wake-lock';
import { readBack } from '@/lib/sessions/rules/player';
import type { Cue } from '@/lib/sessions/rules/player-cues';
import type { PlayerState } from '@/lib/sessions/rules/player-types';

export interface HeardCue {
  readonly cue: Cue;
  readonly state: PlayerState;
}

interface UsePlayerProps {
  readonly first: PlayerState;
  readonly waitsForTap: boolean;
  readonly write: (state: PlayerState) => Promise<void>;
}

/** The player on this page: its state as written down, the last cue, and what drives it. */
export function usePlayer({ first, waitsForTap, write }: UsePlayerProps) {
  const [heard, setHeard] = useState<HeardCue | null>(null);
  const [driver] = useState(
    () =>
      new PlayerDriver(readBack(first), {
        waitsForTap,
        write,
        onCue: (cue, state) => {
          setHeard({ cue, state });
          if (isSoundOn()) soundCue(cue);
        },
      }),
  );
  const shown = useSyncExternalStore(driver.subscribe, driver.snapshot, driver.snapshot);
  useEffect(() => driver.run(), [driver]);
  useEffect(() => keepAwake(), []);
  const isIdle = shown.state.phase === 'idle';
  useEffect(() => {
    if (!isIdle) return;
    if (waitsForTap) driver.act({ type: 'start' }, { type: 'wait' });
    else driver.act({ type: 'start' });
  }, [driver, isIdle, waitsForTap]);
  return { ...shown, act: driver.act, heard };
}
