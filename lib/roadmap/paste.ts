import { readSheet, type Sheet, type SheetKind, type SheetLayout, type SheetRow } from '@/lib/formats/sheet';
import type { SheetFields } from '@/lib/formats/sheet-headings';
import type { RestRow } from '@/lib/formats/sheet-rest';

/** Columns of a spreadsheet of milestones, in the order used when there are no headings. */
const fixed = ['project', 'title', 'responsible', 'forecast', 'after', 'actual', 'evidence'] as const;

/** All columns that can be read. */
export const pasteColumns = [...fixed, 'code', 'group', 'known', 'forecastPrecision'] as const;

export type PasteColumn = (typeof pasteColumns)[number];

/** One row as text; `line` counts from 1 as people see it. Two columns of one field may each have a text. */
export interface PastedRow {
  line: number;
  texts: Readonly<Record<PasteColumn, readonly string[]>>;
  /** Whether its project comes from the row above, because it names none. */
  inherited: boolean;
}

// Headings that people use.
const fields: SheetFields<PasteColumn> = {
  project: { words: ['project', 'project title', 'project name'] },
  title: { words: ['step', 'milestone', 'task'] },
  responsible: { words: ['responsible', 'responsible party', 'party', 'owner'] },
  forecast: {
    words: ['forecast', 'date', 'planned', 'forecast date'],
    // In Concord's own export the due date is the baseline.
    unlessBeside: { due: ['baseline'], 'due date': ['baseline'] },
  },
  after: { words: ['after', 'depends on', 'predecessor', 'predecessors'], lines: true },
  actual: { words: ['actual', 'actual date', 'done', 'done on'] },
  evidence: { words: ['evidence', 'reference', 'note'] },
  code: { words: ['code', 'project code'] },
  // As in Concord's own exports.
  group: { words: ['group', 'working group', 'lead group', 'group code'] },
  known: { words: ['known to', 'known', 'private', 'compartment', 'only for'] },
  forecastPrecision: { words: ['forecast to the'] },
};

const computed =
  /^(?:number|state|due|(?:first )?baseline|baseline to the|days behind the (?:first|latest) baseline)$/i;

export const pasteSheet: SheetKind<PasteColumn> = { fields, fixed, computed };

/**
 * The rows of a paste or a file, and how its columns are read. A row without a project belongs to the project of the
 * row above, as with merged cells.
 */
export function readPaste(
  text: string,
  layout?: SheetLayout,
): { sheet: Sheet<PasteColumn>; rows: PastedRow[] } {
  const sheet = readSheet(text, pasteSheet, layout);
  return { sheet, rows: withProjects(sheet.rows) };
}

/** Columns that a row without a project inherits from the row above. */
const ofProject = ['project', 'code', 'group', 'known'] as const;

/** Gives rows without a project that of the row above. */
export function withProjects(rows: readonly Pick<SheetRow<PasteColumn>, 'line' | 'texts'>[]): PastedRow[] {
  let last: Partial<PastedRow['texts']> = {};
  return rows.map(({ line, texts }) => {
    const inherited = texts.project.length + texts.code.length === 0;
    const own = ofProject.map((field) => [field, texts[field]] as const);
    if (!inherited) last = Object.fromEntries(own);
    const held = Object.fromEntries(own.filter(([, said]) => said.length > 0));
    return { line, inherited, texts: inherited ? { ...texts, ...last, ...held } : texts };
  });
}

/** Rows that remain once some are added; a row that inherits its project gets those cells written out. */
export function leftRows({ rows, columns }: Sheet<PasteColumn>, written: readonly number[]): RestRow[] {
  return withProjects(rows)
    .filter(({ line }) => !written.includes(line))
    .map(({ line, inherited, texts }) => ({
      line,
      fill: ofProject.flatMap((field) => {
        const place = columns.find((column) => column.field === field)?.place;
        const [text] = texts[field];
        return inherited && place !== undefined && text !== undefined ? [{ place, text }] : [];
      }),
    }));
}
