import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { charterToday } from '@/lib/charter/queries';
import { knownFacts } from '@/lib/compliance/agreed-facts';
import { contentOf } from '@/lib/compliance/content';
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

// The latest so many can be chosen from.
const maxVersions = 50;

/** The agreed roadmaps of a group that the actor may enter, the latest version first, and which stand no more. */
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
 * One page of two versions of a group's roadmap side by side; null where the actor may not enter the group, or
 * it has no such version. Only what is joint can have been agreed, so nothing else is compared.
 */
export async function roadmapComparison(
  actor: Actor,
  group: string,
  asked: { earlier: VersionName; later: VersionName; page: number; rows: ChartRows },
): Promise<RoadmapComparison | null> {
  const [before, after] = await Promise.all([
    projectsIn(actor, group, asked.earlier),
    projectsIn(actor, group, asked.later),
  ]);
  if (before === null || after === null) return null;
  const codes = new Map([...before, ...after].map(({ id, code }) => [id, code]));
  const ordered = [...codes].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([id]) => id);
  const { slices, ...paging } = pageSlices([{ code: group, count: ordered.length }], asked.page, asked.rows);
  const { skip, take } = slices[0] ?? { skip: 0, take: 0 };
  const shown = new Set(ordered.slice(skip, skip + take));
  const live =
    asked.later === 'live' ? await milestonesOf([...shown]) : new Map<string, TimelineMilestone[]>();
  const onPage = (projects: readonly VersionProject[]) => projects.filter(({ id }) => shown.has(id));
  const exemptions = new Map(before.map(({ id, exemption }) => [id, exemption]));
  // an exemption is agreed, and nothing live ends it
  const asItIs = ({ id, code, title }: VersionProject): VersionProject => ({
    id,
    code,
    title,
    exemption: exemptions.get(id),
    milestones: (live.get(id) ?? []).flatMap(liveMilestone),
  });
  const later = asked.later === 'live' ? onPage(after).map(asItIs) : onPage(after);
  return { ...paging, projects: comparedProjects(onPage(before), later) };
}

/**
 * The ids of the agreed lists that the group's roadmap rests on now. `Project.listId` does not say so: a
 * project that moved here may stand on another group's list (docs/domain.md#which-version-is-in-force).
 */
async function listsNow(actor: Actor, group: string): Promise<string[]> {
  const today = await charterToday();
  const facts = knownFacts(await complianceFacts(actor), today);
  return presentLists(today, group, facts).map(({ id }) => id);
}

/**
 * The frozen projects of a version; of the live roadmap those that the group leads and has on its list, their steps
 * still to be read.
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

/** Where a step stands now: done, or else expected, or else as it was agreed. */
function liveMilestone({
  id,
  step: milestone,
  responsible,
  actualOn,
  forecast,
  baseline,
}: TimelineMilestone): VersionMilestone[] {
  const stands = actualOn === null ? (forecast ?? baseline) : { on: actualOn, precision: 'day' as const };
  return stands ? [{ id, step: milestone, responsible, ...stands, done: actualOn !== null }] : [];
}
