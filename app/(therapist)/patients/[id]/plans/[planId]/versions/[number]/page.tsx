import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { VersionView } from '@/components/care/version-view';
import { loadPlanVersion } from '@/lib/care/loaders';

/** The tab names no patient: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('care.patient.prescribed');
  return { title: t('pageTitle') };
}

interface VersionPageProps {
  readonly params: Promise<{ id: string; planId: string; number: string }>;
}

export default async function VersionPage({ params }: VersionPageProps) {
  const { id, planId, number } = await params;
  return <VersionView {...await loadPlanVersion(id, planId, number)} />;
}
