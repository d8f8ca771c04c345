import 'server-only';
import type { Messages } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { emptyAnswer } from '@/app/empty-answer';
import type { FileNames, Words } from '@/components/exports/file-words';
import type { Actor } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { csvStream } from '@/lib/formats/csv';
import { fileNames } from '@/lib/formats/file-name';
import type { ListColumn } from '@/lib/formats/list-column';
import { maxRowsOf, sheetOf, xlsxFile, xlsxType } from '@/lib/formats/xlsx';
import { paramsOf } from '@/lib/projects/browse/filters';

/** A list as a file: its name, its columns in the reader's language, and its rows in batches. */
interface ListFile<Row> {
  /** The key of its name in `csv.files`; `of` is the group's name in it. */
  name: keyof Messages['csv']['files'];
  of?: string;
  columns: (t: Words, names: FileNames) => readonly ListColumn<Row>[];
  rows: AsyncGenerator<readonly Row[], unknown>;
  /** The day in the file's name, if not today. */
  asOf?: CalendarDate;
}

/** The list that a request asks for: `asked` is its query, `path` the variable parts of its address. */
interface ListRequest<Path> {
  actor: Actor;
  asked: ReturnType<typeof askedOf>;
  path: Path;
}

/** Finds what the list holds for this reader; null if there is no such list for them. */
export type List<Row, Path> = (request: ListRequest<Path>) => Promise<ListFile<Row> | null>;

interface PathOf<Path> {
  params: Promise<Path>;
}

/**
 * The route of a list as CSV. It streams: the headings are sent before the first row is read, and one batch is in
 * memory at a time. It is not cached, since it depends on the reader.
 */
export const csvRoute =
  <Row, Path>(list: List<Row, Path>) =>
  (request: Request, { params }: PathOf<Path>) =>
    answered(list, request, params, 'csv', async ({ columns, rows }) =>
      Promise.resolve({ body: csvStream(columns, rows), type: 'text/csv; charset=utf-8' }),
    );

/**
 * The route of the same list as a workbook, with typed dates and numbers. It is made as a whole, so a list of
 * more than a million cells is answered with 413 and a sentence that points to the CSV.
 */
export const xlsxRoute =
  <Row, Path>(list: List<Row, Path>) =>
  (request: Request, { params }: PathOf<Path>) =>
    answered(list, request, params, 'xlsx', async ({ columns, rows, title }) => {
      const all: Row[] = [];
      for await (const batch of rows) {
        all.push(...batch);
        if (all.length > maxRowsOf(columns)) return null;
      }
      return { body: new Uint8Array(await xlsxFile([sheetOf(title, columns, all)])), type: xlsxType };
    });

interface WordedList<Row> {
  title: string;
  columns: readonly ListColumn<Row>[];
  rows: ListFile<Row>['rows'];
}

async function answered<Row, Path>(
  list: List<Row, Path>,
  request: Request,
  params: Promise<Path>,
  ending: 'csv' | 'xlsx',
  written: (
    list: WordedList<Row>,
  ) => Promise<{ body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>; type: string } | null>,
): Promise<Response> {
  const actor = await requireActor();
  const file = await list({ actor, asked: askedOf(request), path: await params });
  if (file === null) return emptyAnswer(404);
  const [today, groups, parties, t] = await Promise.all([
    charterToday(),
    workingGroups(actor),
    partiesFor(actor),
    getTranslations(),
  ]);
  const title = t(`csv.files.${file.name}`, { of: file.of ?? '' });
  const columns = file.columns(t, { groups, parties });
  const answer = await written({ title, columns, rows: file.rows });
  if (answer === null)
    return new Response(t('csv.tooLong', { max: maxRowsOf(columns) }), {
      status: 413,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
    });
  const { plain, encoded } = fileNames(`${title} ${file.asOf ?? today}`, ending);
  return new Response(answer.body, {
    headers: {
      'content-type': answer.type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** The parameters of a request's address, in the form that pages get them. */
export const askedOf = (request: Request) => paramsOf(new URL(request.url).searchParams);
