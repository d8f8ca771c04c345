import { pastedCells } from '@/lib/formats/pasted-cells';
import { readTable, type SheetKind, type SheetLayout, type SheetTable } from '@/lib/formats/sheet';
import { countNamed, fieldsByHeading } from '@/lib/formats/sheet-headings';

/** A text read as rows of a kind, as a file is. */
export function tableOf<Field extends string>(
  text: string,
  kind: SheetKind<Field>,
  layout: Partial<SheetLayout> = {},
): SheetTable<Field> {
  const proposals = fieldsByHeading(kind.fields);
  const { lines } = pastedCells(text, (cells) => countNamed(proposals(cells)));
  const read = { headings: 'found' as const, columns: [], ...layout };
  return readTable(lines, kind, read, { rows: 10_000, from1904: false });
}
