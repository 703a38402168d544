'use client';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { LinkButton } from '@/components/ui/link-button';
import { Skeleton } from '@/components/ui/skeleton';
import { stopOfTier } from '@/lib/alerts/rules/red-flags';
import type { FlagOutcome } from '@/lib/alerts/types';
import { keep, unsent, type SendOutcome } from '@/lib/sessions/client/outbox';
import { keepSending, type Sending } from '@/lib/sessions/client/sync';
import { plansOn, waitsForTap } from '@/lib/sessions/rules/phone-plan';
import { OutcomeScreen } from './outcome-screen';
import { PainQuestion } from './pain-question';
import { SessionFlow } from './session-flow';
import { SessionResume } from './session-resume';
import { Signs } from './signs';
import { TodayView } from './today-view';
import type { Today } from './today-types';
import { zoneHere } from './use-running';

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'away' }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'ready'; readonly today: Today };
type Screen = 'today' | 'signs' | 'morning' | 'session';

async function read(): Promise<Loaded> {
  const answer = await fetch('/api/v1/today').catch(() => null);
  if (answer?.status === 401) return { kind: 'signed_out' };
  if (!answer?.ok) return { kind: 'away' };
  return { kind: 'ready', today: await answer.json() };
}

/** The patient's phone: one question a screen; everything said is kept on the phone before it is sent. */
export function TodayApp() {
  const t = useTranslations('sessions.today');
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [screen, setScreen] = useState<Screen>('today');
  const [outcome, setOutcome] = useState<FlagOutcome | null>(null);
  const [nothingNew, setNothingNew] = useState(false);
  const [morningDone, setMorningDone] = useState(false);
  const [sent, setSent] = useState<SendOutcome>('sent');
  const [held, setHeld] = useState(false);
  const [refused, setRefused] = useState(0);

  const sending = useRef<Sending | null>(null);
  const owner = loaded.kind === 'ready' ? loaded.today.patient.id : null;

  const reload = useCallback(async () => {
    const next = await read();
    setLoaded((before) => (next.kind === 'away' && before.kind === 'ready' ? before : next));
  }, []);
  const flush = useCallback(async () => {
    await (sending.current?.now() ?? reload());
  }, [reload]);

  useEffect(() => {
    const start = setTimeout(() => void reload(), 0);
    return () => clearTimeout(start);
  }, [reload]);
  useEffect(() => {
    if (owner === null) return;
    const told = async (result: SendOutcome) => {
      setSent(result);
      setRefused((await unsent(owner)).filter((item) => item.refused !== null).length);
      await reload();
    };
    const started = keepSending(owner, (result) => void told(result));
    sending.current = started;
    void started.now();
    return () => {
      started.stop();
      sending.current = null;
    };
  }, [owner, reload]);

  if (loaded.kind === 'loading') return <Skeleton label={t('loading')} lines={5} />;
  if (loaded.kind === 'signed_out') {
    return (
      <ErrorState
        title={t('signedOut')}
        safe={t('signedOutWhy')}
        actions={<LinkButton href="/sign-in">{t('signIn')}</LinkButton>}
      />
    );
  }
  if (loaded.kind === 'away') {
    return (
      <ErrorState
        title={t('away')}
        safe={t('awayWhy')}
        actions={<Button onClick={() => void flush()}>{t('retry')}</Button>}
      />
    );
  }
  const { today } = loaded;
  const [plan] = plansOn(today.plans, today.date);
  const isHeld = held || today.stops.some(({ itemSideId }) => itemSideId === null);

  const tell = async (told: FlagOutcome) => {
    setOutcome(told);
    if (stopOfTier(told.tier) !== null) setHeld(true);
    const report = {
      id: v7(),
      at: new Date().toISOString(),
      timeZone: zoneHere(),
      code: told.code,
      side: null,
      site: null,
      sessionId: null,
    };
    await keep(today.patient.id, 'reports', report);
    await flush();
  };
  const answerMorning = async (value: number | null) => {
    setScreen('today');
    setMorningDone(true);
    const sessionId = today.morningQuestion?.sessionId ?? null;
    await keep(today.patient.id, 'answers', {
      id: v7(),
      kind: 'morning',
      date: today.date,
      timeZone: zoneHere(),
      value,
      sessionId,
    });
    await flush();
  };
  const sayNothingNew = async () => {
    setNothingNew(true);
    await keep(today.patient.id, 'answers', {
      id: v7(),
      kind: 'screening',
      date: today.date,
      timeZone: zoneHere(),
      value: null,
      sessionId: null,
    });
    await flush();
  };
  return (
    <>
      {outcome && (
        <OutcomeScreen
          {...outcome}
          clinic={today.clinic}
          onRead={() => {
            setOutcome(null);
            // A note in the middle of a session does not end it.
            if (screen !== 'session' || stopOfTier(outcome.tier) !== null) setScreen('today');
          }}
        />
      )}
      {screen === 'signs' && (
        <Signs
          context={today.screening}
          onOutcome={(told) => void tell(told)}
          onBack={() => setScreen('today')}
        />
      )}
      {screen === 'morning' && (
        <PainQuestion moment="morning" onAnswer={(value) => void answerMorning(value)} />
      )}
      {screen === 'today' && (
        <SessionResume
          owner={today.patient.id}
          isHeld={isHeld}
          onGoOn={() => setScreen('session')}
          onEnded={() => void flush()}
        />
      )}
      {screen === 'session' && plan && (
        <SessionFlow
          owner={today.patient.id}
          plan={plan}
          held={new Set(today.stops.flatMap(({ itemSideId }) => itemSideId ?? []))}
          waitsForTap={waitsForTap(today.patient.birthYear, today.date, today.days)}
          context={today.screening}
          onSaved={flush}
          onSign={(told) => void tell(told)}
          onBack={() => {
            setNothingNew(false);
            setScreen('today');
          }}
        />
      )}
      {screen === 'today' && (
        <TodayView
          today={today}
          held={isHeld}
          nothingNew={nothingNew}
          askMorning={today.morningQuestion !== null && !morningDone}
          waiting={sent !== 'sent'}
          refused={refused}
          onMorning={() => setScreen('morning')}
          onNothingNew={() => void sayNothingNew()}
          onSigns={() => setScreen('signs')}
          onStart={() => setScreen('session')}
        />
      )}
    </>
  );
}
