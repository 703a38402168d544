'use client';
import { OctagonAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { takeSession } from '@/lib/sessions/client/one-tab';
import { readRunning, writeRunning } from '@/lib/sessions/client/running';
import { playerView } from '@/lib/sessions/rules/player-view';
import { endedEarly, hasBegun, type RunningSession } from '@/lib/sessions/rules/running';
import { ScreenHeading, Takeover } from './takeover';
import { dateHere, saveSession } from './use-running';

interface SessionResumeProps {
  readonly owner: string;
  /** The plan is on hold: what was done can be saved, not gone on with. */
  readonly isHeld: boolean;
  readonly onGoOn: (session: RunningSession) => void;
  readonly onWorry: () => void;
  /** It was saved, and is ready to be sent. */
  readonly onEnded: () => void;
}

const HEADING = 'resume-heading';

/** A session that was under way when the page went away. One of an earlier day is saved as it was left. */
export function SessionResume({ owner, isHeld, onGoOn, onWorry, onEnded }: SessionResumeProps) {
  const t = useTranslations('sessions.saved');
  const [session, setSession] = useState<RunningSession | null>(null);
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const stored = await readRunning(owner);
      if (stored === null || !isHere || !hasBegun(stored)) return;
      if (stored.date === dateHere()) return setSession(stored);
      await saveSession(stored, 'abandoned');
      onEnded();
    };
    void look().catch(() => undefined);
    return () => {
      isHere = false;
    };
    // Looked for once, on opening.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [owner]);
  if (session === null) return null;
  const { unitsDone, units } = playerView(session.player);
  const end = async () => {
    const giveBack = takeSession(owner, () => undefined);
    // The tab that had it may have gone on since.
    const newest = await readRunning(owner);
    const ended = newest && endedEarly(newest);
    if (ended) await writeRunning(ended).catch(() => undefined);
    else if (newest) await saveSession(newest, 'stopped');
    giveBack();
    if (ended) return onGoOn(ended);
    setSession(null);
    onEnded();
  };
  return (
    <Takeover labelledBy={HEADING}>
      <section className="question saved">
        <div className="done">
          <ScreenHeading id={HEADING}>{t('running')}</ScreenHeading>
          <p>{t('runningWhy', { done: unitsDone, of: units })}</p>
        </div>
        <div className="f one">
          {!isHeld && (
            <Button variant="primary" size="big" onClick={() => onGoOn(session)}>
              {t('goOn')}
            </Button>
          )}
          <Button size="big" onClick={() => void end()}>
            {t('endSave')}
          </Button>
          <Button size="big" icon={<Icon of={OctagonAlert} />} onClick={onWorry}>
            {t('worry')}
          </Button>
        </div>
      </section>
    </Takeover>
  );
}
