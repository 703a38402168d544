'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Side } from '@/lib/plans/types';
import type { PainPlace } from '@/lib/sessions/rules/phone-session';
import type { PainSite as Site } from '@/lib/sessions/types';
import { BodyMap, MAP_PLACES } from './body-map';
import { QuestionTop } from './pain-scale';
import { ScreenHeading } from './takeover';

const SIDES: readonly (readonly [Side, string])[] = [
  ['left', 'l'],
  ['both', 'b'],
  ['right', 'r'],
];

type Where = Pick<PainPlace, 'side' | 'sites'>;

interface PainSiteProps {
  readonly headingId: string;
  readonly first: Where;
  readonly place: string;
  readonly onAnswer: (where: Where) => void;
  readonly onBack: (() => void) | null;
}

/** Where it was, on a side: one place or several, or none that can be pointed to. */
export function PainSite({ headingId, first, place, onAnswer, onBack }: PainSiteProps) {
  const t = useTranslations('sessions.site');
  const p = useTranslations('sessions.player');
  const [side, setSide] = useState<Side | null>(first.side);
  const [sites, setSites] = useState<readonly Site[]>(first.sites);
  const flip = (site: Site) =>
    setSites(
      sites.includes(site)
        ? sites.filter((other) => other !== site)
        : [...sites.filter((s) => s !== 'unsure'), site],
    );
  const said = sites.map((site) => t(`place.${site}`)).join(', ');
  return (
    <section className="question sites">
      <QuestionTop onBack={onBack}>{place}</QuestionTop>
      <div className="q">
        <ScreenHeading id={headingId}>{t('title')}</ScreenHeading>
      </div>
      <div className="sd" role="radiogroup" aria-label={t('side')}>
        {SIDES.map(([value, letter]) => (
          <label key={value} className={letter}>
            <input type="radio" name="pain-side" checked={side === value} onChange={() => setSide(value)} />
            {p(`side.${value}`)}
          </label>
        ))}
      </div>
      <div className="bd">
        <div className="map" role="group" aria-labelledby={headingId}>
          <BodyMap chosen={sites} />
          {MAP_PLACES.map(({ site, at }) => (
            <button
              key={site}
              type="button"
              className={at}
              aria-pressed={sites.includes(site)}
              onClick={() => flip(site)}
            >
              {t(`place.${site}`)}
            </button>
          ))}
        </div>
        <Button
          size="big"
          className="cp"
          aria-pressed={sites.includes('unsure')}
          onClick={() => setSites(['unsure'])}
        >
          {t('place.unsure')}
        </Button>
      </div>
      <p className="say" role="status">
        {said !== '' &&
          (side === null ? t('chosen', { said }) : t('chosenSide', { side: p(`sideIn.${side}`), said }))}
      </p>
      <div className="f">
        <Button size="big" onClick={() => onAnswer({ side: null, sites: [] })}>
          {t('skip')}
        </Button>
        <Button
          variant="primary"
          size="big"
          disabled={side === null && sites.length === 0}
          onClick={() => onAnswer({ side, sites })}
        >
          {t('next')}
        </Button>
      </div>
    </section>
  );
}
