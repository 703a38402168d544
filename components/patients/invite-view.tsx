import { getTranslations } from 'next-intl/server';
import { LiveRefresh } from '@/components/care/live-refresh';
import { GroundHeading } from '@/components/ui/ground-heading';
import { isolated } from '@/components/ui/isolated';
import { PageHeader } from '@/components/ui/page-header';
import { InviteCard } from './invite-card';
import { SignedInPhones } from './signed-in-phones';

interface InviteViewProps {
  readonly patient: {
    readonly id: string;
    readonly name: string;
    readonly givenName: string;
    readonly zone: string;
    readonly linkUsedAt: string | null;
    readonly devices: number;
  };
}

const HOW = ['scan', 'send', 'button', 'again'] as const;

/** How a patient's phone gets in, and which are in; the page notices when one comes. */
export async function InviteView({ patient }: InviteViewProps) {
  const t = await getTranslations('patients.invite');
  const { id, name, givenName, zone, linkUsedAt, devices } = patient;
  return (
    <main className="add-patient">
      <PageHeader
        title={t.rich('title', { name, ...isolated })}
        back={{ href: `/patients/${id}`, label: t.rich('back', { name, ...isolated }) }}
        facts={<LiveRefresh zone={zone} />}
      />
      <div className="cols invite">
        <div>
          <section className="next-steps bare">
            <GroundHeading>{t('how.title')}</GroundHeading>
            <ol>
              {HOW.map((step) => (
                <li key={step}>{t.rich(`how.${step}`, { name: givenName, ...isolated })}</li>
              ))}
            </ol>
          </section>
          <SignedInPhones patientId={id} name={name} devices={devices} />
        </div>
        <InviteCard patientId={id} name={givenName} usedAt={linkUsedAt} />
      </div>
    </main>
  );
}
