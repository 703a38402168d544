'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { outcomeOf } from '@/lib/alerts/rules/red-flags';
import type { FlagOutcome, Screening } from '@/lib/alerts/types';
import { partOf } from '@/lib/care/rules/phone-part';
import { isRed } from '@/lib/care/rules/phone-red';
import { asksForClot } from '@/lib/care/rules/phone-clot';
import type { Today, TodayClinic } from '@/lib/care/types/phone';
import { takeSession } from '@/lib/sessions/client/one-tab';
import { openSound } from '@/lib/sessions/client/sound';
import { writeRunning } from '@/lib/sessions/client/running';
import type { PhonePlan } from '@/lib/sessions/rules/phone-plan';
import type { PlayerState } from '@/lib/sessions/rules/player-types';
import { stageAfter, type RunningSession } from '@/lib/sessions/rules/running';
import type { Occasion } from '@/lib/sessions/types';
import { ClotQuestion } from './clot-question';
import { Player } from './player/player';
import { SESSION_HEADING } from './player/screen';
import { SavedScreen } from './saved-screen';
import { SessionQuestion } from './session-question';
import { ScreenHeading, Takeover } from './takeover';
import { saveSession, useRunning } from './use-running';
import type { SignPlace } from './use-said';

interface SessionFlowProps {
  readonly owner: string;
  readonly plan: PhonePlan;
  readonly occasion: Occasion;
  /** Item sides that a red score holds. */
  readonly held: ReadonlySet<string>;
  /** Getting ready waits for a tap instead of running. */
  readonly waitsForTap: boolean;
  readonly context: Screening;
  /** The session is on the phone, ready to be sent. */
  readonly onSaved: () => Promise<void>;
  readonly onSign: (outcome: FlagOutcome, where: SignPlace) => void;
  readonly clinic: TodayClinic;
  readonly problem: Today['problem'];
  /** Red pain before the first hold: the session does not begin. */
  readonly onRed: (score: number) => void;
  readonly onBack: () => void;
}

interface Saved {
  /** The id that it is kept under. */
  readonly savedAs: string;
  readonly ended: RunningSession;
}

/** Pain before, the session, the worst of it and where, pain after; then it is saved. Unanswered stays unanswered. */
export function SessionFlow(props: SessionFlowProps) {
  const { waitsForTap, context, clinic, problem, onSaved, onSign, onRed, onBack } = props;
  const { session, change } = useRunning(props);
  const [end, setEnd] = useState<'open' | 'elsewhere' | 'failed' | Saved>('open');
  const [clotAsked, setClotAsked] = useState<RunningSession | null>(null);
  const { owner } = props;
  useEffect(
    () => takeSession(owner, () => setEnd((known) => (known === 'open' ? 'elsewhere' : known))),
    [owner],
  );
  if (session === null) return null;

  const save = async (ended: RunningSession) => {
    let savedAs: string;
    try {
      savedAs = await saveSession(ended, 'abandoned');
    } catch {
      await change(ended);
      return setEnd('failed');
    }
    if (ended.player.endedBy === 'flag') onBack();
    else setEnd({ savedAs, ended });
    await onSaved();
  };
  const answered = async (next: RunningSession) => {
    const { before } = next.answers;
    if (next.stage === 'before' && before !== null && isRed(before, next.plan)) {
      onRed(before);
      return save({ ...next, player: { ...next.player, endedBy: 'flag' } });
    }
    const stage = stageAfter(next);
    if (stage === null) return save(next);
    await change({ ...next, stage });
  };
  const sites = (next: RunningSession) => {
    if (asksForClot(context.profile, next.place.sites, problem)) setClotAsked(next);
    else void answered(next);
  };
  const clot = (next: RunningSession, mayBeClot: boolean) => {
    setClotAsked(null);
    if (!mayBeClot) return void answered(next);
    onSign(outcomeOf('calf_thigh_swelling', {}, context), {
      ...{ side: next.place.side, site: null, sessionId: next.id },
    });
    void save(next);
  };
  const ended = (player: PlayerState) => {
    const next = { ...session, player };
    // What the player came to is told by a sign: no more questions now.
    void (player.endedBy === 'flag' ? save(next) : answered(next));
  };
  return (
    <Takeover labelledBy={SESSION_HEADING}>
      {end === 'failed' && <NotKept onAgain={() => void save(session)} />}
      {end === 'elsewhere' && <Elsewhere onBack={onBack} />}
      {typeof end === 'object' && (
        <SavedScreen
          headingId={SESSION_HEADING}
          sessionId={end.savedAs}
          session={end.ended}
          clinic={clinic}
          onBack={onBack}
        />
      )}
      {end === 'open' && session.stage === 'play' && (
        <Player
          plan={session.plan}
          first={session.player}
          waitsForTap={waitsForTap}
          context={context}
          write={(player) => writeRunning({ ...session, player })}
          onEnded={ended}
          onSign={(outcome, place) => onSign(outcome, { ...place, sessionId: session.id })}
        />
      )}
      {end === 'open' && clotAsked && (
        <ClotQuestion headingId={SESSION_HEADING} onAnswer={(mayBeClot) => clot(clotAsked, mayBeClot)} />
      )}
      {end === 'open' && !clotAsked && session.stage !== 'play' && (
        <SessionQuestion
          key={session.stage}
          session={session}
          stage={session.stage}
          part={partOf(problem)}
          onAnswered={(next) => {
            openSound();
            if (next.stage === 'site') sites(next);
            else void answered(next);
          }}
          onStage={(stage) => void change({ ...session, stage })}
          onLeave={onBack}
        />
      )}
    </Takeover>
  );
}

/** Another tab of this phone has taken the session over: all that was done here is with it. */
function Elsewhere({ onBack }: { readonly onBack: () => void }) {
  const t = useTranslations('sessions.saved');
  return (
    <section className="question saved">
      <div className="done">
        <ScreenHeading id={SESSION_HEADING}>{t('elsewhere')}</ScreenHeading>
        <p>{t('elsewhereWhy')}</p>
      </div>
      <div className="f one">
        <Button variant="primary" size="big" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </section>
  );
}

function NotKept({ onAgain }: { readonly onAgain: () => void }) {
  const t = useTranslations('sessions.saved');
  return (
    <ErrorState
      title={t('failed')}
      safe={t('failedWhy')}
      actions={
        <Button variant="primary" size="big" onClick={onAgain}>
          {t('again')}
        </Button>
      }
    />
  );
}
