import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { type Actor, partyOf } from '@/lib/access/actor';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { allById } from '@/lib/db/all-by-id';
import type { Transaction } from '@/lib/db/client';
import { errorFaults } from '@/lib/formats/import-cells';
import { type ImportedRow, importedRow, withDateQuestions } from '@/lib/formats/import-rows';
import type { SheetRow } from '@/lib/formats/sheet';
import { groupedBy } from '@/lib/grouped';
import { namesGroup } from '@/lib/projects/import/group-name';
import { unmergedProjects } from '@/lib/projects/policy';
import type { GridProject } from '@/lib/roadmap/grid';
import { namedIn } from '@/lib/roadmap/milestone-reference';
import { mayWriteRoadmap } from '@/lib/roadmap/policy';
import { caseGrid } from '@/lib/roadmap/validation/queries';
import {
  type MilestoneColumn,
  type MilestoneRow,
  milestoneFile,
  namingColumn,
  withProjects,
} from './columns';
import { type PlannedRow, planRows } from './plan';
import { type FindProject, type MilestoneFault, projectFinder } from './row';

type Project = GridProject & { group: { code: string; slug: string; name: string; restricted: boolean } };

/** A row of a file, and what it would write. */
export interface PlannedMilestoneRow {
  row: ImportedRow<MilestoneColumn>;
  project: Project | null;
  plan: PlannedRow | null;
}

/**
 * What each row of a file would do: the rows of each group are held against its roadmap together
 * (docs/domain.md#import).
 *
 * @param group the group of rows that name neither a group nor a code
 */
export async function planMilestoneRows(
  tx: Transaction,
  actor: Actor,
  rows: readonly SheetRow<MilestoneColumn>[],
  { today, tell, group }: { today: CalendarDate; tell: (checked: number) => void; group: string },
): Promise<PlannedMilestoneRow[]> {
  const projects = await knownTo(tx, actor);
  const byId = new Map(projects.map((project) => [project.id, project]));
  const parties = await tx.party.findMany({
    orderBy: { position: 'asc' },
    select: { code: true, name: true, formalName: true },
  });
  const planned = new Map<number, PlannedMilestoneRow>();
  for (const [code, own] of groupedBy(withProjects(rows, group), groupFinder(projects))) {
    await setImmediate();
    const inGroup = projects.filter((project) => project.group.code === code);
    const [first] = inGroup;
    if (first === undefined || !mayWriteRoadmap(actor, first.group.code)) {
      const fault = first === undefined ? 'paste-project' : 'import-may-not';
      for (const row of own) planned.set(row.line, astray(row, fault));
      continue;
    }
    const find = projectFinder(inGroup);
    const grid = await caseGrid(tx, actor, {
      groupCode: first.group.code,
      projectIds: namedProjects(own, find),
      named: namedIn(own.flatMap(({ texts }) => texts.after)),
    });
    const against = { grid, parties, today, group: first.group, find, party: partyOf(actor) };
    for (const plan of planRows(own, against)) {
      const project = byId.get(plan.project?.id ?? '') ?? null;
      planned.set(plan.row.line, { row: imported(plan, project), project, plan });
    }
    tell(planned.size);
  }
  return rows.flatMap((source) => {
    const plan = planned.get(source.line);
    if (plan === undefined) return [];
    const faults = withDateQuestions(plan.row.faults, source, milestoneFile.dates ?? []);
    return [{ ...plan, row: { ...plan.row, faults } }];
  });
}

/** A row whose project is not found, or in whose group the actor may not write. */
function astray(row: MilestoneRow, code: 'paste-project' | 'import-may-not'): PlannedMilestoneRow {
  const column = namingColumn((each) => row.texts[each].length > 0);
  const [cell = ''] = row.texts[column];
  const fault: MilestoneFault = {
    line: row.line,
    column,
    code: cell === '' ? 'paste-project-required' : code,
    values: { cell: cell.slice(0, 60) },
  };
  const [title = ''] = row.texts.title;
  const wrong = importedRow({ line: row.line, title, faults: [...errorFaults(row), fault], changes: null });
  return { row: wrong, project: null, plan: null };
}

function imported(
  { row, otherTitle, before, changes, faults }: PlannedRow,
  project: Project | null,
): ImportedRow<MilestoneColumn> {
  const code = project?.code ?? '';
  return importedRow({
    line: row.line,
    title: row.texts.title[0] ?? '',
    code,
    faults,
    changes: before ? changes : null,
    remarks:
      otherTitle === null || !project
        ? []
        : [{ code: 'other-title', values: { code, title: project.title, other: otherTitle } }],
  });
}

/** Finds the group of the project that a row names, as far as that can be told before its roadmap is read. */
function groupFinder(projects: readonly Project[]): (row: MilestoneRow) => string | null {
  const groupOf = new Map(projects.map(({ id, group }) => [id, group.code]));
  const named = new Map<string | undefined, { find: FindProject; codes: string[] }>();
  const amongOf = (group: string | undefined) => {
    const known = named.get(group);
    if (known) return known;
    const own = group === undefined ? projects : projects.filter((each) => namesGroup(group, each.group));
    const among = { find: projectFinder(own), codes: [...new Set(own.map((each) => each.group.code))] };
    named.set(group, among);
    return among;
  };
  return ({ texts }) => {
    const column = namingColumn((each) => texts[each].length > 0);
    const [name = ''] = texts[column];
    const [group] = texts.group;
    const { find, codes } = amongOf(group);
    const found = column === 'projectId' ? find.identified(name) : find.named(name, texts.known.length > 0);
    if (found) return groupOf.get(found.id) ?? null;
    return group !== undefined && codes.length === 1 ? (codes[0] ?? null) : null;
  };
}

/** The ids of the projects that rows name. */
function namedProjects(rows: readonly MilestoneRow[], find: FindProject): string[] {
  const names = [...new Set(rows.flatMap(({ texts }) => [...texts.code, ...texts.project]))];
  const found = [
    ...names.flatMap((name) => [find.named(name, true), find.named(name, false)]),
    ...rows.flatMap(({ texts }) => texts.projectId.map(find.identified)),
  ];
  return [...new Set(found.flatMap((each) => each?.id ?? []))];
}

/** All projects that the actor may see, with their groups. */
const knownTo = (tx: Transaction, actor: Actor): Promise<Project[]> =>
  allById(({ after, take }) =>
    tx.project.findMany({
      where: { AND: [unmergedProjects(actor), { id: { gt: after } }] },
      select: {
        id: true,
        code: true,
        title: true,
        privateTo: true,
        group: { select: { code: true, slug: true, name: true, restricted: true } },
      },
      orderBy: { id: 'asc' },
      take,
    }),
  );
