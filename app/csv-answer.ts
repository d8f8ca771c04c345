import 'server-only';
import type { Messages } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { FileNames, Words } from '@/components/exports/file-words';
import type { Actor } from '@/lib/access/actor';
import { charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { type CsvColumn, csvStream } from '@/lib/formats/csv';
import { fileNames } from '@/lib/formats/file-name';
import { paramsOf } from '@/lib/projects/browse/filters';

/** A list as a file: its name, its columns in the reader's language, and its rows in batches. */
interface CsvFile<Row> {
  /** The key of its name in `csv.files`; `of` is the group's name in it. */
  name: keyof Messages['csv']['files'];
  of?: string;
  columns: (t: Words, names: FileNames) => readonly CsvColumn<Row>[];
  rows: AsyncIterator<readonly Row[]>;
  /** The day in the file's name, if not today. */
  asOf?: CalendarDate;
}

/**
 * The answer of every CSV route. It streams: the headings are sent before the first row is read, and one
 * batch is in memory at a time. It is not cached, since it depends on the reader.
 */
export async function csvAnswer<Row>(actor: Actor, file: CsvFile<Row>): Promise<Response> {
  const [today, groups, parties, t] = await Promise.all([
    charterToday(),
    workingGroups(actor),
    partiesFor(actor),
    getTranslations(),
  ]);
  const title = t(`csv.files.${file.name}`, { of: file.of ?? '' });
  const { plain, encoded } = fileNames(`${title} ${file.asOf ?? today}`, 'csv');
  return new Response(csvStream(file.columns(t, { groups, parties }), file.rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** The parameters of a request's address, in the form that pages get them. */
export const askedOf = (request: Request) => paramsOf(new URL(request.url).searchParams);
