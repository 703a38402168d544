import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { BuilderView } from '@/components/plans/builder-view';
import { publishPlanAction } from '@/lib/care/actions';
import { listTemplates, loadBuilder } from '@/lib/plans/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans.builder');
  return { title: t('pageTitle') };
}

interface BuilderPageProps {
  readonly params: Promise<{ id: string; planId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BuilderPage({ params, searchParams }: BuilderPageProps) {
  const { id, planId } = await params;
  const { patient, ...builder } = await loadBuilder(id, planId, searchParams);
  const { accounts, exercises, patients, plans } = await getMessages();
  const { group, position, tag, reason } = exercises;
  return (
    <NextIntlClientProvider
      messages={{
        accounts: { form: accounts.form },
        exercises: { group, position, tag, reason },
        patients: { condition: patients.condition },
        plans: { builder: plans.builder },
      }}
    >
      <BuilderView
        {...builder}
        patient={patient}
        templates={builder.draft ? [] : listTemplates()}
        publish={publishPlanAction}
      />
    </NextIntlClientProvider>
  );
}
