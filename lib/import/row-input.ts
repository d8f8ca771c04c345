import { parseCalendarDate } from '@/lib/dates/calendar-date';
import { partialDateText } from '@/lib/dates/partial-date';
import { sameKey } from '@/lib/projects/search-key';
import { type Stage, stages } from '@/lib/projects/stage';
import type { ImportColumn, ImportRow } from './project-rows';

/** What a row is read against: the groups by code and name, and which of them the person may log projects in. */
export interface ImportChoices {
  groups: readonly { code: string; name: string }[];
  leads: readonly string[];
  provisions: readonly string[];
  /** The code of the person's Party. */
  party: string | null;
}

/** Something wrong in one cell; `code` is a key of the catalogue's errors. */
export interface ImportFault {
  line: number;
  column: ImportColumn;
  code: string;
  values: Record<string, string | number>;
}

/** The words for a stage as the tracker shows it, beside its key. */
const stageWords: Readonly<Record<Stage, readonly string[]>> = {
  candidate: ['candidate'],
  proposed: ['proposed', 'proposed for the list'],
  active: ['active', 'ongoing', 'in progress'],
  completed: ['completed', 'done'],
  suspended: ['suspended', 'on hold'],
  withdrawn: ['withdrawn', 'cancelled'],
};

const jointWords = ['', 'joint', 'every party', 'all', 'no'];
const ownWords = ['private', 'my side only', 'my side', 'own', 'yes'];

/**
 * A row as the form of a project would post it, and what cannot be read in it. What a single project's form
 * would refuse is left to its own schema.
 */
export function rowInput(
  row: ImportRow,
  { groups, leads, provisions, party }: ImportChoices,
): { input: Record<string, unknown>; faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  const fault = (column: ImportColumn, code: string, cell = row[column]) => {
    faults.push({ line: row.line, column, code, values: { cell: cell.slice(0, 60) } });
  };
  const groupCode = (typed: string) =>
    groups.find(({ code, name }) => [code, name].some((word) => sameKey(word) === sameKey(typed)))?.code;
  const group = groupCode(row.group);
  if (row.group === '') fault('group', 'group-required');
  else if (group === undefined || !leads.includes(group)) fault('group', 'import-group');
  const stage = stages.find((each) => stageWords[each].includes(sameKey(row.stage)));
  if (row.stage !== '' && stage === undefined) fault('stage', 'import-stage');
  const associated = parts(row.associated).map((typed) => ({ typed, code: groupCode(typed) }));
  for (const { typed, code } of associated) if (!code) fault('associated', 'import-associated', typed);
  const served = parts(row.provisions);
  for (const code of served) if (!provisions.includes(code)) fault('provisions', 'import-provision', code);
  const own =
    ownWords.includes(sameKey(row.known)) || (party !== null && sameKey(row.known) === sameKey(party));
  if (!own && !jointWords.includes(sameKey(row.known))) fault('known', 'import-known');
  const funding = (['cost', 'funding'] as const).flatMap((kind) => {
    return parts(row[kind], /;/).flatMap((part) => {
      const money = moneyOf(part);
      if (money === null) fault(kind, 'import-money', part);
      return money === null ? [] : [{ kind, ...money, source: '' }];
    });
  });
  return {
    input: {
      ...{ title: row.title, description: row.description },
      ...{ start: asExact(row.start, row.startPrecision), target: asExact(row.target, row.targetPrecision) },
      ...{ group: group ?? '', stage: stage ?? 'candidate', tags: row.tags, provisions: served },
      associated: associated.flatMap(({ code }) => code ?? []),
      organisations: parts(row.organisations, /;/).map(organisationOf),
      funding,
      ...(own ? { privately: 'yes' } : {}),
    },
    faults,
  };
}

const parts = (cell: string, between = /[;,]/): string[] =>
  cell
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A day that another column calls the last one of a month or a quarter, as that month or quarter. */
function asExact(typed: string, precision: string): string {
  const read = partialDates.find((each) => each === precision.toLowerCase());
  const day = parseCalendarDate(typed);
  return day !== null && read ? partialDateText({ on: day, precision: read }) : typed;
}

const partialDates = ['month', 'quarter'] as const;

/** `Grid Company`, which the register knows, or `Grid Company (public, Georgia): operator`. */
function organisationOf(text: string) {
  const groups = /^(?<name>.*?)\s*\((?<sector>public|private),\s*(?<home>[^)]+)\)(?::\s*(?<role>.*))?$/i.exec(
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
