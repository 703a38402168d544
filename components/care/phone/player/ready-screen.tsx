'use client';
import { useTranslations } from 'next-intl';
import { MovingFigure } from '@/components/figure/moving-figure';
import { PlayerTop } from './player-top';
import { ReadyFoot } from './ready-foot';
import { shownSeconds, type PlayerScreenProps } from './screen';
import { SideTab } from './side-tab';
import { useWords } from './use-words';

interface ReadyScreenProps extends PlayerScreenProps {
  /** Nothing runs until the patient starts it. */
  readonly onTap: (() => void) | null;
}

/** Getting into place: what to do, and the time for it, or as long as it takes. */
export function ReadyScreen({ view, step, item, act, onTap }: ReadyScreenProps) {
  const t = useTranslations('sessions.player');
  const words = useWords();
  return (
    <section className={`player ready ${step.side}`}>
      <PlayerTop view={view} step={step} item={item} />
      <SideTab side={step.side} move={item.name} />
      {item.figure !== null && (
        <div className="fbox">
          <MovingFigure figure={item.figure} side={step.side} alt="" className="fig" />
        </div>
      )}
      <h2>{item.name}</h2>
      {item.steps !== null && (
        // Scrolls where it is long, so it takes the keyboard's focus.
        <ol className="how" tabIndex={0} aria-label={t('steps')}>
          {item.steps.map((text, index) => (
            <li key={text}>
              <span aria-hidden="true">{index + 1}</span>
              {text}
            </li>
          ))}
        </ol>
      )}
      {item.note !== null && <p className="note2">{t('note', { note: item.note })}</p>}
      {onTap === null ? (
        <Countdown view={view} step={step} item={item} />
      ) : (
        <p className="tap">
          {view.leadMs > 0
            ? t('ownTimeOn', { seconds: shownSeconds(view.remainingMs ?? 0) })
            : t('ownTime', { dose: words.dose(item, step.itemSideId) })}
          <small>{t('awakeTap')}</small>
        </p>
      )}
      <ReadyFoot act={act} onTap={onTap} />
    </section>
  );
}

function Countdown({ view, step, item }: Pick<PlayerScreenProps, 'view' | 'step' | 'item'>) {
  const t = useTranslations('sessions.player');
  const words = useWords();
  const goesOn = view.leadMs > 0;
  const left = shownSeconds(goesOn ? view.leadMs : (view.remainingMs ?? 0));
  return (
    <div className="rdy" role="timer" aria-label={t('startsIn', { seconds: left })}>
      <b className="n" aria-hidden="true">
        {left}
      </b>
      <span>
        <strong>{t('ready')}</strong>
        {goesOn
          ? t('goesOn', { seconds: shownSeconds(view.remainingMs ?? 0) })
          : words.dose(item, step.itemSideId)}
        <small>{t('awake')}</small>
      </span>
    </div>
  );
}
