import 'server-only';
import { getTranslations } from 'next-intl/server';
import { askedOf } from '@/app/list-answer';
import { requireActor } from '@/lib/access/session';
import { charterHead, charterToday } from '@/lib/charter/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { readPlannedDay } from '@/lib/dates/typed-date';
import type { FileFormat, ReportContent } from '@/lib/exports/report/content';
import { reportContent } from '@/lib/exports/report/facts/queries';
import { isReportDay } from '@/lib/exports/report/report-rule';
import { fileNames } from '@/lib/formats/file-name';
import { fileTypes } from './report-files';

/** The day that the address names, or today; `refused` if it names one that no report can have. */
export async function reportDay(on: unknown): Promise<{ asOf: CalendarDate; refused: boolean }> {
  const [{ signedOn }, today] = await Promise.all([charterHead(), charterToday()]);
  if (typeof on !== 'string' || on === '') return { asOf: today, refused: false };
  const day = readPlannedDay(on);
  const isDay = day !== null && isReportDay(day, signedOn, today);
  return isDay ? { asOf: day, refused: false } : { asOf: today, refused: true };
}

/** A draft of the report as a file. It is not cached, since it is of the moment. */
export async function draftFile(
  request: Request,
  format: FileFormat,
  write: (content: ReportContent, party: string | null) => Promise<Uint8Array>,
): Promise<Response> {
  const actor = await requireActor();
  const { asOf } = await reportDay(askedOf(request).on);
  const [bytes, t] = [
    await write(await reportContent(asOf), actor.party?.code ?? null),
    await getTranslations('implementation'),
  ];
  return fileAnswer(bytes, format, `${t('files.name')} ${asOf}`);
}

/** A file of a report. A chart is shown, other formats are saved. */
export function fileAnswer(bytes: Uint8Array, format: FileFormat, title: string): Response {
  const { plain, encoded } = fileNames(title, format);
  const how = format === 'svg' ? 'inline' : 'attachment';
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': fileTypes[format],
      'content-disposition': `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** The name of a report's file, with the Party whose copy it is. */
export const reportFileTitle = (number: number, asOf: CalendarDate, party: string) =>
  `Report ${number} ${asOf} ${party}`;
