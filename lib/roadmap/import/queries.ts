import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { Actor } from '@/lib/access/actor';
import { changesBetween } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { type ImportedRow, rowState, sameRowFinder, withDateQuestions } from '@/lib/formats/import-rows';
import type { SheetRow } from '@/lib/formats/sheet';
import { namesGroup } from '@/lib/projects/import/group-name';
import { unmergedProjects } from '@/lib/projects/policy';
import type { Grid, GridMilestone, GridProject } from '@/lib/roadmap/grid';
import { afterText } from '@/lib/roadmap/milestone-reference';
import {
  type MilestoneContent,
  milestoneText,
  recordedText,
  validateMilestone,
  withMilestone,
} from '@/lib/roadmap/milestone-rule';
import { type PasteColumn, type PastedRow, withProjects } from '@/lib/roadmap/paste';
import { type PasteCase, type PlannedMilestone, planPaste } from '@/lib/roadmap/paste-plan';
import { type PasteFault, projectFinder, readPasteRow } from '@/lib/roadmap/paste-row';
import { mayWriteRoadmap } from '@/lib/roadmap/policy';
import { pasteCase } from '@/lib/roadmap/queries';
import { sameKey } from '@/lib/search/search-key';
import { milestoneFile } from './columns';

type Project = GridProject & { group: { code: string; slug: string; name: string; restricted: boolean } };

/** A stored milestone that a row changes; `changes` are as the record keeps them for all its readers. */
export interface ChangedMilestone {
  before: GridMilestone;
  content: MilestoneContent;
  after: readonly string[];
  changes: ReturnType<typeof changesBetween>;
}

/** A row of a file, and what it would write. */
export interface PlannedMilestoneRow {
  row: ImportedRow<PasteColumn>;
  project: Project | null;
  added: PlannedMilestone | null;
  changed: ChangedMilestone | null;
}

/**
 * What each row of a file would do. A row is about the milestone of its name in its project, or a new one; new ones are
 * held against the rules together, as a paste is (docs/domain.md#import).
 */
export async function planMilestoneRows(
  tx: Transaction,
  actor: Actor,
  rows: readonly SheetRow<PasteColumn>[],
  { today, tell }: { today: CalendarDate; tell: (checked: number) => void },
): Promise<PlannedMilestoneRow[]> {
  const projects = await knownTo(tx, actor);
  const pasted = withProjects(rows);
  const groups = new Map<string, PastedRow[]>();
  const planned = new Map<number, PlannedMilestoneRow>();
  for (const row of pasted) {
    const group = groupOf(row, projects);
    if (group !== null && mayWriteRoadmap(actor, group))
      groups.set(group, [...(groups.get(group) ?? []), row]);
    else planned.set(row.line, astray(row, group === null ? 'paste-project' : 'import-may-not'));
  }
  for (const [code, own] of groups) {
    await setImmediate();
    const group = projects.find((project) => project.group.code === code)?.group;
    if (group === undefined) continue;
    const against = await pasteCase(tx, actor, group, own, today, own.length);
    for (const plan of planGroup(own, against, projects)) planned.set(plan.row.line, plan);
    tell(planned.size);
  }
  return pasted.flatMap(({ line }, index) => {
    const plan = planned.get(line);
    const source = rows[index];
    return plan && source ? [asked(plan, source)] : [];
  });
}

function asked(plan: PlannedMilestoneRow, source: SheetRow<PasteColumn>): PlannedMilestoneRow {
  const faults = withDateQuestions(plan.row.faults, source, milestoneFile.dates ?? []);
  return { ...plan, row: { ...plan.row, faults } };
}

/** A row whose project is not found, or in whose group the actor may not write. */
function astray(row: PastedRow, code: 'paste-project' | 'import-may-not'): PlannedMilestoneRow {
  const column = row.texts.code.length > 0 ? 'code' : 'project';
  const [cell = ''] = row.texts[column];
  const fault: PasteFault = {
    line: row.line,
    column,
    code: cell === '' ? 'paste-project-required' : code,
    values: { cell: cell.slice(0, 60) },
  };
  return {
    row: imported(row, { faults: [fault], changes: null }),
    project: null,
    added: null,
    changed: null,
  };
}

function imported(
  row: PastedRow,
  {
    faults,
    changes,
    code = '',
  }: { faults: readonly PasteFault[]; changes: ChangedMilestone['changes'] | null; code?: string },
): ImportedRow<PasteColumn> {
  const state = rowState(faults, changes);
  return {
    line: row.line,
    state,
    code,
    title: row.texts.title[0] ?? '',
    changes: state === 'changed' ? (changes ?? []) : [],
    faults,
    remarks: [],
  };
}

/** The group of the project that a row names, as far as that can be told before its roadmap is read. */
function groupOf({ texts }: PastedRow, projects: readonly Project[]): string | null {
  const [name = ''] = texts.code.length > 0 ? texts.code : texts.project;
  const [group] = texts.group;
  const inGroup =
    group === undefined ? projects : projects.filter((project) => namesGroup(group, project.group));
  const found = projectFinder(inGroup)(name, texts.known.length > 0);
  if (found) return found.group.code;
  const codes = new Set(inGroup.map((project) => project.group.code));
  return group !== undefined && codes.size === 1 ? ([...codes][0] ?? null) : null;
}

/** Plans the rows of one group: new milestones together, then each change with all of them in the grid. */
function planGroup(
  rows: readonly PastedRow[],
  against: PasteCase,
  projects: readonly Project[],
): PlannedMilestoneRow[] {
  const named = new Map(rows.map((row) => [row.line, alikeOf(row, against)]));
  const fresh = planPaste(
    rows.filter(({ line }) => named.get(line)?.length === 0),
    against,
  );
  const wrong = new Set(
    fresh.rows.flatMap(({ faults, milestone }) => (faults.length > 0 && milestone ? [milestone.id] : [])),
  );
  const repeated = sameRowFinder();
  return rows.map((row) => {
    const alike = named.get(row.line) ?? [];
    const [before] = alike;
    if (before === undefined) {
      const plan = fresh.rows.find((each) => each.row.line === row.line);
      const added = plan?.milestone ?? null;
      const faults = [...(plan?.faults ?? [])];
      const key = `${added?.projectId} ${sameKey(row.texts.title[0] ?? '')}`;
      const line = faults.length === 0 ? repeated(key, row.line, ['new']) : null;
      if (line !== null)
        faults.push({ line: row.line, column: 'title', code: 'import-twice', values: { line } });
      const project = projects.find(({ id }) => id === added?.projectId) ?? null;
      const isGood = faults.length === 0;
      return {
        row: imported(row, { faults, changes: null, code: project?.code ?? '' }),
        project,
        added: isGood ? added : null,
        changed: null,
      };
    }
    const { changed, faults } = changeOf(row, before, { against, grid: fresh.grid, wrong });
    if (alike.length > 1)
      faults.push({ line: row.line, column: 'title', code: 'import-milestones', values: {} });
    const line = faults.length === 0 ? repeated(before.id, row.line, changed.changes) : null;
    if (line !== null)
      faults.push({ line: row.line, column: 'title', code: 'import-twice', values: { line } });
    const project = projects.find(({ id }) => id === before.projectId) ?? null;
    const written = faults.length === 0 && changed.changes.length > 0;
    return {
      row: imported(row, { faults, changes: changed.changes, code: project?.code ?? '' }),
      project,
      added: null,
      changed: written ? changed : null,
    };
  });
}

/** The stored milestones of the name in a row, in the project that it names. */
function alikeOf(row: PastedRow, against: PasteCase): GridMilestone[] {
  const { project, content } = readPasteRow(row, choicesOf(against));
  if (project === null || content.title === '') return [];
  return against.grid.milestones.filter(
    ({ projectId, title }) => projectId === project.id && sameKey(title) === sameKey(content.title),
  );
}

const choicesOf = ({ grid, group, parties, party }: PasteCase) => ({
  find: projectFinder(grid.projects.filter((project) => project.group.code === group.code)),
  group,
  parties,
  party,
});

/** What a row changes of a milestone: its empty cells leave the fields alone. */
function changeOf(
  row: PastedRow,
  before: GridMilestone,
  { against, grid, wrong }: { against: PasteCase; grid: Grid; wrong: ReadonlySet<string> },
): { changed: ChangedMilestone; faults: PasteFault[] } {
  const { said, content: typed, faults: cellFaults } = readPasteRow(row, choicesOf(against));
  const content: MilestoneContent = {
    title: typed.title,
    responsible: said.responsible === '' ? before.responsible : typed.responsible,
    forecast: said.forecast === '' ? before.forecast : typed.forecast,
    after: said.after === '' ? afterText(before.after, before.projectId, grid) : said.after,
    actual: said.actual === '' ? before.actualOn : typed.actual,
    evidence: said.evidence === '' ? before.evidence : typed.evidence,
  };
  const parties = against.parties.map(({ code }) => code);
  const whole = withMilestone(grid, before.id, before.projectId, content);
  const { after, errors } = validateMilestone(before.id, content, before, {
    grid: whole,
    parties,
    today: against.today,
  });
  const faults: PasteFault[] = [...cellFaults];
  for (const { field, code, values } of errors) {
    const column = (Object.keys(said) as PasteColumn[]).find((each) => each === field) ?? 'title';
    if (faults.some((fault) => fault.column === column)) continue;
    faults.push({ line: row.line, column, code, values: { ...values, cell: said[column].slice(0, 60) } });
  }
  const lost = after.find((id) => wrong.has(id));
  if (lost !== undefined && faults.length === 0) {
    const values = { cell: said.after.slice(0, 60), before: Number(lost.replace('line-', '')) };
    faults.push({ line: row.line, column: 'after', code: 'paste-after', values });
  }
  const now = whole.milestones.find(({ id }) => id === before.id) ?? before;
  const differs =
    changesBetween(milestoneText(before, grid), milestoneText({ ...now, after }, whole)).length > 0;
  const changes = differs
    ? changesBetween(recordedText(before, grid), recordedText({ ...now, after }, whole))
    : [];
  return { changed: { before, content, after, changes }, faults };
}

const projectsAtOnce = 5_000;

/** All projects that the actor may see, with their groups. */
async function knownTo(tx: Transaction, actor: Actor): Promise<Project[]> {
  const found: Project[] = [];
  for (;;) {
    const some = await tx.project.findMany({
      where: { AND: [unmergedProjects(actor), { id: { gt: found.at(-1)?.id ?? '' } }] },
      select: {
        id: true,
        code: true,
        title: true,
        privateTo: true,
        group: { select: { code: true, slug: true, name: true, restricted: true } },
      },
      orderBy: { id: 'asc' },
      take: projectsAtOnce,
    });
    found.push(...some);
    if (some.length < projectsAtOnce) return found;
  }
}
