import { useTranslations } from 'next-intl';
import { GroundHeading } from '@/components/ui/ground-heading';

const ABOUT = [
  { id: 'therapists', title: 'forTherapist', lines: ['therapist1', 'therapist2', 'therapist3'] },
  { id: 'patients', title: 'forPatient', lines: ['patient1', 'patient2', 'patient3'] },
  { id: 'clinics', title: 'forClinic', lines: ['clinic1', 'clinic2', 'clinic3'] },
] as const;

/** What it is for each of the three people who use it. */
export function LandingAbout() {
  const t = useTranslations('public.landing');
  return (
    <div className="three">
      {ABOUT.map(({ id, title, lines }) => (
        <section key={id} id={id}>
          <GroundHeading>{t(title)}</GroundHeading>
          <ul>
            {lines.map((line) => (
              <li key={line}>{t(line)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
