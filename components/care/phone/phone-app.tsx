'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isFlagCode, stopOfTier } from '@/lib/alerts/rules/red-flags';
import { asksSide } from '@/lib/alerts/rules/sided';
import type { FlagCode, FlagOutcome } from '@/lib/alerts/types';
import { localDateNow } from '@/lib/care/rules/local-date';
import { phoneDay } from '@/lib/care/rules/phone-day';
import { morningOf } from '@/lib/care/rules/phone-morning';
import { partOf } from '@/lib/care/rules/phone-part';
import { saidOf, withStopsSaid } from '@/lib/care/rules/phone-said';
import type { TodayClinic, TodayCopy } from '@/lib/care/types/phone';
import { waitsForTap, type PhonePlan } from '@/lib/sessions/rules/phone-plan';
import type { Occasion } from '@/lib/sessions/types';
import type { LocalDate } from '@/lib/time/types';
import { HistoryView } from './history-view';
import { zoneHere } from './here';
import { MessagesView } from './messages-view';
import { OutcomeScreen, type Outcome } from './outcome-screen';
import { PainQuestion } from './pain-question';
import { PhoneClosed } from './phone-closed';
import { PhoneFrame, usePlace } from './phone-frame';
import { SessionFlow } from './session-flow';
import { SessionResume } from './session-resume';
import { SettingsView } from './settings-view';
import { SideQuestion } from './side-question';
import { Signs } from './signs';
import { TodayView } from './today-view';
import { usePhone, type Phone } from './use-phone';
import { useSaid, type SignPlace } from './use-said';
import { useTheme } from './use-theme';

type Screen =
  | { readonly kind: 'places' | 'signs' | 'morning' }
  | { readonly kind: 'side'; readonly code: FlagCode }
  | { readonly kind: 'session'; readonly plan: PhonePlan; readonly occasion: Occasion };

const PLACES: Screen = { kind: 'places' };

/** What was told, with all that its page needs: it outlives the plan that it came from. */
interface Told extends Outcome {
  readonly clinic: TodayClinic;
  readonly onRead: (wasWrong: boolean) => void;
  readonly onWrong: () => void;
}

/** The patient's phone: four places round the session, all from what the phone keeps. */
export function PhoneApp() {
  useTheme();
  const phone = usePhone();
  const [isWorried, setWorried] = useState(false);
  // Above the plan: whatever becomes of the sign-in meanwhile, a stop stays until it has been read.
  const [told, setTold] = useState<Told | null>(null);
  const { state, copy, numbers } = phone;
  // Whoever asked for help while the plan was opening is led on to it.
  const first: Screen = isWorried ? { kind: 'signs' } : PLACES;
  const read = (wasWrong: boolean) => {
    setTold(null);
    told?.onRead(wasWrong);
  };
  return (
    <>
      {told && <OutcomeScreen {...told} onRead={read} onWrong={copy ? told.onWrong : undefined} />}
      {state === 'ready' && copy ? (
        <OpenPhone key={copy.today.patient.id} {...{ phone, copy, first }} onTold={setTold} />
      ) : (
        <PhoneClosed
          state={state === 'ready' ? 'loading' : state}
          onRetry={() => void phone.refresh()}
          {...{ numbers, isWorried, setWorried }}
        />
      )}
    </>
  );
}

interface OpenPhoneProps {
  readonly phone: Phone;
  readonly copy: TodayCopy;
  readonly first: Screen;
  readonly onTold: (told: Told) => void;
}

function OpenPhone({ phone, copy, first, onTold }: OpenPhoneProps) {
  const t = useTranslations('sessions.today');
  const place = usePlace();
  const [screen, setScreen] = useState(first);
  const [nothingNewOn, setNothingNewOn] = useState<LocalDate | null>(null);
  const said = saidOf(phone.items);
  const today = withStopsSaid(copy.today, said);
  const owner = today.patient.id;
  const date = localDateNow(phone.now, zoneHere());
  // Said of one day, until a session or a sign: the next one is asked anew.
  const nothingNew = nothingNewOn === date;
  const day = phoneDay(today, said, date);
  const morning = morningOf(today, said, date);
  const tell = useSaid(phone.put, date);
  const waiting = phone.items.filter(({ refused }) => refused === null).length;
  const back = () => setScreen(PLACES);
  const show = (what: Outcome, onRead: (wasWrong: boolean) => void) =>
    onTold({ ...what, clinic: today.clinic, onRead, onWrong: () => void tell.sign('wrong_tap') });
  const onSign = (told: FlagOutcome, where?: SignPlace) => {
    const stops = stopOfTier(told.tier) !== null;
    const onRead = (wasWrong: boolean) => {
      // Asked only after what to do was read, and never of a slip of the finger.
      if (where === undefined && !wasWrong && asksSide(told)) setScreen({ kind: 'side', code: told.code });
      // A note in the middle of a session does not end it.
      else if (screen.kind !== 'session' || stops) back();
    };
    show(told, onRead);
    // A sign that stops the plan: what was asked before is asked again afterwards.
    if (stops) setNothingNewOn(null);
    void tell.sign(told.code, where);
  };

  if (screen.kind === 'places') {
    return (
      <PhoneFrame place={place} phone={phone} waiting={waiting} onWorry={() => setScreen({ kind: 'signs' })}>
        <SessionResume
          owner={owner}
          isHeld={today.stops.some(({ itemSideId }) => itemSideId === null)}
          onGoOn={({ plan, occasion }) => setScreen({ kind: 'session', plan, occasion })}
          onWorry={() => setScreen({ kind: 'signs' })}
          onEnded={() => void phone.refresh()}
        />
        {place === 'today' && (
          <TodayView
            {...{ today, day, morning, nothingNew }}
            savedAt={phone.isOnline ? null : copy.savedAt}
            refused={phone.items.length - waiting}
            isUnsaved={phone.isUnsaved}
            onMorning={() => setScreen({ kind: 'morning' })}
            onSkipMorning={() => void tell.morning(morning, null)}
            onNothingNew={(isSaid) => {
              setNothingNewOn(isSaid ? date : null);
              if (isSaid) void tell.nothingNew();
            }}
            onSigns={() => setScreen({ kind: 'signs' })}
            onCheck={() => void phone.refresh()}
            onShowStop={({ tier, code = '' }) => show({ tier, code: isFlagCode(code) ? code : null }, back)}
            onStart={(plan, occasion) => setScreen({ kind: 'session', plan, occasion })}
          />
        )}
        {place === 'history' && <HistoryView {...{ today, said, date, phone, copy }} />}
        {place === 'messages' && <MessagesView clinic={today.clinic} />}
        {place === 'settings' && <SettingsView {...{ today, copy, waiting }} />}
      </PhoneFrame>
    );
  }
  return (
    <div className="phone">
      <main className="scroll">
        {screen.kind === 'signs' && (
          <Signs
            context={today.screening}
            onOutcome={(outcome, place) =>
              onSign(outcome, place === null ? undefined : { ...place, sessionId: null })
            }
            onBack={back}
          />
        )}
        {screen.kind === 'side' && (
          <SideQuestion
            code={screen.code}
            onAnswer={(side) => {
              if (side !== null) void tell.signSide(screen.code, side);
              back();
            }}
          />
        )}
        {screen.kind === 'morning' && (
          <PainQuestion
            moment="morning"
            part={partOf(today.problem)}
            first={morning?.value ?? null}
            onBack={back}
            onAnswer={(value) => {
              void tell.morning(morning, value);
              back();
            }}
          />
        )}
        {screen.kind === 'session' && (
          <SessionFlow
            owner={owner}
            plan={screen.plan}
            occasion={screen.occasion}
            held={day.heldSides}
            waitsForTap={waitsForTap(today.patient.birthYear ?? null, date, today.days)}
            context={today.screening}
            onSaved={phone.refresh}
            onSign={onSign}
            clinic={today.clinic}
            problem={today.problem}
            onRed={(score) => show({ tier: 'C', code: null, score }, back)}
            onBack={() => {
              setNothingNewOn(null);
              back();
            }}
          />
        )}
        <p className="sr" role="status">
          {phone.isUnsaved ? t('unsaved') : ''}
        </p>
      </main>
    </div>
  );
}
