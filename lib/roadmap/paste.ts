import { readSheet, type Sheet, type SheetLayout, type SheetRow } from '@/lib/formats/sheet';
import type { SheetFields } from '@/lib/formats/sheet-headings';
import type { RestRow } from '@/lib/formats/sheet-rest';

/** The columns of a spreadsheet of milestones in the order that is taken where no heading says another. */
const fixed = ['project', 'step', 'responsible', 'forecast', 'after', 'actual', 'evidence'] as const;

/** All that such columns can hold. */
export const pasteColumns = [...fixed, 'code', 'group', 'known', 'forecastPrecision'] as const;

export type PasteColumn = (typeof pasteColumns)[number];

/** One row as text; `line` counts from 1, as the person sees it. Two columns of a field may have a text each. */
export interface PastedRow {
  line: number;
  texts: Readonly<Record<PasteColumn, readonly string[]>>;
  /** It names no project itself: the one of the row above is meant. */
  inherited: boolean;
}

// What people write above these columns.
const fields: SheetFields<PasteColumn> = {
  project: { words: ['project', 'project title', 'project name'] },
  step: { words: ['step', 'milestone', 'task'] },
  responsible: { words: ['responsible', 'responsible party', 'party', 'owner'] },
  forecast: {
    words: ['forecast', 'date', 'planned', 'forecast date'],
    // in the tracker's own file a milestone is due by its baseline
    unlessBeside: { due: ['baseline'], 'due date': ['baseline'] },
  },
  after: { words: ['after', 'depends on', 'predecessor', 'predecessors'], lines: true },
  actual: { words: ['actual', 'actual date', 'done', 'done on'] },
  evidence: { words: ['evidence', 'reference', 'note'] },
  code: { words: ['code', 'project code'] },
  // as in the tracker's own files
  group: { words: ['group', 'working group', 'lead group', 'group code'] },
  known: { words: ['known to', 'known', 'private', 'compartment', 'only for'] },
  forecastPrecision: { words: ['forecast to the'] },
};

const computed =
  /^(?:number|state|due|(?:first )?baseline|baseline to the|days behind the (?:first|latest) baseline)$/i;

/**
 * The rows of a paste or a file, and how its columns are read. A row without a project belongs to the project above
 * it, as where cells are merged.
 */
export function readPaste(
  text: string,
  layout?: SheetLayout,
): { sheet: Sheet<PasteColumn>; rows: PastedRow[] } {
  const sheet = readSheet<PasteColumn>(text, { fields, fixed, computed }, layout);
  return { sheet, rows: withProjects(sheet.rows) };
}

/** What a row that names no project has from the row above. */
const ofProject = ['project', 'code', 'group', 'known'] as const;

function withProjects(rows: readonly SheetRow<PasteColumn>[]): PastedRow[] {
  let last: Partial<PastedRow['texts']> = {};
  return rows.map(({ line, texts }) => {
    const inherited = texts.project.length + texts.code.length === 0;
    const own = ofProject.map((field) => [field, texts[field]] as const);
    if (!inherited) last = Object.fromEntries(own);
    const held = Object.fromEntries(own.filter(([, said]) => said.length > 0));
    return { line, inherited, texts: inherited ? { ...texts, ...last, ...held } : texts };
  });
}

/** The rows that are left of a sheet when some are written: one that names no project says what it has from above. */
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
