import type { Words } from '@/components/exports/file-words';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { ReportToWrite } from '@/lib/exports/report/schema';
import type { ReportDocument } from '@/lib/formats/report-docx';
import { reportTables } from './report-tables';
import { headlines, sinceWords, summaryLines } from './summary-lines';

/** The heading of a report: its number and title if it is issued, and its day. */
export function reportHeading(
  { number, title, content }: { number: number | null; title: string; content: { asOf: CalendarDate } },
  t: Words,
): string {
  const heading = t('implementation.heading', { on: dateWords(content.asOf) });
  if (number === null) return heading;
  const name =
    title === ''
      ? t('implementation.list.name', { number: String(number) })
      : t('implementation.list.named', { number: String(number), title });
  return `${name} · ${heading}`;
}

/** A report as the words of a document. `parties` begins with the Party whose copy it is. */
export function reportDocument(
  report: Omit<ReportToWrite, 'number'> & { number: number | null },
  parties: readonly { code: string; name: string; formalName: string }[],
  locale: string,
  t: Words,
): ReportDocument {
  const { content } = report;
  const { threeMonth, annualMeeting } = headlines(content, t);
  return {
    language: locale,
    heading: reportHeading(report, t),
    charter: content.charter,
    parties: parties.map(({ formalName }) => formalName),
    facts: [sinceWords(content, t), t('implementation.readOn', { on: dateWords(content.readOn) })],
    sections: [
      {
        heading: t('implementation.tables.deadlines'),
        lines: [threeMonth, annualMeeting, ...summaryLines(content, t)],
        columns: [],
        rows: [],
      },
      ...reportTables(content, parties, t).map(({ title, lines, head, rows }) => ({
        heading: title,
        lines,
        columns: head.map(({ title: column, width, kept }) => ({ title: column, width, kept })),
        rows: rows.map((cells) => cells.map((cell) => cell.split('\n'))),
      })),
    ],
  };
}
