import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { reportDay } from '@/app/report-draft';
import { IssueForm } from '@/components/exports/report/issue-form';
import { ReportFileLinks } from '@/components/exports/report/report-file-links';
import { ReportView } from '@/components/exports/report/report-view';
import { sinceWords } from '@/components/exports/report/summary-lines';
import { FilterForm } from '@/components/ui/filter-form';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Tabs } from '@/components/ui/tabs';
import { DateField } from '@/components/ui/text-fields';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { reportContent } from '@/lib/exports/report/facts/queries';
import { mayIssueReport } from '@/lib/exports/report/policy';
import { contentHash } from '@/lib/exports/report/queries';
import { issueReportAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('implementation'))('draft') };
}

export default async function DraftReportPage({ searchParams }: PageProps<'/reports/draft'>) {
  const actor = await requireActor();
  const { on, form: asked } = await searchParams;
  const form = asked === 'short' ? 'short' : 'full';
  const { asOf, refused } = await reportDay(on);
  const [content, parties, t] = await Promise.all([
    reportContent(asOf),
    partiesFor(actor),
    getTranslations(),
  ]);
  const address = (which: string) => `/reports/draft?${new URLSearchParams({ on: asOf, form: which })}`;
  return (
    <>
      <PageHead
        eyebrow={<Link href="/reports">{t('implementation.title')}</Link>}
        title={t('implementation.heading', { on: dateWords(asOf) })}
        sub={sinceWords(content, t)}
        actions={
          <ReportFileLinks docx={`/reports/draft.docx?on=${asOf}`} xlsx={`/reports/draft.xlsx?on=${asOf}`} />
        }
      />
      {refused && <Notice tone="out">{t('implementation.badDay')}</Notice>}
      <div className="print:hidden">
        <FilterForm
          action="/reports/draft"
          label={t('implementation.asOf')}
          keep={{ form }}
          submit={t('implementation.show')}
        >
          <DateField name="on" label={t('implementation.asOf')} defaultValue={asOf} />
        </FilterForm>
      </div>
      <Tabs
        label={t('implementation.forms.label')}
        tabs={(['full', 'short'] as const).map((which) => ({
          href: address(which),
          label: t(`implementation.forms.${which}`),
          current: form === which,
        }))}
      />
      <ReportView content={content} form={form} parties={parties} chart="/reports/draft.svg" />
      {mayIssueReport(actor) && (
        <IssueForm action={issueReportAction} on={asOf} seen={contentHash(content)} />
      )}
    </>
  );
}
