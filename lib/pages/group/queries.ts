import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import { proposalsOfGroup } from '@/lib/agreements/proposals/queries';
import { historyOfGroup } from '@/lib/audit/queries';
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

/** A group's establishment and its co-chairs; `coChairs` is null for readers who may not enter the group. */
export async function groupProfile(actor: Actor, group: { code: string; enterable: boolean }) {
  const [lifecycle, coChairs, parties] = await Promise.all([
    lifecycleOf(actor, group, await charterToday()),
    group.enterable ? coChairsOf(actor, group.code) : null,
    partiesFor(actor),
  ]);
  return { lifecycle, coChairs: coChairs && { ...coChairs, parties } };
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

/** A group's page below its name. Readers who may not enter the group get only the verdict. */
export async function groupPage(actor: Actor, group: { code: string; name: string; enterable: boolean }) {
  const [head, parties, line] = await Promise.all([
    charterHead(),
    partiesFor(actor),
    threeMonthVerdicts(actor, await viewpoint({})),
  ]);
  const found = line.groups.find(({ groupCode }) => groupCode === group.code);
  const facts = found ? [...found.projectList.facts, ...found.roadmap.facts] : [];
  const { name, enterable } = group;
  const sources = await factSources(actor, facts);
  const verdict = found ? { verdict: found, name, enterable, sources } : null;
  const today = await charterToday();
  const nothing = {
    verdict,
    projects: [],
    total: 0,
    more: false,
    due: { next: [], past: 0, records: 0 },
    agreements: [],
    meetings: [],
    history: [],
    head,
    today,
  };
  if (!enterable) return nothing;
  const codes = parties.map(({ code }) => code);
  const [{ projects, total, more }, due, agreements, meetings, history] = await Promise.all([
    projectList(actor, readFilters({ group: group.code }), { today, parties: codes }),
    dueNext(actor, today, { group: group.code, limit: 8 }),
    proposalsOfGroup(actor, group.code),
    meetingsOfGroup(actor, group.code, { today, limit: 5 }),
    historyOfGroup(actor, group.code),
  ]);
  return { ...nothing, projects, total, more, due, agreements, meetings, history };
}
