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

/** A list as a file: what it is called, its columns in the reader's words, and its rows in batches. */
interface CsvFile<Row> {
  /** The key of its name under `csv.files`; `of` fills it: the name of a group. */
  name: keyof Messages['csv']['files'];
  of?: string;
  columns: (t: Words, names: FileNames) => readonly CsvColumn<Row>[];
  rows: AsyncIterator<readonly Row[]>;
  /** The day that its name bears, where it is not today. */
  asOf?: CalendarDate;
}

/**
 * The one answer of every CSV route, for who is signed in. The titles go out before the first row is read, and
 * no more than a batch is held at a time; no cache keeps it, since it is this reader's alone.
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

/** What a request's address asks for, as pages have it. */
export const askedOf = (request: Request) => paramsOf(new URL(request.url).searchParams);
