'use client';
import { useTranslations } from 'next-intl';
import { GroundHeading } from '@/components/ui/ground-heading';
import { THEMES, useTheme } from './use-theme';

/** Light, dark, or as the phone is set. */
export function ThemeChoice() {
  const t = useTranslations('sessions.settings');
  const [theme, choose] = useTheme();
  return (
    <section className="me">
      <GroundHeading id="appearance">{t('appearance')}</GroundHeading>
      <div className="opt" role="radiogroup" aria-labelledby="appearance">
        {THEMES.map((own) => (
          <label key={own} className="chip">
            <input type="radio" name="theme" checked={theme === own} onChange={() => choose(own)} />
            <span>{t(`theme.${own}`)}</span>
          </label>
        ))}
      </div>
    </section>
  );
}
