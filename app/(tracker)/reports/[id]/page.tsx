import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { reportHeading } from '@/components/exports/report/report-document';
import { ReportFileLinks } from '@/components/exports/report/report-file-links';
import { ReportView } from '@/components/exports/report/report-view';
import { sinceWords } from '@/components/exports/report/summary-lines';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { Tabs } from '@/components/ui/tabs';
import { Lead, Note } from '@/components/ui/text';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { ownFirst } from '@/lib/charter/party-order';
import { dateWords } from '@/lib/dates/date-words';
import { fileFormat, issuedReport } from '@/lib/exports/report/queries';

export async function generateMetadata({ params }: PageProps<'/reports/[id]'>): Promise<Metadata> {
  const found = await issuedReport(await requireActor(), (await params).id);
  const t = await getTranslations();
  return { title: found ? reportHeading(found.report, t) : t('implementation.title') };
}

export default async function IssuedReportPage({ params, searchParams }: PageProps<'/reports/[id]'>) {
  const actor = await requireActor();
  const { form: asked, done } = await searchParams;
  const found = await issuedReport(actor, (await params).id);
  if (found === null) notFound();
  const { report, files } = found;
  const { content } = report;
  const t = await getTranslations();
  const form = asked === 'short' ? 'short' : 'full';
  const parties = ownFirst(content.parties, partyOf(actor));
  const own = parties[0]?.code ?? '';
  const nameOf = (code: string) => parties.find((party) => party.code === code)?.name ?? code;
  const file = (party: string, format: string) => `/reports/${report.id}/files/${party}.${format}`;
  return (
    <>
      <PageHead
        eyebrow={<Link href="/reports">{t('implementation.title')}</Link>}
        title={reportHeading(report, t)}
        sub={
          <>
            {t('implementation.issued.sub', {
              party: codeInSentence(report.issuedBy, nameOf, t),
              on: dateWords(report.issuedOn),
            })}{' '}
            {sinceWords(content, t)}
          </>
        }
        actions={<ReportFileLinks docx={file(own, 'docx')} xlsx={file(own, 'xlsx')} />}
      />
      <DoneNotice
        done={done}
        words={{ issued: t('implementation.issue.done', { number: String(report.number) }) }}
      />
      <Tabs
        label={t('implementation.forms.label')}
        tabs={(['full', 'short'] as const).map((which) => ({
          href: `/reports/${report.id}?form=${which}`,
          label: t(`implementation.forms.${which}`),
          current: form === which,
        }))}
      />
      <ReportView content={content} form={form} parties={parties} chart={file(own, 'svg')} />
      <div className="mt-section print:hidden">
        <Section id="files" title={t('implementation.issued.copies')}>
          <ul className="plain-lines">
            {files.map(({ partyCode, format, hash }) => {
              const known = fileFormat(format);
              return (
                known && (
                  <li key={`${partyCode} ${format}`}>
                    <a href={file(partyCode, format)}>
                      {t('implementation.issued.copy', {
                        party: nameOf(partyCode),
                        format: t(`implementation.formats.${known}`),
                      })}
                    </a>{' '}
                    <code className="break-all">{hash}</code>
                  </li>
                )
              );
            })}
          </ul>
          <Lead>{t('implementation.issued.hash')}</Lead>
          <Note>
            <code className="break-all">{report.hash}</code>
          </Note>
        </Section>
      </div>
    </>
  );
}
