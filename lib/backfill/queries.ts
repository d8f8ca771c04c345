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

// What rows keep so that they are found, shown and counted by it has no event of its own, and no digest vouches for
// it: it is derived again here by the rules that store it.

/** What of a row is not as the rules have it: names of columns, or of the rows that repeat it. */
export interface StoredFinding {
  model: 'Project' | 'Milestone' | 'Organisation' | 'Proposal';
  key: string;
  columns: string[];
}

/** What checking it came to; `first` are some of those that are `wrong`. */
export interface StoredCheck {
  checked: number;
  wrong: number;
  first: StoredFinding[];
}

const batch = 200;
const maxCached = 50;

/** Derives what projects, steps, organisations and proposals keep again, and compares. Nothing is written. */
export async function checkStored(tx: Transaction): Promise<StoredCheck> {
  const check: StoredCheck = { checked: 0, wrong: 0, first: [] };
  for (const findings of [projectFindings(tx), organisationFindings(tx), proposalFindings(tx)]) {
    for await (const rows of findings) {
      const wrong = rows.filter(({ columns }) => columns.length > 0);
      check.checked += rows.length;
      check.wrong += wrong.length;
      check.first.push(...wrong.slice(0, maxCached - check.first.length));
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
    take: batch,
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
  const said = new Map<string, typeof reports>();
  for (const report of reports) said.set(report.projectId, [...(said.get(report.projectId) ?? []), report]);
  return rows.flatMap((row) => {
    const since = (said.get(row.id) ?? []).filter(({ reportedOn }) => reportedOn >= row.enteredOn);
    const latest = lastReports(since, row.latest);
    const columns = [
      ...differingKeys(searchColumns(row), {
        ...row,
        ProjectWord: spaced(row.words.map(({ word }) => word)),
      }),
      ...differingKeys({ listId: lists.get(row.id) ?? null }, row),
      ...differingKeys(statusColumns(row, latest, rules), presentColumns(row, rules.today)),
      ...(sameLatest(row.latest, latest) ? [] : ['LatestStatus']),
    ];
    return dueFindings(row, columns, rules);
  });
}

const spaced = (words: readonly string[]) => words.toSorted().join(' ');

function searchColumns(row: ProjectRow) {
  const searched = { ...row, tags: row.tags.map(({ tag }) => tag) };
  const ProjectWord = spaced(projectWords(searched));
  return { searchKey: searchKey(searched), sortKey: sortKey(row), ProjectWord };
}

/** `latest` are the Parties' last reports since the record of the project began: one before it was tabled is none. */
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
  const { steps, nextDueOn } = dueDays(row.stage, row.milestones);
  const ofMilestones = row.milestones.map((milestone): StoredFinding => {
    const derived = {
      ...baselineColumns(baselines.get(milestone.id)),
      dueOn: steps.get(milestone.id) ?? null,
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
      take: batch,
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

/** Which projects each frozen list and roadmap names, one content at a time: it may be long. */
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
    const derived = { ProposalProject: spaced([...new Set(projects.map((project) => project.id))]) };
    const stored = { ProposalProject: spaced(row.projects.map(({ projectId }) => projectId)) };
    yield [{ model: 'Proposal', key: id, columns: differingKeys(derived, stored) }];
  }
}
