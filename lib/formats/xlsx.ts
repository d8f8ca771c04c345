import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { partialDateText } from '@/lib/dates/partial-date';
import { fileText } from '@/lib/text';
import type { ListColumn } from './list-column';

/** A sheet of a workbook: a bold heading row that stays in view, with filters, and a row for each record. */
interface Sheet {
  name: string;
  data: SheetData;
  widths: readonly number[];
}

/** The media type of a workbook. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** More rows are not written: a workbook is made in memory, and a million cells need some 300 MB. */
export const maxRowsOf = (columns: readonly unknown[]) => Math.floor(1_000_000 / Math.max(columns.length, 1));

/** Excel opens no cell with more characters. */
const maxCellLength = 32_767;

const widest = 60;
const narrowest = 8;
const dayFormat = 'yyyy-mm-dd';
const momentFormat = 'yyyy-mm-dd hh:mm:ss';

type Cell = SheetData[number][number];
type Feature = NonNullable<NonNullable<Parameters<typeof writeWorkbook>[1]>['features']>[number];

/**
 * Rows as a sheet. Dates, counts and amounts are typed cells; text is always a string cell, which no spreadsheet
 * evaluates. A month or a quarter is text, since it is no day.
 */
export function sheetOf<Row>(name: string, columns: readonly ListColumn<Row>[], rows: readonly Row[]): Sheet {
  const head = columns.map(({ title }) => headCell(title));
  const data: SheetData = [head];
  const widths = columns.map(({ title }) => widthOf(title) + 3);
  for (const row of rows) {
    data.push(
      columns.map((column, index) => {
        const cell = cellOf(column, row);
        widths[index] = Math.max(widths[index] ?? 0, typeof cell === 'string' ? widthOf(cell) : narrowest);
        return cell;
      }),
    );
  }
  const fixed = columns.map(({ kind }, index) => {
    const least = kind === 'instant' ? 20 : kind === 'date' || kind === 'partial-date' ? 12 : narrowest;
    return Math.min(Math.max(widths[index] ?? 0, least), widest);
  });
  return { name, data, widths: fixed };
}

/** The workbook's bytes. It has no properties: no author, no program, no machine. */
export async function xlsxFile(sheets: readonly Sheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map(({ data, widths }, index) => ({
    sheet: names[index] ?? '',
    data,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: dayFormat,
  }));
  const ranges = sheets.map(({ data }) => `A1:${columnName(data[0]?.length ?? 1)}${data.length}`);
  return writeWorkbook(written, { features: [filters(ranges)] }).toBuffer();
}

function cellOf<Row>(column: ListColumn<Row>, row: Row): Cell {
  switch (column.kind) {
    case 'text':
      return textCell(column.of(row) ?? '');
    case 'date':
      return dayCell(column.of(row));
    case 'partial-date': {
      const date = column.of(row);
      return date === null || date.precision === 'day' ? dayCell(date?.on ?? null) : partialDateText(date);
    }
    case 'instant': {
      const value = column.of(row);
      return value && { value, type: Date, format: momentFormat };
    }
    case 'amount':
      return amountCell(column.of(row));
    default: {
      const value = column.of(row);
      return typeof value === 'string' ? textCell(value) : value;
    }
  }
}

function textCell(text: string): string | null {
  const clean = fileText(text);
  const fitting = clean.length > maxCellLength ? `${clean.slice(0, maxCellLength - 1)}…` : clean;
  return fitting === '' ? null : apartFromNames(fitting);
}

/** A text as the library keeps it: it looks texts up in a plain object; the control sets its names apart, and is not written. */
export const apartFromNames = (text: string): string => (text in Object.prototype ? `${text}\u0001` : text);

/** Midnight in UTC, which the library turns into the serial number of that very day. */
const dayCell = (on: string | null): Cell => (on === null ? null : new Date(`${on}T00:00:00Z`));

/** A number of at most 15 digits, which is what a spreadsheet keeps; a longer amount is text. */
function amountCell(amount: string | null): Cell {
  if (amount === null) return null;
  if (amount.replace(/\D/g, '').length > 15) return amount;
  const decimals = amount.split('.')[1]?.length ?? 0;
  return {
    value: Number(amount),
    type: Number,
    format: `#,##0${decimals ? `.${'0'.repeat(decimals)}` : ''}`,
  };
}

const headCell = (title: string): Cell => ({
  value: textCell(title) ?? '',
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E8ECF1',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#8896A5',
  alignVertical: 'top',
});

const widthOf = (text: string) => Math.max(...text.split('\n').map((line) => line.length)) + 2;

/** Names that a workbook accepts: at most 31 characters, without some signs, each once. */
export function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = [];
  for (const title of titles) {
    const plain =
      fileText(title)
        .replace(/[[\]/\\:*?]+/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'List';
    let name = plain.slice(0, 31).trim();
    for (let number = 2; names.some((known) => known.toLowerCase() === name.toLowerCase()); number += 1)
      name = `${plain.slice(0, 27).trim()} ${number}`;
    names.push(name);
  }
  return names;
}

/** `AB` for 28. */
function columnName(place: number): string {
  const rest = (place - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return place > 26 ? columnName((place - 1 - rest) / 26) + letter : letter;
}

const filters = (ranges: readonly string[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) =>
          xml.replace('</sheetData>', `</sheetData><autoFilter ref="${ranges[sheetIndex]}"/>`),
      },
    },
  },
});
