import { getTranslations } from 'next-intl/server';
import { isolated } from '@/components/ui/isolated';
import { PageHeader } from '@/components/ui/page-header';
import { formOfRecord } from '@/lib/patients/rules';
import type { PatientRecord, Therapist } from '@/lib/patients/types';
import { EditPatientForm } from './edit-patient-form';
import { listLanguages } from './languages';

interface EditPatientViewProps {
  readonly record: PatientRecord;
  readonly zones: readonly string[];
  readonly therapists: readonly Therapist[];
}

/** A record to be corrected. */
export async function EditPatientView({ record, zones, therapists }: EditPatientViewProps) {
  const t = await getTranslations('patients.new');
  return (
    <main className="add-patient">
      <PageHeader
        title={t.rich('editTitle', { name: record.name, ...isolated })}
        back={{
          href: `/patients/${record.id}`,
          label: t.rich('editBack', { name: record.name, ...isolated }),
        }}
      />
      <div className="cols">
        <EditPatientForm
          key={record.revision}
          record={formOfRecord(record)}
          zones={zones}
          languages={await listLanguages()}
          therapists={therapists.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
        />
      </div>
    </main>
  );
}
