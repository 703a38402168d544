import { getTranslations } from 'next-intl/server';
import { Brand } from '@/components/ui/brand';
import { isolated } from '@/components/ui/isolated';
import type { StaffOffer } from '@/lib/clinics/types';
import { JoinStaffForm } from './join-staff-form';

interface JoinStaffViewProps {
  readonly token: string;
  readonly offer: StaffOffer;
}

/** A colleague's one-time link. */
export async function JoinStaffView({ token, offer }: JoinStaffViewProps) {
  const t = await getTranslations('clinics.join');
  const { clinic, email, name } = offer;
  return (
    <div className="public sign-in">
      <header className="top">
        <Brand name="Holdfast" />
      </header>
      <main className="one">
        <section className="sheet card">
          <h1 className="ground">{t.rich('title', { clinic, ...isolated })}</h1>
          <p>{t('for', { email })}</p>
          <JoinStaffForm token={token} name={name} />
        </section>
      </main>
    </div>
  );
}
