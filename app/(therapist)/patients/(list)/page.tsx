import { PatientList } from '@/components/patients/patient-list';
import { loadPatients } from '@/lib/patients/loaders';

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PatientsPage({ searchParams }: Props) {
  return <PatientList {...await loadPatients(searchParams)} />;
}
