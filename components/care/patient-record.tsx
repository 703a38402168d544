import { Pencil } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { GroundHeading } from '@/components/ui/ground-heading';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import type { PageCondition, PageSurgery, PatientPage } from '@/lib/care/types/patient-page';
import { ownConditions } from '@/lib/patients/rules';
import { CONDITION_CODES, SURGERY_KINDS } from '@/lib/patients/types';
import { telOf } from './phone/here';
import { useProblem } from './problem';
import { useDay } from './use-day';

/** The words of a code that is offered; an older one stands as it was recorded. */
function useRecordWords() {
  const t = useTranslations('care.patient.record');
  const condition = useTranslations('patients.condition');
  const surgery = useTranslations('patients.surgery');
  const date = useDay('date');
  return {
    /** One that an operation left behind has that operation's date: nobody assessed it then. */
    condition: ({ code, side, assessedOn }: PageCondition, surgeries: readonly PageSurgery[]): string => {
      const known = CONDITION_CODES.find((each) => each === code);
      const said = { name: known ? condition(known) : code, side: side ?? 'none' };
      const own = ownConditions([{ code, side, assessedOn }], surgeries);
      if (own.length === 0) return t('conditionAfter', said);
      return assessedOn === null
        ? t('conditionNew', said)
        : t('condition', { ...said, date: date(assessedOn) });
    },
    surgery: ({ kind, side, performedOn }: PageSurgery): string => {
      const known = SURGERY_KINDS.find((each) => each === kind);
      const said = { name: known ? surgery(known) : kind, side: side ?? 'none' };
      return performedOn === null
        ? t('surgeryNoDate', said)
        : t('surgery', { ...said, date: date(performedOn) });
    },
  };
}

/** What was entered when the patient was added: how to reach them, what to mind, and the clinic's own note. */
export function PatientRecord({ page }: { readonly page: PatientPage }) {
  const t = useTranslations('care.patient.record');
  const words = useRecordWords();
  const date = useDay('date');
  const problem = useProblem()(page.problemSite, page.problemSide);
  const language = new Intl.DisplayNames(useLocale(), { type: 'language' }).of(page.language);
  return (
    <section>
      <GroundHeading
        note={
          <LinkButton
            href={`/patients/${page.patientId}/edit`}
            size="small"
            icon={<Icon of={Pencil} small />}
            label={t('editName', { name: page.name })}
          >
            {t('edit')}
          </LinkButton>
        }
      >
        {t('title')}
      </GroundHeading>
      <dl className="facts-list">
        <Fact term={t('phone')}>{page.phone !== null && <a href={telOf(page.phone)}>{page.phone}</a>}</Fact>
        <Fact term={t('email')}>
          {page.email !== null && <a href={`mailto:${page.email}`}>{page.email}</a>}
        </Fact>
        <Fact term={t('born')}>{page.birthDate !== null && date(page.birthDate)}</Fact>
        <Fact term={t('problem')}>{problem}</Fact>
        <Fact term={t('conditions')}>
          {listOf(page.conditions.map((each) => words.condition(each, page.surgeries)))}
        </Fact>
        <Fact term={t('surgeries')}>{listOf(page.surgeries.map(words.surgery))}</Fact>
        <Fact term={t('note')}>{page.note !== null && <span className="said">{page.note}</span>}</Fact>
        <Fact term={t('language')}>{language}</Fact>
        <Fact term={t('zone')}>{page.zone.replaceAll('_', ' ')}</Fact>
        <Fact term={t('therapist')}>{page.therapistName ?? t('noTherapist')}</Fact>
      </dl>
    </section>
  );
}

function listOf(lines: readonly string[]): ReactNode {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Says so where nothing was entered: an absence is no finding. */
function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const t = useTranslations('care.patient.record');
  return (
    <>
      <dt>{term}</dt>
      <dd>{children || <span className="quiet">{t('none')}</span>}</dd>
    </>
  );
}
