import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { canonicalJson, sha256 } from '@/lib/audit/canonical';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { type FileFormat, fileFormats, type IssuedReport, type ReportContent } from './content';

/** The hash of a content, by which a draft is compared with what is issued. */
export const contentHash = (content: ReportContent): string =>
  sha256(canonicalJson(JSON.parse(JSON.stringify(content))));

/** What the canonical text of an issued report holds. */
export const storedReport = (canonical: string): Omit<IssuedReport, 'id' | 'hash'> => JSON.parse(canonical);

/** The issued reports, latest first. They are joint: every reader sees them all. */
export async function issuedReports(_: Actor) {
  const rows = await db().issuedReport.findMany({
    orderBy: { number: 'desc' },
    select: { id: true, number: true, asOf: true, title: true, issuedBy: true, issuedOn: true },
  });
  return rows.map((row) => ({ ...row, asOf: calendarDate(row.asOf), issuedOn: calendarDate(row.issuedOn) }));
}

const isId = (text: string) => /^[A-Za-z0-9_-]{1,40}$/.test(text);

/** An issued report from its frozen content, with its files' hashes; null if there is none. */
export async function issuedReport(_: Actor, id: string) {
  if (!isId(id)) return null;
  const row = await db().issuedReport.findUnique({
    where: { id },
    select: {
      id: true,
      canonical: true,
      hash: true,
      files: {
        select: { partyCode: true, format: true, hash: true },
        orderBy: [{ partyCode: 'asc' }, { format: 'asc' }],
      },
    },
  });
  if (row === null) return null;
  const report: IssuedReport = { ...storedReport(row.canonical), id: row.id, hash: row.hash };
  return { report, files: row.files };
}

export const fileFormat = (text: string): FileFormat | null =>
  fileFormats.find((known) => known === text) ?? null;

/** The stored bytes of a Party's copy, unchanged; null if there is none. */
export async function issuedFile(_: Actor, id: string, party: string, format: FileFormat) {
  if (!isId(id)) return null;
  const row = await db().issuedFile.findUnique({
    where: { reportId_partyCode_format: { reportId: id, partyCode: party, format } },
    select: { bytes: true, report: { select: { number: true, asOf: true } } },
  });
  return row && { bytes: row.bytes, number: row.report.number, asOf: calendarDate(row.report.asOf) };
}

/** What has exactly this hash: a report's content, or some Party's copy of one. */
interface Recognised {
  id: string;
  number: number;
  asOf: CalendarDate;
  /** Null if the hash is that of the content itself. */
  copy: { party: string; format: string } | null;
}

/** The issued reports and files with this SHA-256 in hexadecimal; none for anything else. */
export async function recognise(_: Actor, hash: string): Promise<Recognised[]> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return [];
  const report = { select: { id: true, number: true, asOf: true } };
  const [contents, files] = await Promise.all([
    db().issuedReport.findMany({ where: { hash }, select: report.select }),
    db().issuedFile.findMany({
      where: { hash },
      select: { partyCode: true, format: true, report },
      orderBy: [{ reportId: 'asc' }, { partyCode: 'asc' }],
    }),
  ]);
  return [
    ...contents.map((row) => ({ ...row, asOf: calendarDate(row.asOf), copy: null })),
    ...files.map(({ partyCode, format, report: row }) => ({
      ...row,
      asOf: calendarDate(row.asOf),
      copy: { party: partyCode, format },
    })),
  ];
}
