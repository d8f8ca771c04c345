import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Table } from '@/components/ui/table';
import { requireActor } from '@/lib/access/session';
import { charterHead } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { issuedReports } from '@/lib/exports/report/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('implementation'))('title') };
}

export default async function ReportsPage() {
  const actor = await requireActor();
  const [reports, { parties }, t] = await Promise.all([
    issuedReports(actor),
    charterHead(),
    getTranslations('implementation'),
  ]);
  const nameOf = (code: string) => parties.find((party) => party.code === code)?.name ?? code;
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        actions={
          <>
            <ButtonLink href="/reports/draft" tone="main">
              {t('draft')}
            </ButtonLink>
            <ButtonLink href="/reports/check" tone="quiet">
              {t('check.title')}
            </ButtonLink>
          </>
        }
      />
      {reports.length === 0 ? (
        <EmptyState title={t('list.none')}>{t('list.noneWords')}</EmptyState>
      ) : (
        <Table
          caption={t('list.caption')}
          columns={[
            { label: t('columns.report') },
            { label: t('columns.asOf'), kept: true },
            { label: t('columns.issuedBy') },
            { label: t('columns.issuedOn'), kept: true },
          ]}
          rows={reports.map(({ id, number, title, asOf, issuedBy, issuedOn }) => ({
            key: id,
            cells: [
              <Link key={id} href={`/reports/${id}`}>
                {title === ''
                  ? t('list.name', { number: String(number) })
                  : t('list.named', { number: String(number), title })}
              </Link>,
              dateWords(asOf),
              nameOf(issuedBy),
              dateWords(issuedOn),
            ],
          }))}
        />
      )}
    </>
  );
}
