import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { getLocale, getTranslations } from 'next-intl/server';
import { reportDocument } from '@/components/exports/report/report-document';
import { reportTables } from '@/components/exports/report/report-tables';
import { paperChart } from '@/components/timeline/paper-chart';
import { ownFirst } from '@/lib/charter/party-order';
import { workingGroups } from '@/lib/charter/queries';
import { environment } from '@/lib/env';
import type { FileFormat } from '@/lib/exports/report/content';
import { jointReader } from '@/lib/exports/report/joint-reader';
import type { ReportToWrite, WriteFiles } from '@/lib/exports/report/schema';
import { chartRoom, type ReportChart, type ReportRoadmap, reportDocx } from '@/lib/formats/report-docx';
import { sheetOf, xlsxFile, xlsxType } from '@/lib/formats/xlsx';
import { readChartParams } from '@/lib/timeline/address';
import { chartPng } from '@/lib/timeline/chart-png';
import { sheetSvg } from '@/lib/timeline/chart-svg';
import { type PaperSheet, sheetShares } from '@/lib/timeline/paper-sheet';
import { chartSource } from '@/lib/timeline/source/queries';
import { reportChart } from './report-chart';

/** The media types of a report's files. */
export const fileTypes: Readonly<Record<FileFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: xlsxType,
  svg: 'image/svg+xml; charset=utf-8',
};

/** All charts of a document have so many sheets at most, drawn in some seconds. */
const maxSheets = 24;

/** Pixels of a chart for one of the page at 96 to the inch, for print. */
const density = 1.5;

/**
 * The roadmap of the joint projects for a document: a chart for each group with projects, in as many sheets as it takes
 * without a text under 9 points. Where there are too many, each group's first projects, with how many more there are.
 */
export async function reportRoadmap(): Promise<ReportRoadmap> {
  const [groups, t] = [await workingGroups(jointReader), await getTranslations('implementation')];
  const found = [];
  for (const { code, name, enterable } of groups) {
    const chart = enterable ? await groupSheets(code) : null;
    if (chart && chart.total > 0) found.push({ name, ...chart });
  }
  const shares = sheetShares(
    found.map(({ sheets }) => sheets.length),
    maxSheets,
  );
  const charts: ReportChart[] = [];
  for (const [index, { name, total, sheets: all }] of found.entries()) {
    const sheets = all.slice(0, shares[index]);
    const shown = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    const drawn = [];
    for (const [place, sheet] of sheets.entries()) {
      await setImmediate(); // so that others are served between two sheets
      const png = await chartPng(await sheetSvg(sheet, Math.round(density * chartRoom.width)));
      drawn.push({ about: t('chartSheet', { group: name, number: place + 1, of: sheets.length }), png });
    }
    const note = shown < total ? t('chartRest', { shown, more: total - shown }) : '';
    charts.push({ heading: name, note, sheets: drawn });
  }
  return { heading: t('chart'), charts };
}

/** The sheets of a group's chart, at most as many as a document may have, and how many projects the group has. */
async function groupSheets(code: string): Promise<{ sheets: PaperSheet[]; total: number }> {
  const t = await getTranslations('timeline');
  const sheets: PaperSheet[] = [];
  let total = 0;
  for (let page = 1, pages = 1; page <= pages && sheets.length < maxSheets; page += 1) {
    const source = await chartSource(jointReader, { ...readChartParams({ group: code }), page });
    if (source?.content.kind !== 'live') break;
    ({ pages, total } = source.content);
    if (total > 0) sheets.push(...paperChart(source, chartRoom, t));
  }
  return { sheets, total };
}

/** A report to write; a draft has no number. */
type Report = Omit<ReportToWrite, 'number'> & { number: number | null };

const partiesOf = ({ content }: Report, party: string | null) => ownFirst(content.parties, party);

/** The report as a Word document for a Party. */
export async function reportAsDocx(
  report: Report,
  party: string | null,
  roadmap: ReportRoadmap,
): Promise<Uint8Array> {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  return reportDocx(reportDocument(report, partiesOf(report, party), locale, t), roadmap);
}

/** The report's tables as a workbook for a Party, a sheet each. */
export async function reportAsXlsx(report: Report, party: string | null): Promise<Uint8Array> {
  const t = await getTranslations();
  const tables = reportTables(report.content, partiesOf(report, party), t);
  return xlsxFile(tables.map(({ title, typed }) => typed((columns, rows) => sheetOf(title, columns, rows))));
}

/** Where the tracker shows the roadmap, for a picture that leaves projects out. */
export const roadmapAddress = () => new URL('/roadmap', environment().url).href;

/** Every Party's copies of a report that is being issued. */
export const writeReportFiles: WriteFiles = async (report) => {
  const svg = await reportChart(await getTranslations('timeline'), roadmapAddress());
  const roadmap = await reportRoadmap();
  const bytes = new TextEncoder().encode(svg);
  const copies = await Promise.all(
    report.content.parties.map(async ({ code: party }) => [
      { party, format: 'docx' as const, bytes: await reportAsDocx(report, party, roadmap) },
      { party, format: 'xlsx' as const, bytes: await reportAsXlsx(report, party) },
      { party, format: 'svg' as const, bytes },
    ]),
  );
  return copies.flat();
};
