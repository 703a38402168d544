import { Plus } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { isolated } from '@/components/ui/isolated';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { SearchForm } from '@/components/ui/search-form';
import { Status } from '@/components/ui/status';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly problemSite: string | null;
  readonly problemSide: 'left' | 'right' | 'both' | null;
  readonly therapist: string | null;
  readonly joined: boolean;
}

interface ListProps {
  readonly patients: readonly Row[];
  readonly search: string;
}

const FULL = 100;

/** Every patient of the clinic by name, and a search that takes its text literally. */
export async function PatientList({ patients, search }: ListProps) {
  const t = await getTranslations('patients.list');
  const count = patients.length;
  const isCapped = count === FULL;
  const title = search === '' ? t('title', { count }) : t.rich('found', { count, search, ...isolated });
  return (
    <main className="page patients">
      <PageHeader
        title={isCapped ? t('capped', { count }) : title}
        facts={isCapped ? t('cappedWhy') : undefined}
        actions={
          <>
            <Find search={search} />
            <LinkButton href="/patients/new" variant="primary" icon={<Icon of={Plus} />}>
              {t('new')}
            </LinkButton>
          </>
        }
      />
      {count === 0 ? <Nobody search={search} /> : <Patients patients={patients} />}
    </main>
  );
}

async function Find({ search }: Pick<ListProps, 'search'>) {
  const t = await getTranslations('patients.list');
  return (
    <SearchForm action="/patients" value={search} label={t('search')} className="find">
      <Button type="submit">{t('go')}</Button>
    </SearchForm>
  );
}

async function Nobody({ search }: Pick<ListProps, 'search'>) {
  const t = await getTranslations('patients.list');
  if (search === '') {
    const next = <LinkButton href="/patients/new">{t('new')}</LinkButton>;
    return <EmptyState what={t('nobody')} why={t('nobodyWhy')} next={next} />;
  }
  const next = <LinkButton href="/patients">{t('all')}</LinkButton>;
  return <EmptyState what={t('empty')} why={t('emptyWhy')} next={next} />;
}

async function Patients({ patients }: Pick<ListProps, 'patients'>) {
  const t = await getTranslations('patients');
  const isSite = (site: string | null): site is 'calf' => site !== null && t.has(`site.${site as 'calf'}`);
  const problem = ({ problemSite, problemSide }: Row) =>
    isSite(problemSite) && problemSide
      ? `${t(`site.${problemSite}`)}, ${t(`side.${problemSide}`)}`
      : t('list.none');
  return (
    <DataTable
      caption={t('list.caption')}
      captionHidden
      stacks
      rows={patients}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          header: t('list.name'),
          rowHeader: true,
          cell: (row) => (
            <Link href={`/patients/${row.id}`}>
              <bdi>{row.name}</bdi>
            </Link>
          ),
        },
        {
          key: 'born',
          header: t('list.born'),
          cell: (row) => row.birthDate?.slice(0, 4) ?? t('list.none'),
        },
        { key: 'problem', header: t('list.problem'), cell: problem },
        {
          key: 'therapist',
          header: t('list.therapist'),
          cell: (row) => row.therapist ?? t('list.noTherapist'),
        },
        {
          key: 'app',
          header: t('list.app'),
          cell: (row) => (row.joined ? t('list.joined') : <Status tone="plain">{t('list.waiting')}</Status>),
        },
      ]}
    />
  );
}
