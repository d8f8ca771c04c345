import type { Messages } from 'next-intl';
import type { PlainKey, Translator } from '@/i18n/translator';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate } from '@/lib/dates/partial-date';
import type { ProjectOfRow } from '@/lib/exports/rows';
import type { ListColumn } from '@/lib/formats/list-column';

/** A translator of all messages. */
export type Words = Translator;

/** The names of groups and Parties; the reader's own Party first. */
export interface FileNames {
  groups: readonly { code: string; name: string }[];
  parties: readonly { code: string; name: string }[];
}

type ColumnKey = PlainKey<Messages['csv']['columns']>;
type DateColumn = { [Key in ColumnKey]: `${Key}Precision` extends ColumnKey ? Key : never }[ColumnKey];

/** Column titles by key, except those that name a Party. */
export const columnTitles = (t: Words) => (name: ColumnKey) => t(`csv.columns.${name}`);

/** The name of a group or Party, or its code if unknown. */
export function nameOf(known: readonly { code: string; name: string }[], code: string | null): string {
  return code === null ? '' : (known.find((each) => each.code === code)?.name ?? code);
}

/** The columns that identify a line's project. */
export function projectColumnsOf<Row>(
  t: Words,
  { groups }: FileNames,
  of: (row: Row) => ProjectOfRow,
): ListColumn<Row>[] {
  return [
    { title: t('csv.columns.code'), kind: 'text', of: (row) => of(row).code },
    { title: t('csv.columns.project'), kind: 'text', of: (row) => of(row).title },
    { title: t('csv.columns.groupCode'), kind: 'text', of: (row) => of(row).groupCode },
    { title: t('csv.columns.group'), kind: 'text', of: (row) => nameOf(groups, of(row).groupCode) },
    { title: t('csv.columns.privateTo'), kind: 'text', of: (row) => of(row).privateTo },
  ];
}

/** A partial date as two columns: its last day, and its precision. */
export function partialDateColumns<Row>(
  t: Words,
  name: DateColumn,
  of: (row: Row) => PartialDate | null,
): ListColumn<Row>[] {
  return [
    { title: t(`csv.columns.${name}`), kind: 'partial-date', of },
    {
      title: t(`csv.columns.${name}Precision`),
      kind: 'text',
      of: (row) => {
        const date = of(row);
        return date && t(`csv.precisions.${date.precision}`);
      },
    },
  ];
}

export const text = <Row>(title: string, of: (row: Row) => string | null): ListColumn<Row> => ({
  title,
  of,
  kind: 'text',
});

export const date = <Row>(title: string, of: (row: Row) => CalendarDate | null): ListColumn<Row> => ({
  title,
  of,
  kind: 'date',
});

export const number = <Row>(title: string, of: (row: Row) => number | null): ListColumn<Row> => ({
  title,
  of,
  kind: 'number',
});

/** A count, or the word in its place. */
export const figure = <Row>(title: string, of: (row: Row) => number | string): ListColumn<Row> => ({
  title,
  of,
  kind: 'figure',
});
