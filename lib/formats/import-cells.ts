import type { FieldError } from '@/lib/refusal';
import type { CellFault, SheetRow } from './sheet';
import { saidIn } from './sheet';

// in any language of Excel: `#REF!`, `#DIV/0!`, `#NAME?`, `#N/A`
const spreadsheetError = /^#(?:[\p{Lu}\d/_.]+[!?]|N\/A|YOK|NV|Н\/Д)$/u;

/** A fault for each cell that holds an error of the spreadsheet. */
export const errorFaults = <Field extends string>({ line, texts }: SheetRow<Field>): CellFault<Field>[] =>
  (Object.keys(texts) as Field[]).flatMap((column) => {
    const error = texts[column].find((text) => spreadsheetError.test(text));
    return error === undefined ? [] : [{ line, column, code: 'import-cell-error', values: { cell: error } }];
  });

/** Faults without those of cells that hold an error of the spreadsheet, which says it all. */
export const withoutEchoes = <Field extends string>(
  faults: readonly CellFault<Field>[],
): CellFault<Field>[] =>
  faults.filter(
    ({ column, code }) =>
      code === 'import-cell-error' ||
      !faults.some((each) => each.column === column && each.code === 'import-cell-error'),
  );

/**
 * The text of each field of a row, and a fault for each whose cell holds an error or whose columns say different
 * things.
 */
export function cellsOf<Field extends string>(
  { line, texts }: SheetRow<Field>,
  /** Fields that say the same in other words; by default texts are compared. */
  meanings: Partial<Record<Field, (text: string) => string>> = {},
): { said: Record<Field, string>; faults: CellFault<Field>[] } {
  const faults = errorFaults({ line, texts });
  const fields = Object.keys(texts) as Field[];
  const said = fields.map((column) => {
    const { text, other } = saidIn(texts[column], meanings[column]);
    if (other !== null)
      faults.push({ line, column, code: 'cells-differ', values: { cell: cut(text), other: cut(other) } });
    return [column, text];
  });
  return { said: Object.fromEntries(said) as Record<Field, string>, faults };
}

/** Errors of a form's schema as faults of the cells of the same names; other fields' are of the first column. */
export function schemaFaults<Field extends string>(
  line: number,
  said: Record<Field, string>,
  errors: readonly FieldError[],
): CellFault<Field>[] {
  const fields = Object.keys(said) as Field[];
  return errors.map(({ field, code, values }) => {
    const column = fields.find((each) => each === field) ?? (fields[0] as Field);
    return { line, column, code, values: { ...values, cell: cut(said[column]) } };
  });
}

const cut = (text: string) => text.slice(0, 60);
