import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { historyPageOf } from '@/lib/audit/queries';
import { cached } from '@/lib/cache/cached';
import { charterHead, charterToday, partiesFor, provisions, workingGroups } from '@/lib/charter/queries';
import { type MergedProject, mergeTrail } from '@/lib/merge/queries';
import { pageNumber } from '@/lib/pages/page-number';
import { listedOn, meetingsNaming, proposalsNaming, turnsOfProject } from '@/lib/pages/project-trail/queries';
import { projectTrail, type TrailMerge } from '@/lib/pages/project-trail/trail';
import { notesOf } from '@/lib/projects/notes/queries';
import { type KnownProject, projectById, projectStatuses } from '@/lib/projects/queries';
import { linksOf, projectMilestones } from '@/lib/roadmap/milestones/queries';

/** The requested pages of notes and of history, from 1. */
export interface RequestedPages {
  notes: number;
  history: number;
}

/** Reads the requested pages from an address. Invalid values mean the first page. */
export function readRequestedPages(
  params: Readonly<Record<string, string | string[] | undefined>>,
): RequestedPages {
  return { notes: pageNumber(params.notes), history: pageNumber(params.history) };
}

/**
 * Everything on one project's page as the actor may see it, or null. The number of queries is bounded,
 * whatever the number of lists and roadmaps that ever held the project.
 */
export async function projectPage(actor: Actor, id: string, requested: RequestedPages) {
  const project = await projectById(actor, id);
  const rest = project && (await projectRest(actor, id));
  if (!project || !rest) return null;
  const ids = [id, ...rest.trail.map((other) => other.id)];
  const [notes, history] = await Promise.all([
    notesOf(actor, id, requested.notes),
    historyPageOf(actor, { type: 'project', ids }, requested.history),
  ]);
  return { ...rest, project, notes, history };
}

/** The part of the page that does not depend on the requested pages of notes and history. */
const projectRest = cached('project-page.rest', async (actor: Actor, id: string) => {
  const project = await projectById(actor, id);
  if (project === null) return null;
  const [today, head, parties, groups, text, milestones, trail] = await Promise.all([
    charterToday(),
    charterHead(),
    partiesFor(actor),
    workingGroups(actor),
    provisions(),
    projectMilestones(actor, id),
    mergeTrail(actor, project),
  ]);
  const codes = parties.map(({ code }) => code);
  const milestoneIds = milestones.map((milestone) => milestone.id);
  const [links, statuses, listed, proposals, meetings, turns] = await Promise.all([
    linksOf(actor, milestoneIds),
    projectStatuses(actor, project, { today, parties: codes }),
    listedOn(actor, project),
    proposalsNaming(actor, id),
    meetingsNaming(actor, project),
    turnsOfProject(actor, id, head.timeZone.id),
  ]);
  const { enteredOn, content } = project;
  const merges = mergesOf(project, trail);
  const way = projectTrail({ enteredOn, ...turns, proposals, meetings, merges });
  return {
    today,
    head,
    parties,
    groups,
    provisions: text.filter(({ code }) => content.provisions.includes(code)),
    milestones,
    links,
    statuses,
    listed,
    way,
    trail,
    mergedMilestones: turns.mergedMilestones,
  };
});

/** The project's merges. A survivor that the reader may not see has `other: null`. */
function mergesOf({ merged }: KnownProject, trail: readonly MergedProject[]): TrailMerge[] {
  const known = trail.map(({ on, direction, id, code, title }) => ({
    on,
    direction,
    other: { id, code, title },
  }));
  if (!merged || known.some(({ direction }) => direction === 'into')) return known;
  return [...known, { on: merged.on, direction: 'into', other: null }];
}
