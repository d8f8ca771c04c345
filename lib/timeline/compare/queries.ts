import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { charterToday } from '@/lib/charter/queries';
import { knownFacts } from '@/lib/compliance/agreed-facts';
import { contentOf, frozenMilestone } from '@/lib/compliance/content';
import { presentLists } from '@/lib/compliance/in-force';
import { complianceFacts } from '@/lib/compliance/queries/verdicts';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { unmergedProjects } from '@/lib/projects/policy';
import type { VersionName } from '@/lib/timeline/address';
import type { TimelineMilestone } from '@/lib/timeline/charted-milestone';
import { type ChartRows, pageSlices } from '@/lib/timeline/page-slices';
import { milestonesOf } from '@/lib/timeline/queries';
import {
  comparedProjects,
  type RoadmapComparison,
  type RoadmapVersion,
  type VersionMilestone,
  type VersionProject,
} from './comparison';

// Only the latest versions are offered.
const maxVersions = 50;

/** The agreed roadmaps of a group that the actor may enter, latest first, with those no longer in force. */
export async function roadmapVersions(actor: Actor, group: string): Promise<RoadmapVersion[]> {
  const facts = knownFacts(await complianceFacts(actor), await charterToday());
  const known = new Set(facts.versions.map(({ id }) => id));
  const annulled = new Set(facts.annulments.map(({ targetId }) => targetId));
  const endOf = (id: string) => (annulled.has(id) ? 'annulled' : known.has(id) ? null : 'corrected');
  const rows = await db().proposal.findMany({
    where: { kind: 'roadmap', state: 'agreed', groupCode: group, group: enterableGroups(actor) },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, agreedOn: true },
    take: maxVersions,
  });
  return rows.flatMap(({ id, version, agreedOn }) =>
    agreedOn === null ? [] : [{ id, version, agreedOn: calendarDate(agreedOn), ended: endOf(id) }],
  );
}

/**
 * One page of the comparison of two versions of a group's roadmap. Null if the actor may not enter the group
 * or a version is missing. Only joint projects are compared, since only those can be agreed.
 */
export async function roadmapComparison(
  actor: Actor,
  group: string,
  request: { earlier: VersionName; later: VersionName; page: number; rows: ChartRows },
): Promise<RoadmapComparison | null> {
  const [before, after] = await Promise.all([
    projectsIn(actor, group, request.earlier),
    projectsIn(actor, group, request.later),
  ]);
  if (before === null || after === null) return null;
  const codes = new Map([...before, ...after].map(({ id, code }) => [id, code]));
  const ordered = [...codes].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([id]) => id);
  const { slices, ...paging } = pageSlices(
    [{ code: group, count: ordered.length }],
    request.page,
    request.rows,
  );
  const { skip, take } = slices[0] ?? { skip: 0, take: 0 };
  const shown = new Set(ordered.slice(skip, skip + take));
  const live =
    request.later === 'live' ? await milestonesOf([...shown]) : new Map<string, TimelineMilestone[]>();
  const onPage = (projects: readonly VersionProject[]) => projects.filter(({ id }) => shown.has(id));
  const exemptions = new Map(before.map(({ id, exemption }) => [id, exemption]));
  // an exemption lasts until another version is agreed
  const asItIs = ({ id, code, title }: VersionProject): VersionProject => ({
    id,
    code,
    title,
    exemption: exemptions.get(id),
    milestones: (live.get(id) ?? []).flatMap(liveMilestone),
  });
  const later = request.later === 'live' ? onPage(after).map(asItIs) : onPage(after);
  return { ...paging, projects: comparedProjects(onPage(before), later) };
}

/**
 * The ids of the agreed lists that the group's present roadmap rests on. `Project.listId` may name another
 * group's list for a project that moved here (docs/domain.md#which-version-is-in-force).
 */
async function listsNow(actor: Actor, group: string): Promise<string[]> {
  const today = await charterToday();
  const facts = knownFacts(await complianceFacts(actor), today);
  return presentLists(today, group, facts).map(({ id }) => id);
}

/**
 * The frozen projects of a version. For `live`, those that the group leads and has listed; their milestones
 * are read later.
 */
async function projectsIn(actor: Actor, group: string, name: VersionName): Promise<VersionProject[] | null> {
  if (name === 'live') {
    const lists = { some: { proposalId: { in: await listsNow(actor, group) } } };
    const rows = await db().project.findMany({
      where: { AND: [unmergedProjects(actor)], groupCode: group, privateTo: null, proposals: lists },
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      select: { id: true, code: true, title: true },
    });
    return rows.map(({ id, code, title }) => ({ id, code: code ?? '', title, milestones: [] }));
  }
  const row = await db().proposal.findFirst({
    where: {
      kind: 'roadmap',
      state: 'agreed',
      version: name,
      groupCode: group,
      group: enterableGroups(actor),
    },
    select: { content: true },
  });
  return row && contentOf('roadmap', row.content).projects;
}

/** The present date of a milestone: actual, else forecast, else agreed. */
function liveMilestone({
  id,
  title,
  responsible,
  actualOn,
  forecast,
  baseline,
}: TimelineMilestone): VersionMilestone[] {
  const stands = actualOn === null ? (forecast ?? baseline) : { on: actualOn, precision: 'day' as const };
  return stands
    ? [{ ...frozenMilestone({ id, title, responsible, ...stands }), done: actualOn !== null }]
    : [];
}
