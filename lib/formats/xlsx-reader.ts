import { strFromU8, strToU8, zipSync } from 'fflate';
import readWorkbook, { type CellValue } from 'read-excel-file/universal';
import { accepted, type Result, refused } from '@/lib/result';
import { type ArchiveFault, readArchive } from './xlsx-archive';

/** A sheet as rows of texts; empty cells are ''. */
export interface WorkbookSheet {
  name: string;
  rows: string[][];
}

export interface Workbook {
  sheets: WorkbookSheet[];
  /** Whether its dates count from 1904 (lib/dates/excel-serial.ts). */
  from1904: boolean;
}

export type WorkbookFault = ArchiveFault | 'import-too-wide' | 'import-too-many';

interface SheetLimits {
  rows: number;
  columns: number;
}

const maxSheetRow = 1_048_576;
// empty lines above the table and between its parts
const spareRows = 1_000;
const maxCharacters = 10_000_000;
const isRead = (name: string) => /^(?:\[Content_Types\]\.xml|(?:_rels|xl)\/.*\.(?:xml|rels))$/i.test(name);
const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name);

/**
 * The sheets of an Excel workbook (.xlsx). Everything hostile is refused before the library sees it: archives beyond
 * the limits or that lie about them, macros, entities, cells out of bounds. Formulas are not evaluated: a cell is what
 * it was saved as.
 */
export async function readXlsx(
  bytes: Uint8Array,
  limits: SheetLimits,
): Promise<Result<Workbook, WorkbookFault>> {
  const archive = readArchive(bytes, isRead);
  if (!archive.ok) return archive;
  const parts = new Map([...archive.value].map(([name, content]) => [name, strFromU8(content)]));
  const workbook = parts.get('xl/workbook.xml');
  const types = parts.get('[Content_Types].xml');
  if (workbook === undefined || types === undefined) return refused('file-workbook');
  if (/macroEnabled/i.test(types)) return refused('file-macros');
  if ([...parts.values()].some((text) => /<!(?:DOCTYPE|ENTITY)/i.test(text))) return refused('file-workbook');
  const from1904 = /date1904\s*=\s*["'](?:1|true)["']/i.test(workbook);
  const files: Record<string, Uint8Array> = {};
  for (const [name, text] of parts) {
    const checked = isSheet(name) ? boundedSheet(text, limits) : accepted(text);
    if (!checked.ok) return checked;
    files[name] = strToU8(checked.value);
  }
  // the library knows only 1, not true
  files['xl/workbook.xml'] = strToU8(workbook.replace(/(date1904\s*=\s*["'])true/i, '$11'));
  return readChecked(files, limits, from1904);
}

// an attribute, without characters that could hide the end of its tag
const attribute = String.raw`\s+[\w:]+\s*=\s*(?:"[^"<>&]*"|'[^'<>&]*')`;
const tag = new RegExp(String.raw`<(?:\w+:)?(row|c)((?:${attribute})*)\s*(\/?)>`, 'g');
const anyTag = /<(?:\w+:)?(?:row|c)[\s/>]/g;

/**
 * A sheet whose rows and cells are all within bounds, since the library fills every gap. Empty cells are taken out,
 * and errors such as `#REF!` become the text that people see.
 */
function boundedSheet(xml: string, limits: SheetLimits): Result<string, WorkbookFault> {
  let [read, fault]: [number, WorkbookFault | null] = [0, null];
  const bounded = xml.replace(tag, (whole: string, name: string, attributes: string, end: string) => {
    read += 1;
    const place = /\sr\s*=\s*["']([A-Z]{0,3})(\d{1,7})["']/.exec(attributes);
    if (place === null && /\sr\s*=/.test(attributes)) fault ??= 'file-workbook';
    if (place && Number(place[2]) > maxSheetRow) fault ??= 'file-workbook';
    if (end === '/') return '';
    if (name === 'row') return whole;
    if (place === null) fault ??= 'file-workbook';
    if (Number(place?.[2]) > limits.rows + spareRows) fault ??= 'import-too-many';
    if (columnNumber(place?.[1] ?? '') > limits.columns) fault ??= 'import-too-wide';
    return whole.replace(/(\st\s*=\s*)(["'])e\2/, '$1"str"');
  });
  if (read !== (xml.match(anyTag) ?? []).length) return refused('file-workbook');
  return fault === null ? accepted(bounded) : refused(fault);
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

async function readChecked(
  files: Record<string, Uint8Array>,
  limits: SheetLimits,
  from1904: boolean,
): Promise<Result<Workbook, WorkbookFault>> {
  // not compressed: the library unpacks only what is known to be small
  const checked = zipSync(files, { level: 0 });
  try {
    const sheets = (await readWorkbook(new Blob([Buffer.from(checked)]))).map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellText)),
    }));
    if (sheets.length === 0) return refused('file-workbook');
    const filled = sheets.some(({ rows }) => rows.filter((row) => row.some(Boolean)).length > limits.rows);
    const characters = sheets.reduce((sum, { rows }) => sum + charactersIn(rows), 0);
    if (filled) return refused('import-too-many');
    return characters > maxCharacters ? refused('file-bomb') : accepted({ sheets, from1904 });
  } catch {
    return refused('file-workbook');
  }
}

const charactersIn = (rows: readonly string[][]): number =>
  rows.reduce((sum, row) => row.reduce((inRow, cell) => inRow + cell.length, sum), 0);

function cellText(value: CellValue | null): string {
  if (value === null) return '';
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().split(/[T.]/);
  return time === '00:00:00' ? day : `${day} ${time}`;
}
