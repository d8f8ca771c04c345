import { partialDateText } from '@/lib/dates/partial-date';
import { readPlannedDate } from '@/lib/dates/typed-date';
import { listIn } from '@/lib/formats/cell-list';
import { asExact } from '@/lib/formats/exact-date';
import { cellsOf } from '@/lib/formats/import-cells';
import { namedParts } from '@/lib/formats/named-parts';
import type { CellFault, SheetRow } from '@/lib/formats/sheet';
import { wordKey } from '@/lib/formats/word-key';
import type { PartyNames } from '@/lib/organisations/party-names';
import { knownIn } from '@/lib/organisations/row-compartment';
import { type Stage, stages } from '@/lib/projects/stage';
import type { ErrorCode, FieldError } from '@/lib/refusal';
import { sameKey } from '@/lib/search/search-key';
import { type ImportColumn, type ImportRow, importColumns } from './columns';
import { namesGroup } from './group-name';

/**
 * What a row is matched against: groups, those that the person may log projects in, provisions and Parties.
 */
export interface ImportChoices {
  groups: readonly { code: string; name: string }[];
  leads: readonly string[];
  provisions: readonly string[];
  parties: readonly PartyNames[];
  /** The code of the person's Party. */
  party: string | null;
}

export type ImportFault = CellFault<ImportColumn>;

/** The accepted words for each stage, besides its key. */
const stageWords: Readonly<Record<Stage, readonly string[]>> = {
  candidate: ['candidate'],
  proposed: ['proposed', 'proposedforthelist'],
  active: ['active', 'ongoing', 'inprogress'],
  completed: ['completed', 'done'],
  suspended: ['suspended', 'onhold'],
  withdrawn: ['withdrawn', 'cancelled'],
};

/**
 * A row as a project's form would post it, and the faults of cells that cannot be read. Everything else is
 * left to the form's schema. If two columns hold one field, the filled one counts, and differing ones are a
 * fault. Who may see the row is read more strictly: see `knownIn`.
 */
export function rowInput(
  sheetRow: Pick<SheetRow<ImportColumn>, 'line' | 'texts'>,
  choices: ImportChoices,
): { row: ImportRow; input: Record<string, unknown>; faults: ImportFault[] } {
  const { said, faults } = cellsOf(sheetRow, meanings(choices));
  const row = { ...said, line: sheetRow.line };
  const fault = (column: ImportColumn, code: ErrorCode, cell = row[column]) => {
    faults.push({ line: row.line, column, code, values: { cell: cell.slice(0, 60) } });
  };
  const known = knownIn(sheetRow.texts.known, choices);
  if (known.fault !== null) fault('known', known.fault, known.text);
  const group = groupNamed(row.group, choices);
  if (row.group === '') fault('group', 'group-required');
  else if (group === undefined || !choices.leads.includes(group)) fault('group', 'import-group');
  const stage = stageNamed(row.stage);
  if (row.stage !== '' && stage === undefined) fault('stage', 'import-stage');
  const associated = namedParts(row.associated, (name) => groupNamed(name, choices));
  for (const typed of associated.unknown) fault('associated', 'import-associated', typed);
  const provisions = namedParts(row.provisions, (name) => provisionNamed(name, choices));
  for (const typed of provisions.unknown) fault('provisions', 'import-provision', typed);
  const funding = (['cost', 'funding'] as const).flatMap((kind) =>
    listIn(row[kind]).flatMap((part) => {
      const money = moneyOf(part);
      if (money === null) fault(kind, 'import-money', part);
      return money === null ? [] : [{ kind, ...money, source: '' }];
    }),
  );
  const input = {
    title: row.title,
    description: row.description,
    intendedResult: row.intendedResult,
    resultEvidence: row.resultEvidence,
    resultOn: row.resultOn,
    tags: row.tags,
    start: asExact(row.start, row.startPrecision),
    target: asExact(row.target, row.targetPrecision),
    group: group ?? '',
    stage: stage ?? 'candidate',
    provisions: provisions.found,
    associated: associated.found,
    organisations: listIn(row.organisations).map(organisationOf),
    funding,
    ...(known.own ? { privately: 'yes' } : {}),
  };
  return { row: { ...row, known: known.text }, input, faults };
}

/** Moves a fault of the schema to the column that its field came from. */
export function faultOf(
  row: ImportRow,
  { field, code, values }: FieldError,
  input: Record<string, unknown>,
): ImportFault {
  const [head = '', index = ''] = field.split('.');
  const list: unknown = input[head];
  const entry: unknown = Array.isArray(list) ? list[Number(index)] : null;
  const kind =
    head === 'funding' && typeof entry === 'object' && entry && 'kind' in entry ? entry.kind : head;
  const column: ImportColumn = importColumns.find((each) => each === kind) ?? 'title';
  return { line: row.line, column, code, values: { ...values, cell: row[column].slice(0, 60) } };
}

/** Texts of the same meaning: columns that differ in it are a fault. */
const meanings = (choices: ImportChoices): Partial<Record<ImportColumn, (text: string) => string>> => ({
  group: (text) => groupNamed(text, choices) ?? sameKey(text),
  stage: (text) => stageNamed(text) ?? sameKey(text),
  start: dateMeaning,
  target: dateMeaning,
  known: () => '',
});

const groupNamed = (typed: string, { groups }: ImportChoices): string | undefined =>
  groups.find((group) => namesGroup(typed, group))?.code;

const stageNamed = (typed: string): Stage | undefined =>
  stages.find((each) => stageWords[each].includes(wordKey(typed)));

/** By its code, which its title may follow. */
function provisionNamed(typed: string, { provisions }: ImportChoices): string | undefined {
  const [code = ''] = typed.split(/\s/);
  return /[,;\n]/.test(typed) ? undefined : provisions.find((each) => sameKey(each) === sameKey(code));
}

const dateMeaning = (text: string): string => {
  const date = readPlannedDate(text);
  return date === null ? sameKey(text) : partialDateText(date);
};

/** `Grid Company`, which the register must know, or `Grid Company (public, Georgia): operator`. */
function organisationOf(text: string) {
  const groups = /^(?<name>.*?)\s*\((?<sector>public|private),\s*(?<home>.+?)\)(?::\s*(?<role>.*))?$/i.exec(
    text,
  )?.groups;
  if (groups === undefined) return { name: text, sector: 'public', home: '', role: '' };
  const { name = '', sector = '', home = '', role = '' } = groups;
  return { name, sector: sector.toLowerCase(), home, role };
}

/** `EUR 1 250 000` or `1250000.50 EUR`. */
function moneyOf(text: string): { amount: string; currency: string } | null {
  const before = /^(?<currency>[A-Za-z]{3})\s*(?<amount>[\d].*)$/.exec(text)?.groups;
  const found = before ?? /^(?<amount>[\d].*?)\s*(?<currency>[A-Za-z]{3})$/.exec(text)?.groups;
  return found?.amount && found.currency ? { amount: found.amount, currency: found.currency } : null;
}
