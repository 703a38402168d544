import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PatientList } from '@/components/patients/patient-list';
import { loadPatients } from '@/lib/patients/loaders';

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patients.list');
  return { title: t('pageTitle') };
}

export default async function PatientsPage({ searchParams }: Props) {
  return <PatientList {...await loadPatients(searchParams)} />;
}
