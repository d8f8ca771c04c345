import 'server-only';
import { baselineColumns, baselinesNow } from '@/lib/agreements/effects/queries';
import type { Baseline } from '@/lib/agreements/proposals/baseline-rule';
import { contentOf } from '@/lib/compliance/content';
import type { PresentList } from '@/lib/compliance/listed/listed-rule';
import { listsOf, presentListsOfAll } from '@/lib/compliance/listed/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { today } from '@/lib/dates/clock';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { nameKeys } from '@/lib/organisations/name-keys';
import { dueDays } from '@/lib/projects/next-milestone/due-days';
import { sortKey } from '@/lib/projects/sort-key';
import {
  offTrackUntil,
  type ProjectStatus,
  partyStatuses,
  speakers,
  storedStatus,
} from '@/lib/projects/status-rule';
import { searchKey } from '@/lib/search/search-key';
import { projectWords } from '@/lib/search/search-words';
import { differingKeys, lastReports, presentColumns, sameLatest } from './stored-columns';

// The derived columns, which lists, searches and counts use, have no events and no digests. They are checked here by
// the rules that store them.

/** A row whose derived columns differ from the rules. `columns` also names tables of rows derived from it. */
export interface StoredFinding {
  model: 'Project' | 'Milestone' | 'Organisation' | 'Proposal';
  key: string;
  columns: string[];
}

/** The result of the check. `first` are at most fifty of the `wrong` rows. */
export interface StoredCheck {
  checked: number;
  wrong: number;
  first: StoredFinding[];
}

const batchSize = 200;
const maxFindings = 50;

/** Derives the columns of projects, milestones, organisations and proposals and compares them. Writes nothing. */
export async function checkStored(tx: Transaction): Promise<StoredCheck> {
  const check: StoredCheck = { checked: 0, wrong: 0, first: [] };
  for (const findings of [projectFindings(tx), organisationFindings(tx), proposalFindings(tx)]) {
    for await (const rows of findings) {
      const wrong = rows.filter(({ columns }) => columns.length > 0);
      check.checked += rows.length;
      check.wrong += wrong.length;
      check.first.push(...wrong.slice(0, maxFindings - check.first.length));
    }
  }
  return check;
}

type Findings = AsyncGenerator<StoredFinding[], void>;

interface Rules {
  today: CalendarDate;
  parties: readonly string[];
  lists: readonly PresentList[];
  baselines: ReadonlyMap<string, Baseline>;
}

async function* projectFindings(tx: Transaction): Findings {
  const charter = await tx.charter.findFirst({ select: { timeZone: true } });
  if (charter === null) return;
  const day = today(charter.timeZone);
  const parties = await tx.party.findMany({ orderBy: { position: 'asc' }, select: { code: true } });
  const rules: Rules = {
    today: day,
    parties: parties.map(({ code }) => code),
    lists: await presentListsOfAll(tx, day),
    baselines: await baselinesNow(tx, day),
  };
  for (let after = ''; ; ) {
    const rows = await projectsAfter(tx, after);
    if (rows.length === 0) return;
    yield await projectBatch(tx, rows, rules);
    after = rows.at(-1)?.id ?? '';
  }
}

const projectsAfter = (tx: Transaction, after: string) =>
  tx.project.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: batchSize,
    select: {
      id: true,
      code: true,
      title: true,
      description: true,
      groupCode: true,
      privateTo: true,
      stage: true,
      mergedIntoId: true,
      enteredOn: true,
      searchKey: true,
      sortKey: true,
      listId: true,
      jointStatus: true,
      jointUntil: true,
      offTrackUntil: true,
      nextDueOn: true,
      tags: { select: { tag: true } },
      words: { select: { word: true } },
      latest: { select: { partyCode: true, status: true, line: true, reportedOn: true } },
      milestones: {
        select: {
          id: true,
          dueOn: true,
          forecastOn: true,
          actualOn: true,
          baselineOn: true,
          baselinePrecision: true,
          firstBaselineOn: true,
          firstBaselinePrecision: true,
        },
      },
    },
  });

type ProjectRow = Awaited<ReturnType<typeof projectsAfter>>[number];

async function projectBatch(
  tx: Transaction,
  rows: readonly ProjectRow[],
  rules: Rules,
): Promise<StoredFinding[]> {
  const lists = await listsOf(tx, rules.lists, rows);
  const reports = await tx.statusReport.findMany({
    where: { projectId: { in: rows.map(({ id }) => id) } },
    select: {
      projectId: true,
      partyCode: true,
      status: true,
      line: true,
      reportedOn: true,
      enteredAt: true,
    },
  });
  const byProject = new Map<string, typeof reports>();
  for (const report of reports) {
    byProject.set(report.projectId, [...(byProject.get(report.projectId) ?? []), report]);
  }
  return rows.flatMap((row) => {
    const since = (byProject.get(row.id) ?? []).filter(({ reportedOn }) => reportedOn >= row.enteredOn);
    const latest = lastReports(since, row.latest);
    const columns = [
      ...differingKeys(searchColumns(row), {
        ...row,
        ProjectWord: joined(row.words.map(({ word }) => word)),
      }),
      ...differingKeys({ listId: lists.get(row.id) ?? null }, row),
      ...differingKeys(statusColumns(row, latest, rules), presentColumns(row, rules.today)),
      ...(sameLatest(row.latest, latest) ? [] : ['LatestStatus']),
    ];
    return dueFindings(row, columns, rules);
  });
}

const joined = (words: readonly string[]) => words.toSorted().join(' ');

function searchColumns(row: ProjectRow) {
  const searched = { ...row, tags: row.tags.map(({ tag }) => tag) };
  const ProjectWord = joined(projectWords(searched));
  return { searchKey: searchKey(searched), sortKey: sortKey(row), ProjectWord };
}

/** `latest` are the Parties' last reports since the project's entry day, so none from before it was shared. */
function statusColumns(
  row: ProjectRow,
  latest: readonly { partyCode: string; status: ProjectStatus; line: string; reportedOn: string }[],
  { parties, today: day }: Rules,
) {
  const facts = latest.map(({ partyCode, status, line, reportedOn }) => ({
    party: partyCode,
    status,
    line,
    reportedOn: calendarDate(reportedOn),
  }));
  const statuses = partyStatuses(speakers(row, parties), facts, day);
  return { ...storedStatus(statuses), offTrackUntil: offTrackUntil(statuses) };
}

function dueFindings(row: ProjectRow, columns: readonly string[], { baselines }: Rules): StoredFinding[] {
  const { milestones, nextDueOn } = dueDays(row.stage, row.milestones);
  const ofMilestones = row.milestones.map((milestone): StoredFinding => {
    const derived = {
      ...baselineColumns(baselines.get(milestone.id)),
      dueOn: milestones.get(milestone.id) ?? null,
    };
    return { model: 'Milestone', key: milestone.id, columns: differingKeys(derived, milestone) };
  });
  const all = [...columns, ...differingKeys({ nextDueOn }, row)];
  return [{ model: 'Project', key: row.id, columns: all }, ...ofMilestones];
}

async function* organisationFindings(tx: Transaction): Findings {
  for (let after = ''; ; ) {
    const rows = await tx.organisation.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batchSize,
      select: { id: true, name: true, nameKey: true, searchKey: true },
    });
    if (rows.length === 0) return;
    yield rows.map((row) => ({
      model: 'Organisation',
      key: row.id,
      columns: differingKeys(nameKeys(row.name), row),
    }));
    after = rows.at(-1)?.id ?? '';
  }
}

/** The projects that each list and roadmap names. Reads one content at a time, because it may be long. */
async function* proposalFindings(tx: Transaction): Findings {
  const kinds: Prisma.ProposalWhereInput = { kind: { in: ['project_list', 'roadmap'] } };
  const proposals = await tx.proposal.findMany({
    where: kinds,
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  for (const { id } of proposals) {
    const row = await tx.proposal.findUniqueOrThrow({
      where: { id },
      select: { kind: true, content: true, projects: { select: { projectId: true } } },
    });
    const { projects } = contentOf(row.kind === 'roadmap' ? 'roadmap' : 'project_list', row.content);
    const derived = { ProposalProject: joined([...new Set(projects.map((project) => project.id))]) };
    const stored = { ProposalProject: joined(row.projects.map(({ projectId }) => projectId)) };
    yield [{ model: 'Proposal', key: id, columns: differingKeys(derived, stored) }];
  }
}
