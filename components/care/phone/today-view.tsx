'use client';
import { useTranslations } from 'next-intl';
import { FigureImage } from '@/components/figure/figure-image';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { GroundHeading } from '@/components/ui/ground-heading';
import { LinkButton } from '@/components/ui/link-button';
import { SideBadge } from '@/components/ui/side-badge';
import { WorryRow } from '@/components/ui/worry-row';
import type { Today, TodayItem } from './today-types';

interface TodayViewProps {
  readonly today: Today;
  readonly held: boolean;
  readonly nothingNew: boolean;
  readonly askMorning: boolean;
  readonly waiting: boolean;
  readonly refused: number;
  readonly onMorning: () => void;
  readonly onNothingNew: () => void;
  readonly onSigns: () => void;
  readonly onStart: () => void;
}

/** What is due, the two short questions before it, and the way to help, always in reach. */
export function TodayView(props: TodayViewProps) {
  const { today, held, waiting, refused, onSigns } = props;
  const t = useTranslations('sessions.today');
  const plan = today.plans[0];
  return (
    <>
      <h1>{t('title', { name: today.patient.givenName })}</h1>
      {waiting && <p className="off">{t('offline')}</p>}
      {refused > 0 && (
        <Callout tone="amber" title={t('refused', { count: refused })}>
          {null}
        </Callout>
      )}
      {held ? (
        <Held clinic={today.clinic} />
      ) : plan ? (
        <Due {...props} plan={plan} />
      ) : (
        <EmptyState what={t('noPlan')} why={t('noPlanWhy')} />
      )}
      {plan && (
        <section className="list">
          <GroundHeading>{t('what')}</GroundHeading>
          <ol>
            {plan.items.map((item) => (
              <Item key={item.itemId} item={item} />
            ))}
          </ol>
        </section>
      )}
      <WorryRow label={t('worry')} onPress={onSigns} />
    </>
  );
}

function Held({ clinic }: { clinic: Today['clinic'] }) {
  const t = useTranslations('sessions.today');
  return (
    <Callout tone="amber" title={t('held')}>
      <p>{t('heldWhy', { clinic: clinic.name })}</p>
      {clinic.phone && (
        <LinkButton href={`tel:${clinic.phone.replaceAll(' ', '')}`} variant="primary" wide>
          {t('call', { clinic: clinic.name, phone: clinic.phone })}
        </LinkButton>
      )}
      {clinic.emergency && <p>{t('emergency', { number: clinic.emergency })}</p>}
    </Callout>
  );
}

function Due({
  plan,
  nothingNew,
  askMorning,
  onMorning,
  onNothingNew,
  onSigns,
  onStart,
}: TodayViewProps & { plan: Today['plans'][number] }) {
  const t = useTranslations('sessions.today');
  return (
    <section className="sheet go">
      <p>
        <b>{plan.title}</b>{' '}
        <span className="n">
          {plan.sessionsDue === 0 ? t('none') : t('done', { done: plan.sessionsDone, due: plan.sessionsDue })}
        </span>
      </p>
      {askMorning && (
        <Button size="big" wide onClick={onMorning}>
          {t('morning')}
        </Button>
      )}
      {nothingNew ? (
        <p role="status">{t('ok')}</p>
      ) : (
        <div role="group" aria-labelledby="anything-new">
          <h2 id="anything-new">{t('new')}</h2>
          <Button size="big" wide onClick={onNothingNew}>
            {t('nothing')}
          </Button>
          <Button size="big" wide onClick={onSigns}>
            {t('yes')}
          </Button>
        </div>
      )}
      <Button variant="primary" size="big" wide disabled={!nothingNew} onClick={onStart}>
        {t('start')}
      </Button>
      {!nothingNew && <p className="first">{t('first')}</p>}
    </section>
  );
}

function Item({ item }: { item: TodayItem }) {
  const t = useTranslations('sessions.today');
  return (
    <li>
      <FigureImage figure={item.figure} side="right" alt="" className="fig" />
      <div>
        <b>{item.name}</b>
        <span className="ds n">
          {item.sides.map(({ itemSideId, side, sets, reps, holdSeconds }) => (
            <span key={itemSideId}>
              <SideBadge side={side} text={t(`${side}Letter`)} label={t(side)} />{' '}
              {item.kind === 'hold'
                ? t('dose', { sets, reps, seconds: holdSeconds ?? 0 })
                : t('doseReps', { sets, reps })}
            </span>
          ))}
        </span>
      </div>
    </li>
  );
}
