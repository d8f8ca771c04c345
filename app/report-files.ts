import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { reportDocument } from '@/components/exports/report/report-document';
import { reportTables } from '@/components/exports/report/report-tables';
import { chartSlide } from '@/components/timeline/chart-slide';
import { ownFirst } from '@/lib/charter/party-order';
import type { FileFormat } from '@/lib/exports/report/content';
import { jointReader } from '@/lib/exports/report/facts/queries';
import type { ReportToWrite, WriteFiles } from '@/lib/exports/report/schema';
import { reportDocx } from '@/lib/formats/report-docx';
import { sheetOf, xlsxFile, xlsxType } from '@/lib/formats/xlsx';
import { readChartParams } from '@/lib/timeline/address';
import { chartPng } from '@/lib/timeline/chart-png';
import { chartSvg } from '@/lib/timeline/chart-svg';
import { chartSource } from '@/lib/timeline/source/queries';

/** The media types of a report's files. */
export const fileTypes: Readonly<Record<FileFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: xlsxType,
  svg: 'image/svg+xml; charset=utf-8',
};

/** The roadmap of the joint projects by group, as nobody's reader sees it. */
export async function reportChart({ forPng = false } = {}): Promise<string> {
  // folded groups would have no rows in a picture
  const source = await chartSource(jointReader, { ...readChartParams({}), open: 'all' });
  if (source === null) throw new Error('The chart of all groups is not found');
  return chartSvg(chartSlide(source, null, await getTranslations('timeline')), { oneWeight: forPng });
}

/** A report to write; a draft has no number. */
type Report = Omit<ReportToWrite, 'number'> & { number: number | null };

const partiesOf = ({ content }: Report, party: string | null) => ownFirst(content.parties, party);

/** The report as a Word document for a Party. */
export async function reportAsDocx(
  report: Report,
  party: string | null,
  png: Uint8Array,
): Promise<Uint8Array> {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const picture = {
    heading: t('implementation.chart'),
    description: t('implementation.chartWords'),
    png,
  };
  return reportDocx(reportDocument(report, partiesOf(report, party), locale, t), picture);
}

/** The report's tables as a workbook for a Party, a sheet each. */
export async function reportAsXlsx(report: Report, party: string | null): Promise<Uint8Array> {
  const t = await getTranslations();
  const tables = reportTables(report.content, partiesOf(report, party), t);
  return xlsxFile(tables.map(({ title, typed }) => typed((columns, rows) => sheetOf(title, columns, rows))));
}

/** The chart of a document. */
export const reportPicture = async () => chartPng(await reportChart({ forPng: true }));

/** Every Party's copies of a report that is being issued. */
export const writeReportFiles: WriteFiles = async (report) => {
  const [svg, png] = await Promise.all([reportChart(), reportPicture()]);
  const bytes = new TextEncoder().encode(svg);
  const copies = await Promise.all(
    report.content.parties.map(async ({ code: party }) => [
      { party, format: 'docx' as const, bytes: await reportAsDocx(report, party, png) },
      { party, format: 'xlsx' as const, bytes: await reportAsXlsx(report, party) },
      { party, format: 'svg' as const, bytes },
    ]),
  );
  return copies.flat();
};
