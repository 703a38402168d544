'use client';
import { useState } from 'react';
import type { FlagOutcome, FlagPlace, Screening } from '@/lib/alerts/types';
import type { PhonePlan } from '@/lib/sessions/rules/phone-plan';
import type { PlayerState } from '@/lib/sessions/rules/player-types';
import { AskingScreen } from './asking-screen';
import { HoldScreen } from './hold-screen';
import { HurtScreen } from './hurt-screen';
import { PausedScreen } from './paused-screen';
import { ReadyScreen } from './ready-screen';
import { RestScreen } from './rest-screen';
import type { PlayerScreenProps } from './screen';
import { SetScreen } from './set-screen';
import { SkipScreen } from './skip-screen';
import { SwitchScreen } from './switch-screen';
import { useWords } from './use-words';

interface PlayerScreensProps extends Pick<PlayerScreenProps, 'act' | 'view'> {
  readonly state: PlayerState;
  readonly plan: PhonePlan;
  readonly context: Screening;
  readonly onEnd: () => void;
  readonly onSign: (outcome: FlagOutcome, place: FlagPlace) => void;
}

/** The one screen that fits what the player is doing. */
export function PlayerScreen(props: PlayerScreensProps) {
  const { state, view, plan, act } = props;
  const [isSkipping, setIsSkipping] = useState(false);
  const { step } = view;
  const item = plan.items.find(({ itemId }) => itemId === step?.itemId);
  if (view.phase === 'asking')
    return <AskingScreen key={state.unseen.join()} view={view} act={act} plan={plan} />;
  if (view.phase === 'idle' || view.phase === 'ended' || step === null || item === undefined) return null;
  const shared = { view, step, item, act };
  const onTap = view.phase === 'waiting' ? () => act({ type: 'resume' }, { type: 'next' }) : null;
  const leaveOut = () => {
    act({ type: 'pause' });
    setIsSkipping(true);
  };
  if (view.phase === 'hurt') return <HurtScreen {...shared} context={props.context} onSign={props.onSign} />;
  if (view.phase === 'paused') {
    if (isSkipping) return <SkipScreen {...shared} onBack={() => setIsSkipping(false)} />;
    return <PausedScreen {...shared} onSkip={() => setIsSkipping(true)} onEnd={props.onEnd} />;
  }
  return <RunningScreen {...shared} state={state} plan={plan} onTap={onTap} onLeaveOut={leaveOut} />;
}

interface RunningScreenProps extends PlayerScreenProps, Pick<PlayerScreensProps, 'state' | 'plan'> {
  readonly onTap: (() => void) | null;
  readonly onLeaveOut: () => void;
}

/** What runs, or waits for a tap to run. */
function RunningScreen(props: RunningScreenProps) {
  const { state, plan, onTap, onLeaveOut, ...shared } = props;
  const { view, step, item } = shared;
  const words = useWords();
  const next = words.next(view, plan);
  if (view.leadMs > 0) return <ReadyScreen {...shared} onTap={onTap} />;
  switch (step.type) {
    case 'hold':
      return <HoldScreen {...shared} next={next} />;
    case 'set':
      return <SetScreen key={state.index} {...shared} next={next} />;
    case 'rest':
      return <RestScreen {...shared} />;
    case 'switch': {
      const others = state.steps
        .map((other, index) => ({ ...other, index }))
        .filter(({ itemId, itemSideId }) => itemId === item.itemId && itemSideId !== step.itemSideId)
        .filter(({ type }) => type === 'hold' || type === 'set');
      const done = others.filter(({ index }) =>
        state.log.some((hold) => hold.step === index && hold.skipReason === null),
      );
      return (
        <SwitchScreen
          {...shared}
          {...{ onTap, onLeaveOut }}
          other={{ done: done.length, of: others.length }}
        />
      );
    }
    case 'ready':
    case 'change':
      return <ReadyScreen {...shared} onTap={onTap} />;
  }
}
