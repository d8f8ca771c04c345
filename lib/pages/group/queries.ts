import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import { proposalCounts } from '@/lib/agreements/proposals/queries';
import { cached } from '@/lib/cache/cached';
import { charterHead, charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { factSources, threeMonthVerdicts, viewpoint } from '@/lib/compliance/queries/verdicts';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Precision } from '@/lib/dates/partial-date';
import { db } from '@/lib/db/client';
import type { DatedMilestone } from '@/lib/deadlines/deadline';
import { nextByGroup, overdueByGroup } from '@/lib/deadlines/milestones/queries';
import { dueNext } from '@/lib/deadlines/queries';
import { coChairsOf } from '@/lib/groups/co-chairs/queries';
import { lifecycleOf } from '@/lib/groups/establishment/queries';
import { meetingsOfGroup } from '@/lib/meetings/queries';
import { readFilters } from '@/lib/projects/browse/filters';
import { projectCounts } from '@/lib/projects/browse/queries/counts';
import { projectList } from '@/lib/projects/browse/queries/list';
import { dueDay, duePrecision } from '@/lib/projects/next-milestone/due-day';
import type { Stage } from '@/lib/projects/stage';

/**
 * A group by its address, or null. A restricted group hides its people from outsiders; its mandate is the
 * Charter's and stays visible.
 */
export const groupBySlug = cache(async (actor: Actor, slug: string) => {
  const group = await db().workingGroup.findUnique({
    where: { slug },
    select: {
      code: true,
      slug: true,
      name: true,
      restricted: true,
      retiredOn: true,
      mandate: {
        select: { provision: { select: { code: true, title: true } } },
        orderBy: { provision: { position: 'asc' } },
      },
    },
  });
  if (group === null) return null;
  return {
    ...group,
    enterable: mayEnterGroup(actor, group),
    mandate: group.mandate.map(({ provision }) => provision),
  };
});

/**
 * A group by its address if the reader may enter it, else null. Every tab of a group but the overview, which shows
 * outsiders the verdict, is read through it.
 */
export async function openGroup(actor: Actor, slug: string) {
  const group = await groupBySlug(actor, slug);
  return group?.enterable ? group : null;
}

/** How many projects each group leads that the reader may see, by stage. Groups without any are left out. */
async function projectsByStage(actor: Actor) {
  const stages = new Map<string, { groupCode: string; stage: Stage; count: number }>();
  for (const { groupCode, stage, count } of await projectCounts(actor)) {
    const key = `${groupCode} ${stage}`;
    stages.set(key, { groupCode, stage, count: count + (stages.get(key)?.count ?? 0) });
  }
  return [...stages.values()];
}

/** The next milestone that falls due. */
export interface NextMilestone {
  projectId: string;
  title: string;
  dueOn: CalendarDate;
  precision: Precision;
}

const nextMilestoneOf = (milestone: DatedMilestone): NextMilestone | null => {
  const dueOn = dueDay(milestone, milestone.project.stage);
  const { title, project } = milestone;
  return dueOn === null ? null : { projectId: project.id, title, dueOn, precision: duePrecision(milestone) };
};

/**
 * One row per group: projects by stage, the next milestone and the number overdue as of `today`. `figures` is
 * null for groups that the reader may not enter.
 */
export const groupRows = cached('groups.rows', async (actor: Actor, today: CalendarDate) => {
  const [groups, counts] = await Promise.all([workingGroups(actor), projectsByStage(actor)]);
  const enterable = groups.filter((group) => group.enterable).map(({ code }) => code);
  const [milestones, late] = await Promise.all([
    nextByGroup(actor, today, enterable),
    overdueByGroup(actor, today, enterable),
  ]);
  return groups.map(({ code, slug, name, restricted, enterable }) => {
    if (!enterable) return { code, slug, name, restricted, figures: null };
    const stages = counts.filter(({ groupCode }) => groupCode === code);
    const projects = stages.reduce((sum, { count }) => sum + count, 0);
    const milestone = milestones.find(({ project }) => project.groupCode === code);
    const next = milestone === undefined ? null : nextMilestoneOf(milestone);
    return {
      code,
      slug,
      name,
      restricted,
      figures: { projects, stages, next, overdue: late.get(code) ?? 0 },
    };
  });
});

const maxDue = 8;

/**
 * A group's overview: verdict, lifecycle, and for readers who may enter the group its co-chairs, what is due next and
 * the counts of its other tabs. `inside` is null for the others.
 */
export async function groupOverview(actor: Actor, group: { code: string; name: string; enterable: boolean }) {
  const { code, name, enterable } = group;
  const [head, today, line] = await Promise.all([
    charterHead(),
    charterToday(),
    threeMonthVerdicts(actor, await viewpoint({})),
  ]);
  const found = line.groups.find(({ groupCode }) => groupCode === code);
  const facts = found ? [...found.projectList.facts, ...found.roadmap.facts] : [];
  const [sources, lifecycle, inside] = await Promise.all([
    factSources(actor, facts),
    lifecycleOf(actor, group, today),
    enterable ? insideOf(actor, code, today) : null,
  ]);
  return {
    head,
    today,
    lifecycle,
    verdict: found ? { verdict: found, name, enterable, sources } : null,
    inside,
  };
}

async function insideOf(actor: Actor, code: string, today: CalendarDate) {
  const [coChairs, parties, due, counts] = await Promise.all([
    coChairsOf(actor, code),
    partiesFor(actor),
    dueNext(actor, today, { group: code, limit: maxDue }),
    groupCounts(actor, code, today),
  ]);
  return { coChairs: { ...coChairs, parties }, due, counts };
}

/** What a group's overview says of its other tabs. `nextMeeting` is the next one with a day. */
async function groupCounts(actor: Actor, code: string, today: CalendarDate) {
  const [byStage, agreements, meetings] = await Promise.all([
    projectsByStage(actor),
    proposalCounts(actor, code),
    meetingsOfGroup(actor, code, { today, limit: 1 }),
  ]);
  const stages = byStage.filter(({ groupCode }) => groupCode === code);
  return {
    projects: stages.reduce((sum, { count }) => sum + count, 0),
    stages,
    ...agreements,
    nextMeeting: meetings.find(({ startsOn }) => startsOn !== null && startsOn >= today) ?? null,
  };
}

/** One page of the projects that a group leads, by code. A page past the end means the last one. */
export async function groupProjects(actor: Actor, group: string, page: number) {
  const [today, parties] = await Promise.all([charterToday(), partiesFor(actor)]);
  const codes = parties.map(({ code }) => code);
  return projectList(actor, { ...readFilters({ group }), page }, { today, parties: codes });
}
