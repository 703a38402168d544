import { useTranslations } from 'next-intl';
import type { PhoneItem } from '@/lib/sessions/rules/phone-plan';
import { sideOf } from './use-words';

interface SetFactsProps {
  readonly item: PhoneItem;
  readonly itemSideId: string;
}

/** Load, tempo and effort of a set, as far as they are prescribed. */
export function SetFacts({ item, itemSideId }: SetFactsProps) {
  const t = useTranslations('sessions.player');
  const side = sideOf(item, itemSideId);
  if (side === undefined) return null;
  const { loadKg, band, tempo, effort } = side;
  if (loadKg === null && band === null && tempo === null && effort === null) return null;
  return (
    <ul className="how3 n">
      {loadKg !== null && (
        <li>
          <b>{t('kg', { kg: loadKg })}</b>
          {t('load')}
        </li>
      )}
      {band !== null && (
        <li>
          <b>{t(`band.${band}`)}</b>
          {t('bandWord')}
        </li>
      )}
      {tempo !== null && (
        <li>
          <b>{t('tempo', { parts: tempo.replaceAll('-', ', ') })}</b>
          {t('tempoWords')}
        </li>
      )}
      {effort !== null && (
        <li>
          <b>{t('effort', { effort })}</b>
          {t('effortWords')}
        </li>
      )}
    </ul>
  );
}
