'use client';
import { Ban, CirclePause, Hand, MapPin, NotebookPen, Phone, TriangleAlert, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { adviceOf } from '@/lib/alerts/rules/advice';
import type { FlagCode, FlagTier } from '@/lib/alerts/types';
import { Calls } from './calls';
import { Advised, Do, May, useHelp } from './outcome-advice';
import { ScreenHeading, Takeover } from './takeover';
import type { Today } from '@/lib/care/types/phone';

/** What was told, and what it comes to. */
export interface Outcome {
  readonly tier: FlagTier;
  /** Null where a score of pain says it. */
  readonly code: FlagCode | null;
  readonly score?: number;
}

interface OutcomeScreenProps extends Outcome {
  readonly clinic: Today['clinic'];
  /** `wasWrong`: it was a slip of the finger. */
  readonly onRead: (wasWrong: boolean) => void;
  /** A slip of the finger: it is told, and releases nothing. Absent where nobody can be told. */
  readonly onWrong?: (() => void) | undefined;
}

const HEADING = 'outcome-heading';

/** What to do, before why, with the numbers to tap. It needs no network. Closing it releases nothing. */
export function OutcomeScreen({ tier, code, score, clinic, onRead, onWrong }: OutcomeScreenProps) {
  const t = useTranslations('sessions.outcome');
  const [wasWrong, setWrong] = useState(false);
  const isRed = tier === 'E1' || tier === 'E2';
  const tellWrong = () => {
    setWrong(true);
    onWrong?.();
  };
  return (
    <Takeover labelledBy={HEADING} role="alertdialog">
      <div className={`stop ${isRed ? 'e' : tier === 'C' ? 'c' : 'n'}`}>
        {tier === 'E1' && <CallNow code={code} clinic={clinic} />}
        {tier === 'E2' && <BeSeenToday code={code} clinic={clinic} />}
        {tier === 'C' && <OnHold {...{ code, score, clinic }} />}
        {tier === 'N' && <Noted code={code} />}
        <div className="b">
          <Calls
            {...{ tier, clinic }}
            look={(isFirst) =>
              isRed ? { className: isFirst ? 'c' : 'o' } : { variant: isFirst ? 'primary' : 'plain' }
            }
          />
          <div className="ends">
            <Button
              className={tier === 'N' ? undefined : 't'}
              variant={tier === 'N' ? 'primary' : 'plain'}
              onClick={() => onRead(wasWrong)}
            >
              {t('read')}
            </Button>
            {code !== null && tier !== 'N' && onWrong && <WrongTap isTold={wasWrong} onWrong={tellWrong} />}
          </div>
        </div>
      </div>
    </Takeover>
  );
}

interface SaidProps extends Pick<Outcome, 'code'> {
  readonly score?: number | undefined;
}

function You({ code, score }: SaidProps) {
  const s = useTranslations('sessions.signs');
  if (score !== undefined) return s('saidScore', { score });
  return code === null ? null : s('said', { sign: s(`code.${code}`) });
}

function CallNow({ code, clinic }: SaidProps & Pick<OutcomeScreenProps, 'clinic'>) {
  const t = useTranslations('sessions.outcome');
  const title = clinic.emergency ? t('E1', { number: clinic.emergency }) : t('E1plain');
  return (
    <div className="tx">
      <div className="band">
        <Octagon />
        <ScreenHeading id={HEADING}>{title}</ScreenHeading>
      </div>
      <p className="why">
        <You code={code} /> {t('E1Why')}
      </p>
      <ul className="do">
        <Do icon={Ban}>{t('sit')}</Do>
        <Do icon={Users}>{t('tell')}</Do>
        <Do icon={Phone}>{t('callAnyway')}</Do>
      </ul>
      <p className="told">{t('offline')}</p>
    </div>
  );
}

function BeSeenToday({ code, clinic }: SaidProps & Pick<OutcomeScreenProps, 'clinic'>) {
  const t = useTranslations('sessions.outcome');
  return (
    <div className="tx">
      <div className="band">
        <Octagon />
        <ScreenHeading id={HEADING}>{t('E2')}</ScreenHeading>
      </div>
      <p className="why">
        <You code={code} /> <May code={code} />
      </p>
      <ul className="do">
        {clinic.urgentCare.place && (
          <Do icon={MapPin}>
            <span>
              {t('place')}
              <small>{clinic.urgentCare.place}</small>
            </span>
          </Do>
        )}
        <Advised code={code} clinic={clinic} />
      </ul>
      <p className="told">{t('offline')}</p>
    </div>
  );
}

function OnHold({ code, score, clinic }: SaidProps & Pick<OutcomeScreenProps, 'clinic'>) {
  const t = useTranslations('sessions.outcome');
  const help = useHelp(clinic);
  return (
    <div className="tx">
      <div className="band">
        <span className="hand">
          <Icon of={Hand} />
        </span>
        <ScreenHeading id={HEADING}>{t('C')}</ScreenHeading>
      </div>
      <p className="why">
        <You code={code} score={score} />
      </p>
      <ul className="do">
        <Advised code={code} clinic={clinic} />
        {/* Said once: a sign's own lines may say it already. */}
        {!(code && adviceOf(code).includes('foot')) && <Do icon={TriangleAlert}>{t('ifWorse', { help })}</Do>}
        <Do icon={CirclePause}>{t('held')}</Do>
      </ul>
      <p className="told">{t('faster')}</p>
    </div>
  );
}

function Noted({ code }: SaidProps) {
  const t = useTranslations('sessions.outcome');
  return (
    <div className="tx">
      <div className="band">
        <span className="hand">
          <Icon of={NotebookPen} />
        </span>
        <ScreenHeading id={HEADING}>{t('N')}</ScreenHeading>
      </div>
      <p className="why">
        <You code={code} /> {t('NWhy')}
      </p>
    </div>
  );
}

function WrongTap({ isTold, onWrong }: { readonly isTold: boolean; readonly onWrong: () => void }) {
  const t = useTranslations('sessions.outcome');
  return (
    <>
      {!isTold && (
        <Button className="t" onClick={onWrong}>
          {t('wrong')}
        </Button>
      )}
      <p className="told" role="status">
        {isTold && t('wrongTold')}
      </p>
    </>
  );
}

function Octagon() {
  return (
    <svg className="oct" viewBox="0 0 84 84" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M26 4h32l22 22v32L58 80H26L4 58V26z" strokeWidth="5" strokeLinejoin="round" />
      <path d="M42 22v26" strokeWidth="8" strokeLinecap="round" />
      <circle cx="42" cy="62" r="5" fill="currentColor" stroke="none" />
    </svg>
  );
}
