import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { compartmentOf } from '@/lib/access/compartments';
import { changesBetween } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import {
  type ImportedRow,
  importedRow,
  type RowRemark,
  sameRowFinder,
  withDateQuestions,
} from '@/lib/formats/import-rows';
import { planEach } from '@/lib/formats/plan-each';
import type { CellFault, SheetRow } from '@/lib/formats/sheet';
import { type ImportColumn, projectFile } from '@/lib/projects/import/columns';
import { mergedContent } from '@/lib/projects/import/merged-content';
import { faultOf, rowInput } from '@/lib/projects/import/row-input';
import { mayWriteProject } from '@/lib/projects/policy';
import type { LeadGroup } from '@/lib/projects/project-draft';
import type { KnownProject } from '@/lib/projects/queries';
import { settledWith } from '@/lib/projects/record/commands';
import { type ProjectContent, recordText } from '@/lib/projects/record-text';
import { createProjectSchema } from '@/lib/projects/schema';
import { countingText, fieldErrors } from '@/lib/refusal';
import { importChoices } from './choices';
import {
  type FindHeads,
  type Head,
  headFinder,
  projectHeads,
  registerOf,
  storedProjects,
  titleKey,
} from './stored';

/** A row of a file, and what it would write; `content` is null if that is nothing. */
export interface PlannedProject {
  row: ImportedRow<ImportColumn>;
  content: ProjectContent | null;
  /** The project that the row names; null for a new one. */
  stored: KnownProject | null;
  /** The lead group of a new project, and the Party that it is private to. */
  group: LeadGroup | null;
  privateTo: string | null;
}

type Row = SheetRow<ImportColumn>;
type Fault = CellFault<ImportColumn>;

/** A row that is read, with the projects that it may name. */
interface ReadRow {
  sheetRow: Row;
  read: ReturnType<typeof rowInput>;
  by: 'code' | 'id' | 'title';
  heads: readonly Head[];
  faults: Fault[];
}

/**
 * What each row of a file would do, as the actor sees the projects: another Party's private project is neither
 * matched nor told of. A row names a project by its code, else by its title in its group and compartment
 * (docs/domain.md#import).
 *
 * @param tell is called with the number of rows that are checked
 * @param group the group of rows that name neither a group nor a code
 */
export async function planProjectRows(
  tx: Transaction,
  actor: Actor,
  rows: readonly Row[],
  { today, tell, group }: { today: CalendarDate; tell: (checked: number) => void; group: string },
): Promise<PlannedProject[]> {
  const { choices, leads } = await importChoices(tx, actor, today);
  const find = headFinder(await projectHeads(tx, actor));
  const read = await planEach(rows, (row) => {
    const isBare = row.texts.group.length + row.texts.code.length + row.texts.id.length === 0 && group !== '';
    return readRow(isBare ? inGroup(row, group) : row, find, choices);
  });
  const stored = await storedProjects(
    tx,
    actor,
    read.flatMap(({ heads }) => heads),
  );
  const register = await registerOf(
    tx,
    actor,
    read.flatMap(({ sheetRow, read: { input } }) =>
      sheetRow.texts.organisations.length === 0 ? [] : namesIn(input.organisations),
    ),
  );
  const plan = planner({
    actor,
    leads,
    stored,
    find,
    settle: (content, privateTo) => {
      const group = choices.groups.find(({ code }) => code === content.group) ?? null;
      const here = compartmentOf(privateTo, group);
      return settledWith(content, { parties: choices.parties, registered: register(content), here });
    },
  });
  return planEach(read, plan, tell);
}

const inGroup = (row: Row, group: string): Row => ({ ...row, texts: { ...row.texts, group: [group] } });

/**
 * Reads a row; one that names a project by its code or id need not repeat its title and group. An id of a project that
 * the actor may not see is answered as one that nothing has.
 */
function readRow(row: Row, find: FindHeads, choices: Parameters<typeof rowInput>[1]): ReadRow {
  const [code] = row.texts.code;
  const [id] = row.texts.id;
  if (code === undefined && id === undefined) {
    const read = rowInput(row, choices);
    const heads = find.titled(read.row.title, String(read.input.group));
    const isOwn = read.input.privately === 'yes';
    const alike = heads.filter(({ privateTo }) => (privateTo !== null) === isOwn);
    return { sheetRow: row, read, by: 'title', heads: alike, faults: read.faults };
  }
  const by = code === undefined ? 'id' : 'code';
  const head = code === undefined ? find.identified(id ?? '') : find.coded(code);
  const texts = { ...row.texts };
  if (head && texts.title.length === 0) texts.title = [head.title];
  if (head && texts.group.length === 0) texts.group = [head.groupCode];
  const read = rowInput({ ...row, texts }, choices);
  const cell = (code ?? id ?? '').slice(0, 60);
  const fault: Fault = { line: row.line, column: by, code: 'import-code', values: { cell } };
  const other: Fault = {
    line: row.line,
    column: 'id',
    code: 'cells-differ',
    values: { cell: id ?? '', other: cell },
  };
  const isOther = head !== undefined && id !== undefined && head.id !== id;
  const faults = [...(head ? [] : [fault]), ...(isOther ? [other] : []), ...read.faults];
  return { sheetRow: row, read, by, heads: head ? [head] : [], faults };
}

interface Against {
  actor: Actor;
  leads: readonly LeadGroup[];
  stored: ReadonlyMap<string, KnownProject>;
  find: FindHeads;
  settle: (
    content: ProjectContent,
    privateTo: string | null,
  ) => ReturnType<typeof settledWith<ProjectContent>>;
}

/** Plans row after row; it remembers what earlier rows named. */
function planner({ actor, leads, stored, find, settle }: Against): (row: ReadRow) => PlannedProject {
  const repeated = sameRowFinder();
  const firstTitled = new Map<string, number>();
  return ({ sheetRow, read: { row, input }, by, heads, faults: cellFaults }) => {
    const faults = [...cellFaults];
    const fault = (column: ImportColumn, code: Fault['code'], values: Fault['values'] = {}) => {
      const cell = (sheetRow.texts[column][0] ?? '').slice(0, 60);
      faults.push({ line: row.line, column, code, values: { cell, ...values } });
    };
    const said = input.privately === 'yes' ? partyOf(actor) : null;
    // a code or an id names the one project that there is, whatever the row says of who knows it
    const here = by === 'title' ? said : (heads[0]?.privateTo ?? null);
    const typed = typedContent(row, input, (content) => settle(content, here), faults);
    const options = heads.flatMap(({ id }) => stored.get(id) ?? []);
    const named = typed && namedProject(options, typed, sheetRow, settle);
    if (named === 'several') fault('title', 'import-several');
    const match = named === 'several' ? null : named;
    const known = match?.known ?? (options.length === 1 ? options[0] : null) ?? null;
    if (known && !mayWriteProject(actor, known.groupCode)) fault('group', 'import-group');
    if (known && by !== 'title') {
      const says = sheetRow.texts.known.length > 0 ? input.privately === 'yes' : null;
      if (says !== null && says !== (known.privateTo !== null)) fault('known', 'import-known-fixed');
    }
    const line = match && faults.length === 0 ? repeated(match.known.id, row.line, match.changes) : null;
    if (line !== null) fault(by, 'import-twice', { line });
    const writesTitle =
      match === null
        ? typed
        : match.changes.some(({ field }) => field === 'title' || field === 'group')
          ? match.content
          : null;
    const twins =
      writesTitle && faults.length === 0
        ? twinRemarks(row.line, writesTitle, match?.known ?? null, { find, firstTitled })
        : [];
    const worded = withDateQuestions(faults, sheetRow, projectFile.dates ?? []);
    const imported = importedRow({
      line: row.line,
      title: row.title,
      code: known?.code ?? sheetRow.texts.code[0] ?? '',
      faults: worded,
      changes: match ? match.changes : null,
      remarks: [...(match ? matchRemarks(match, by) : []), ...twins],
      asks: twins.length > 0,
    });
    const { state } = imported;
    return {
      row: imported,
      content: state === 'wrong' || state === 'unchanged' ? null : (match?.content ?? typed),
      stored: match?.known ?? null,
      group: leads.find(({ code }) => code === typed?.group) ?? null,
      privateTo: said,
    };
  };
}

/** The project that a row describes, held against the rules of a single one; null with faults if it breaks them. */
function typedContent(
  row: ReadRow['read']['row'],
  input: Record<string, unknown>,
  settle: (content: ProjectContent) => ReturnType<Against['settle']>,
  faults: Fault[],
): ProjectContent | null {
  const parsed = createProjectSchema.safeParse(input, countingText);
  const settled = parsed.success ? settle(parsed.data) : null;
  const refusal = settled && !settled.ok && settled.refusal.kind === 'invalid' ? settled.refusal.errors : [];
  const errors = parsed.success ? refusal : fieldErrors(parsed.error);
  const more = errors.map((error) => faultOf(row, error, input));
  faults.push(...more.filter(({ column }) => !faults.some((fault) => fault.column === column)));
  return settled?.ok ? settled.value : null;
}

interface NamedProject {
  known: KnownProject;
  content: ProjectContent;
  changes: ReturnType<typeof changesBetween>;
}

/** Which of the projects a row names, and what it changes: of several with its title, the one that is equal. */
function namedProject(
  options: readonly KnownProject[],
  typed: ProjectContent,
  row: Row,
  settle: Against['settle'],
): NamedProject | 'several' | null {
  const named = options.map((known): NamedProject => {
    const merged = settle(mergedContent(known.content, typed, row), known.privateTo);
    const content = merged.ok ? merged.value : known.content;
    return { known, content, changes: changesBetween(recordText(known.content), recordText(content)) };
  });
  const equal = named.find(({ changes }) => changes.length === 0);
  if (equal) return equal;
  return named.length > 1 ? 'several' : (named[0] ?? null);
}

function matchRemarks({ known: { code, groupCode }, changes }: NamedProject, by: ReadRow['by']): RowRemark[] {
  if (by !== 'title' || changes.length === 0) return [];
  return [{ code: 'matched-title', values: { code: code ?? '', group: groupCode } }];
}

/**
 * The projects of its group that have the title of a new or renamed one: of an earlier row, and stored ones. The form
 * of one project asks about the same (docs/domain.md#import).
 */
function twinRemarks(
  line: number,
  { title, group }: Pick<ProjectContent, 'title' | 'group'>,
  before: KnownProject | null,
  { find, firstTitled }: { find: FindHeads; firstTitled: Map<string, number> },
): RowRemark[] {
  const key = titleKey(title, group);
  if (before && titleKey(before.content.title, before.groupCode) === key) return [];
  const first = firstTitled.get(key);
  if (first === undefined) firstTitled.set(key, line);
  const [stored] = find.titled(title, group).filter(({ id }) => id !== before?.id);
  return [
    ...(first === undefined ? [] : [{ code: 'twin-line' as const, values: { line: first } }]),
    ...(stored
      ? [{ code: 'twin-stored' as const, values: { group: stored.groupCode, code: stored.code ?? '' } }]
      : []),
  ];
}

const namesIn = (organisations: unknown): string[] =>
  Array.isArray(organisations) ? organisations.map(({ name }: { name: string }) => name) : [];
