import { partialDateText } from '@/lib/dates/partial-date';
import { plannedDateFault, readPlannedDate, readPlannedDay } from '@/lib/dates/typed-date';
import { asExact } from '@/lib/exchange/exact-date';
import { type CellFault, saidIn } from '@/lib/exchange/sheet';
import { type PartyNames, partiesNamed } from '@/lib/organisations/party-names';
import { folded } from '@/lib/projects/search-key';
import type { GridProject } from './grid';
import { type PasteColumn, type PastedRow, pasteColumns } from './paste';
import { evidenceLength, stepLength } from './schema';
import type { StepContent } from './step-rule';

export type PasteFault = CellFault<PasteColumn>;

/** What a row says, as far as it can be read, and every cell that cannot. */
export interface ReadPasteRow {
  /** What stands in each column, for who looks at it. */
  said: Record<PasteColumn, string>;
  project: GridProject | null;
  /** What cannot be read is left empty. */
  content: StepContent;
  /** The title beside a code, where the project of that code has another. */
  otherTitle: string | null;
  faults: PasteFault[];
}

/** Reads one row; `find` is that of `projectFinder` for the group's projects. */
export function readPasteRow(
  row: PastedRow,
  find: FindProject,
  parties: readonly PartyNames[],
): ReadPasteRow {
  const faults: PasteFault[] = [];
  const said = saidOnce(row, parties, faults);
  const fault = (column: PasteColumn, code: string, values: PasteFault['values'] = {}) => {
    faults.push({ line: row.line, column, code, values: { cell: said[column].slice(0, 60), ...values } });
  };
  const { project, otherTitle } = projectOf(said, find, fault);
  const responsible = responsibleIn(said.responsible, parties);
  const forecastText = asExact(said.forecast, said.forecastPrecision);
  const forecast = said.forecast === '' ? null : readPlannedDate(forecastText);
  const actual = said.actual === '' ? null : readPlannedDay(said.actual);
  const { step, after, evidence } = said;
  if (step === '') fault('step', 'step-required');
  if (step.length > stepLength) fault('step', 'too-long', { max: stepLength });
  if (responsible === undefined) fault('responsible', 'paste-party');
  if (said.forecast !== '' && forecast === null) {
    fault('forecast', plannedDateFault(forecastText) ?? 'bad-partial-date');
  }
  if (said.actual !== '' && actual === null) fault('actual', plannedDateFault(said.actual) ?? 'bad-date');
  if (evidence.length > evidenceLength) fault('evidence', 'too-long', { max: evidenceLength });
  const content = { step, responsible: responsible ?? null, forecast, after, actual, evidence };
  return { said, project, content, otherTitle: row.inherited ? null : otherTitle, faults };
}

/** One text for each column; adds a fault where two columns of a field mean different things. */
function saidOnce(
  { line, texts }: PastedRow,
  parties: readonly PartyNames[],
  faults: PasteFault[],
): Record<PasteColumn, string> {
  const meanings: Partial<Record<PasteColumn, (text: string) => string>> = {
    responsible: (text) => partiesNamed(text, parties)?.join() ?? folded(text),
    forecast: dateMeaning,
    actual: dateMeaning,
  };
  const said = pasteColumns.map((column) => {
    const { text, other } = saidIn(texts[column], meanings[column]);
    if (other !== null) {
      const values = { cell: text.slice(0, 60), other: other.slice(0, 60) };
      faults.push({ line, column, code: 'cells-differ', values });
    }
    return [column, text];
  });
  return Object.fromEntries(said) as Record<PasteColumn, string>;
}

const dateMeaning = (text: string): string => {
  const date = readPlannedDate(text);
  return date === null ? folded(text) : partialDateText(date);
};

/**
 * The project that a row names. A code decides; the title beside it may have changed since, but is not another
 * project's.
 */
function projectOf(
  said: Record<PasteColumn, string>,
  find: FindProject,
  fault: (column: PasteColumn, code: string, values?: PasteFault['values']) => void,
): { project: GridProject | null; otherTitle: string | null } {
  const titled = said.project === '' ? undefined : find(said.project);
  if (said.code === '') {
    if (said.project === '') fault('project', 'paste-project-required');
    else if (!titled) fault('project', 'paste-project');
    return { project: titled ?? null, otherTitle: null };
  }
  const coded = find(said.code);
  if (!coded) fault('code', 'paste-project');
  if (coded && titled && titled.id !== coded.id) fault('project', 'cells-differ', { other: said.code });
  const renamed = coded !== undefined && titled === undefined && said.project !== '';
  return { project: coded ?? null, otherTitle: renamed ? said.project : null };
}

type FindProject = (typed: string) => GridProject | undefined;

/** Finds a project by its code, by its title where only one has it, or by both together as screens show them. */
export function projectFinder(own: readonly GridProject[]): FindProject {
  const coded = own.flatMap((project) => {
    const { code, title } = project;
    return code === null ? [] : [code, `${code} ${title}`].map((name) => [folded(name), project] as const);
  });
  const byCode = new Map(coded.toReversed());
  const byTitle = new Map<string, GridProject | undefined>();
  for (const project of own) {
    const key = folded(project.title);
    byTitle.set(key, byTitle.has(key) ? undefined : project);
  }
  return (typed) => byCode.get(folded(typed)) ?? byTitle.get(folded(typed));
}

/** A Party's code; null where all are named, or none; undefined for anything else. */
function responsibleIn(typed: string, parties: readonly PartyNames[]): string | null | undefined {
  if (typed === '') return null;
  const named = partiesNamed(typed, parties);
  if (named?.length === parties.length) return null;
  return named?.length === 1 ? named[0] : undefined;
}
