import { partialDateText } from '@/lib/dates/partial-date';
import { plannedDateFault, readPlannedDate, readPlannedDay } from '@/lib/dates/typed-date';
import { asExact } from '@/lib/formats/exact-date';
import { cellsOf } from '@/lib/formats/import-cells';
import type { CellFault } from '@/lib/formats/sheet';
import { type PartyNames, partiesNamed } from '@/lib/organisations/party-names';
import { knownIn } from '@/lib/organisations/row-compartment';
import { namesGroup } from '@/lib/projects/import/group-name';
import type { ErrorCode } from '@/lib/refusal';
import type { GridProject } from '@/lib/roadmap/grid';
import type { MilestoneContent } from '@/lib/roadmap/milestone-rule';
import { evidenceLength, milestoneLength } from '@/lib/roadmap/schema';
import { sameKey } from '@/lib/search/search-key';
import { type MilestoneColumn, type MilestoneRow, namingColumn } from './columns';

export type MilestoneFault = CellFault<MilestoneColumn>;

/** The readable content of a row, and its faulty cells. */
export interface ReadMilestoneRow {
  /** Text of each column, for the preview. */
  said: Record<MilestoneColumn, string>;
  project: GridProject | null;
  /** What cannot be read is left empty. */
  content: MilestoneContent;
  /** The title beside a code, where the project of that code has another. */
  otherTitle: string | null;
  faults: MilestoneFault[];
}

/** What rows are read against; `find` is `projectFinder` over the group's projects. */
export interface RowChoices {
  find: FindProject;
  group: { code: string; name: string };
  parties: readonly PartyNames[];
  /** The code of the actor's Party. */
  party: string | null;
}

export function readMilestoneRow(row: MilestoneRow, choices: RowChoices): ReadMilestoneRow {
  const { parties } = choices;
  const { said, faults } = cellsOf(row, meanings(choices));
  const fault = (column: MilestoneColumn, code: ErrorCode, values: MilestoneFault['values'] = {}) => {
    faults.push({ line: row.line, column, code, values: { cell: said[column].slice(0, 60), ...values } });
  };
  const known = knownIn(row.texts.known, choices);
  if (known.fault !== null) fault('known', known.fault, { cell: known.text.slice(0, 60) });
  const { project, otherTitle } = projectOf(said, known.own, choices, fault);
  const responsible = responsibleIn(said.responsible, parties);
  const forecastText = asExact(said.forecast, said.forecastPrecision);
  const forecast = said.forecast === '' ? null : readPlannedDate(forecastText);
  const actual = said.actual === '' ? null : readPlannedDay(said.actual);
  const { title: milestone, after, evidence } = said;
  if (milestone === '') fault('title', 'milestone-required');
  if (milestone.length > milestoneLength)
    fault('title', 'too-long', { max: milestoneLength, length: milestone.length });
  if (responsible === undefined) fault('responsible', 'paste-party');
  if (said.forecast !== '' && forecast === null) {
    fault('forecast', plannedDateFault(forecastText) ?? 'bad-partial-date');
  }
  if (said.actual !== '' && actual === null) fault('actual', plannedDateFault(said.actual) ?? 'bad-date');
  if (evidence.length > evidenceLength)
    fault('evidence', 'too-long', { max: evidenceLength, length: evidence.length });
  const content = { title: milestone, responsible: responsible ?? null, forecast, after, actual, evidence };
  return { said, project, content, otherTitle: row.inherited ? null : otherTitle, faults };
}

/** Texts of the same meaning: columns that differ in it are a fault. */
const meanings = ({
  parties,
  group,
}: RowChoices): Partial<Record<MilestoneColumn, (text: string) => string>> => ({
  group: (text) => String(namesGroup(text, group)),
  // One private column is enough to make the row private: see `knownIn`.
  known: () => '',
  responsible: (text) => partiesNamed(text, parties)?.join() ?? sameKey(text),
  forecast: dateMeaning,
  actual: dateMeaning,
});

const dateMeaning = (text: string): string => {
  const date = readPlannedDate(text);
  return date === null ? sameKey(text) : partialDateText(date);
};

/**
 * The project that a row names. Its code decides, else its id; the title may be outdated, but may not be another project's. A
 * private row cannot go into a joint project, nor a row of another group into this group's.
 */
function projectOf(
  said: Record<MilestoneColumn, string>,
  isOwn: boolean,
  { find, group }: RowChoices,
  fault: (column: MilestoneColumn, code: ErrorCode, values?: MilestoneFault['values']) => void,
): { project: GridProject | null; otherTitle: string | null } {
  const none = { project: null, otherTitle: null };
  if (said.group !== '' && !namesGroup(said.group, group)) {
    fault('group', 'paste-group', { group: group.code });
    return none;
  }
  const column = namingColumn((each) => said[each] !== '');
  const project = column === 'projectId' ? find.identified(said.projectId) : find.named(said[column], isOwn);
  if (project === undefined) {
    fault(column, said[column] === '' ? 'paste-project-required' : 'paste-project');
    return none;
  }
  if (isOwn && project.privateTo === null) fault('known', 'paste-known');
  if (said.projectId !== '' && project.id !== said.projectId) {
    fault('projectId', 'cells-differ', { other: said[column] });
  }
  const isSame =
    column === 'project' || said.project === '' || sameKey(said.project) === sameKey(project.title);
  const titled = isSame ? undefined : find.named(said.project, isOwn);
  if (titled && titled.id !== project.id) fault('project', 'cells-differ', { other: said[column] });
  return { project, otherTitle: isSame || titled ? null : said.project };
}

export interface FindProject {
  /**
   * By code, by a title that only one project has, or by both together as screens show them. `isOwn` looks for a project
   * of the actor's side first, and for a joint one only if there is none.
   */
  named: (typed: string, isOwn: boolean) => GridProject | undefined;
  identified: (id: string) => GridProject | undefined;
}

/** Finds projects among those that the actor may see. */
export function projectFinder(projects: readonly GridProject[]): FindProject {
  const coded = projects.flatMap((project) => {
    const { code, title } = project;
    return code === null ? [] : [code, `${code} ${title}`].map((name) => [sameKey(name), project] as const);
  });
  const byCode = new Map(coded.toReversed());
  const byTitle = titleIndex(projects);
  const own = titleIndex(projects.filter(({ privateTo }) => privateTo !== null));
  const byId = new Map(projects.map((project) => [project.id, project]));
  return {
    named: (typed, isOwn) => {
      const key = sameKey(typed);
      return byCode.get(key) ?? (isOwn ? own.get(key) : undefined) ?? byTitle.get(key);
    },
    identified: (id) => byId.get(id),
  };
}

/** Projects by title; undefined if several have it. */
function titleIndex(projects: readonly GridProject[]): ReadonlyMap<string, GridProject | undefined> {
  const index = new Map<string, GridProject | undefined>();
  for (const project of projects) {
    const key = sameKey(project.title);
    index.set(key, index.has(key) ? undefined : project);
  }
  return index;
}

/** A Party's code; null if all or none are named; undefined for anything else. */
function responsibleIn(typed: string, parties: readonly PartyNames[]): string | null | undefined {
  if (typed === '') return null;
  const named = partiesNamed(typed, parties);
  if (named?.length === parties.length) return null;
  return named?.length === 1 ? named[0] : undefined;
}
