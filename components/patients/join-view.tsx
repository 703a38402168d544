import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FigureImage } from '@/components/figure/figure-image';
import { Brand } from '@/components/ui/brand';
import { EmptyState } from '@/components/ui/empty-state';
import { isolated } from '@/components/ui/isolated';
import { JoinButton } from './join-button';

interface JoinViewProps {
  readonly token: string;
  /** null: a link that is used, ended, over, cut or made up. They all look the same. */
  /** Whom to call, where the link opens nothing. */
  readonly numbers: ReactNode;
  readonly invitation: { readonly clinic: string; readonly givenName: string } | null;
}

/** A patient's first page: the clinic, a first name and one button. */
export async function JoinView({ token, numbers, invitation }: JoinViewProps) {
  const t = await getTranslations('patients.join');
  if (!invitation) {
    return (
      <div className="join">
        <header className="br">
          <Brand name="Holdfast" />
        </header>
        <main>
          <EmptyState level={1} what={t('gone')} why={t('goneWhy')} next={t('goneNext')} />
          {numbers}
        </main>
      </div>
    );
  }
  const { clinic, givenName: name } = invitation;
  return (
    <div className="join">
      <header className="br">
        <Brand name="Holdfast" />
      </header>
      <main>
        <p className="cl">
          <b>
            <bdi>{clinic}</bdi>
          </b>
        </p>
        <h1>{t.rich('title', { name, ...isolated })}</h1>
        <div className="f">
          <FigureImage figure="HS2" side="right" alt="" className="fig" />
        </div>
        <p className="p">{t('lead')}</p>
        <div className="b">
          <JoinButton token={token} />
          <p className="sm">{t('small')}</p>
          <p className="sm">{t.rich('other', { name, ...isolated })}</p>
        </div>
      </main>
    </div>
  );
}
