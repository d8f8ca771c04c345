import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { ownCompartments } from '@/lib/access/compartments';
import { charterHead, charterToday, workingGroups } from '@/lib/charter/queries';
import { annualMeeting, threeMonthVerdicts } from '@/lib/compliance/queries/verdicts';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate, Precision } from '@/lib/dates/partial-date';
import { db } from '@/lib/db/client';
import { knownMeetings } from '@/lib/meetings/policy';
import { unmergedProjects } from '@/lib/projects/policy';
import type { TimelineMilestone } from './charted-milestone';
import { type DayLine, dayLines } from './day-lines';
import { type ChartRows, pageSlices, type Slice } from './page-slices';
import type { FoldedRoadmap, MilestoneLink, RoadmapPage } from './roadmap-page';
import type { Window } from './time-scale';

// More than a project can have.
const maxMilestones = 60;
const maxLinks = 1_000;
const maxMeetings = 240;

/**
 * One page of the roadmap of one group, or of all that the actor may enter: by group in the Charter's order,
 * then by code. It holds the projects that the actor may see, or only the joint ones.
 */
export async function roadmapPage(
  actor: Actor,
  request: { group: string | null; page: number; rows: ChartRows; withPrivate: boolean },
): Promise<RoadmapPage> {
  const groups = (await workingGroups(actor)).filter(
    ({ code, enterable }) => enterable && (request.group === null || request.group === code),
  );
  const scope = projectScope(actor, request);
  const counts = await projectCounts(scope, groups);
  const { slices, ...paging } = pageSlices(counts, request.page, request.rows);
  return { ...paging, ...(await chartedGroups(actor, request, groups, slices)) };
}

/**
 * The roadmap of all groups that the actor may enter, folded. An open group has its first `rows` projects; its
 * own chart has pages.
 */
export async function foldedRoadmap(
  actor: Actor,
  request: { open: readonly string[]; rows: ChartRows; withPrivate: boolean },
): Promise<FoldedRoadmap> {
  const [all, today] = await Promise.all([workingGroups(actor), charterToday()]);
  const groups = all.filter(({ enterable }) => enterable);
  const compartments = compartmentsOf(actor, request);
  const [counts, milestones, overdue] = await Promise.all([
    projectCounts(projectScope(actor, request), groups),
    milestoneCounts(compartments, groups),
    milestoneCounts({ ...compartments, actualOn: null, dueOn: { lt: today } }, groups),
  ]);
  const slices = counts
    .filter(({ code, count }) => count > 0 && request.open.includes(code))
    .map(({ code, count }) => ({ code, skip: 0, take: Math.min(count, request.rows) }));
  return {
    ...(await chartedGroups(actor, request, groups, slices)),
    page: 1,
    pages: 1,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    folded: groups.map(({ code, name, slug }, index) => ({
      code,
      name,
      slug,
      projects: counts[index]?.count ?? 0,
      milestones: milestones.get(code) ?? 0,
      overdue: overdue.get(code) ?? 0,
    })),
  };
}

/** The projects of these slices with their milestones and links. */
async function chartedGroups(
  actor: Actor,
  { withPrivate }: { withPrivate: boolean },
  groups: readonly { code: string; name: string; slug: string }[],
  slices: readonly Slice[],
): Promise<Pick<RoadmapPage, 'groups' | 'links'>> {
  const scope = projectScope(actor, { withPrivate });
  const projects = await Promise.all(slices.map((slice) => projectsOf(scope, slice)));
  const milestones = await milestonesOf(projects.flat().map(({ id }) => id));
  const milestoneIds = [...milestones.values()].flat().map(({ id }) => id);
  return {
    links: await linksOf(actor, milestoneIds, withPrivate),
    groups: slices.flatMap(({ code }, index) => {
      const group = groups.find((candidate) => candidate.code === code);
      if (!group) return [];
      const own = (projects[index] ?? []).map((row) => ({
        ...row,
        milestones: milestones.get(row.id) ?? [],
      }));
      return [{ code, name: group.name, slug: group.slug, projects: own }];
    }),
  };
}

const compartmentsOf = (actor: Actor, { withPrivate }: { withPrivate: boolean }) => ({
  AND: [withPrivate ? ownCompartments(actor) : { privateTo: null }],
});

const projectScope = (actor: Actor, request: { withPrivate: boolean }) => ({
  ...compartmentsOf(actor, request),
  mergedIntoId: null,
});

type Scope = ReturnType<typeof projectScope>;

async function milestoneCounts(
  where: object,
  groups: readonly { code: string }[],
): Promise<Map<string, number>> {
  const rows = await db().milestone.groupBy({
    by: ['groupCode'],
    where: { ...where, groupCode: { in: groups.map(({ code }) => code) } },
    _count: { _all: true },
  });
  return new Map(rows.map(({ groupCode, _count }) => [groupCode, _count._all]));
}

async function projectCounts(scope: Scope, groups: readonly { code: string }[]) {
  const rows = await db().project.groupBy({
    by: ['groupCode'],
    where: { ...scope, groupCode: { in: groups.map(({ code }) => code) } },
    _count: { _all: true },
  });
  const counted = new Map(rows.map(({ groupCode, _count }) => [groupCode, _count._all]));
  return groups.map(({ code }) => ({ code, count: counted.get(code) ?? 0 }));
}

function projectsOf(scope: Scope, { code, skip, take }: Slice) {
  return db().project.findMany({
    where: { ...scope, groupCode: code },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, code: true, title: true, privateTo: true, stage: true },
    skip,
    take,
  });
}

/**
 * The milestones of these projects in their own order. The caller has checked that the actor may see the
 * projects.
 */
export async function milestonesOf(ids: readonly string[]): Promise<Map<string, TimelineMilestone[]>> {
  const rows = await db().milestone.findMany({
    where: { projectId: { in: [...ids] } },
    orderBy: [{ projectId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      projectId: true,
      title: true,
      responsible: true,
      actualOn: true,
      forecastOn: true,
      forecastPrecision: true,
      baselineOn: true,
      baselinePrecision: true,
      firstBaselineOn: true,
      firstBaselinePrecision: true,
      dueOn: true,
    },
    take: ids.length * maxMilestones,
  });
  const milestones = new Map<string, TimelineMilestone[]>();
  for (const { projectId, ...row } of rows) {
    const own = milestones.get(projectId) ?? [];
    own.push({
      id: row.id,
      number: own.length + 1,
      title: row.title,
      responsible: row.responsible,
      firstBaseline: partial(row.firstBaselineOn, row.firstBaselinePrecision),
      baseline: partial(row.baselineOn, row.baselinePrecision),
      forecast: partial(row.forecastOn, row.forecastPrecision),
      actualOn: row.actualOn === null ? null : calendarDate(row.actualOn),
      dueOn: row.dueOn === null ? null : calendarDate(row.dueOn),
    });
    milestones.set(projectId, own);
  }
  return milestones;
}

const partial = (on: string | null, precision: Precision | null): PartialDate | null =>
  on === null ? null : { on: calendarDate(on), precision: precision ?? 'day' };

/** The links of these milestones that the actor may see, each once. */
async function linksOf(actor: Actor, ids: readonly string[], withPrivate: boolean): Promise<MilestoneLink[]> {
  const here = new Set(ids);
  const own = { in: [...ids] };
  const known = {
    project: { AND: [unmergedProjects(actor), ...(withPrivate ? [] : [{ privateTo: null }])] },
  };
  const milestoneSelect = {
    select: { id: true, title: true, project: { select: { id: true, code: true, title: true } } },
  };
  const found = (where: object) =>
    db().milestoneDependency.findMany({
      where,
      select: { predecessor: milestoneSelect, dependent: milestoneSelect },
      orderBy: [{ dependentId: 'asc' }, { predecessorId: 'asc' }],
      take: maxLinks,
    });
  const [before, after] = await Promise.all([
    found({ dependentId: own, predecessor: known }),
    found({ predecessorId: own, dependent: known }),
  ]);
  const beyond = after.filter(({ dependent }) => !here.has(dependent.id));
  return [...before, ...beyond].map(({ predecessor, dependent }) => ({ from: predecessor, to: dependent }));
}

/** The days to mark across the chart of one group, or of all. */
export async function timelineDays(actor: Actor, group: string | null, window: Window): Promise<DayLine[]> {
  const [{ signedOn }, today] = await Promise.all([charterHead(), charterToday()]);
  const at = { asOf: today, asKnown: today, today };
  const [threeMonth, annual, rows] = await Promise.all([
    threeMonthVerdicts(actor, at),
    annualMeeting(actor, { ...at, asOf: window.to }),
    db().meeting.findMany({
      where: {
        AND: [
          knownMeetings(actor),
          group === null ? {} : { OR: [{ kind: 'charter' }, { groupCode: group }] },
        ],
        state: { in: ['planned', 'held'] },
        startsOn: { gte: window.from, lte: window.to },
      },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        kind: true,
        title: true,
        startsOn: true,
        state: true,
        group: { select: { code: true, name: true } },
      },
      take: maxMeetings,
    }),
  ]);
  const meetings = rows.map(({ startsOn, state, ...row }) => ({
    ...row,
    on: calendarDate(startsOn),
    held: state === 'held',
  }));
  return dayLines({ signedOn, today, threeMonth, annual, meetings, group }, window);
}
