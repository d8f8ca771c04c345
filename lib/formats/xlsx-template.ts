import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { fileText } from '@/lib/text';
import { apartFromNames } from './xlsx';

/** A small sheet of texts; the first line are its headings. */
export interface TextSheet {
  name: string;
  lines: readonly (readonly string[])[];
}

// Excel's limits
const [maxName, maxCell] = [31, 32_767];

/** A workbook of texts. Each cell is typed as text, so that nothing in it is read as a formula. */
export async function textWorkbook(sheets: readonly TextSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = sheets.map(({ name, lines }) => ({
    sheet: name.replace(/[[\]*/\\?:]/g, ' ').slice(0, maxName),
    stickyRowsCount: 1,
    columns: (lines[0] ?? []).map((heading) => ({ width: Math.min(60, Math.max(14, heading.length + 2)) })),
    data: lines.map((cells, index): SheetData[number] =>
      cells.map((text) => ({
        type: String,
        value: apartFromNames(fileText(text).slice(0, maxCell)),
        ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
      })),
    ),
  }));
  return new Uint8Array(await writeWorkbook(book).toBuffer());
}
