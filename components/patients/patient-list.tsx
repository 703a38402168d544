import { Search } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly problemSite: string | null;
  readonly problemSide: 'left' | 'right' | 'both' | null;
  readonly therapist: string | null;
  readonly joined: boolean;
}

const FULL = 100;

/** Every patient of the clinic by name, and a search that takes its text literally. */
export async function PatientList({ patients, search }: { patients: readonly Row[]; search: string }) {
  const t = await getTranslations('patients');
  const isSite = (site: string | null): site is 'calf' => site !== null && t.has(`site.${site as 'calf'}`);
  const problem = ({ problemSite, problemSide }: Row) =>
    isSite(problemSite) && problemSide
      ? `${t(`site.${problemSite}`)}, ${t(`side.${problemSide}`)}`
      : t('list.none');
  return (
    <main className="page">
      <PageHeader
        title={t('list.title', { count: patients.length })}
        facts={patients.length === FULL ? t('list.capped') : undefined}
        actions={
          <form role="search" className="find">
            <label className="field">
              <Icon of={Search} />
              <span className="sr">{t('list.search')}</span>
              <input
                type="search"
                name="q"
                defaultValue={search}
                maxLength={80}
                placeholder={t('list.search')}
              />
            </label>
            <Button type="submit">{t('list.go')}</Button>
          </form>
        }
      />
      {patients.length === 0 ? (
        <EmptyState
          what={t('list.empty')}
          why={t('list.emptyWhy')}
          next={<LinkButton href="/patients">{t('list.all')}</LinkButton>}
        />
      ) : (
        <DataTable
          caption={t('list.caption')}
          captionHidden
          rows={patients}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              header: t('list.name'),
              rowHeader: true,
              cell: (row) => <Link href={`/patients/${row.id}`}>{row.name}</Link>,
            },
            {
              key: 'born',
              header: t('list.born'),
              cell: (row) => row.birthDate?.slice(0, 4) ?? t('list.none'),
            },
            { key: 'problem', header: t('list.problem'), cell: problem },
            { key: 'therapist', header: t('list.therapist'), cell: (row) => row.therapist ?? t('list.none') },
            {
              key: 'phone',
              header: t('list.phone'),
              cell: (row) => t(row.joined ? 'list.joined' : 'list.waiting'),
            },
          ]}
        />
      )}
    </main>
  );
}
