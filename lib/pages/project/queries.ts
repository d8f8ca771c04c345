import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { historyPageOf } from '@/lib/audit/queries';
import { cached } from '@/lib/cache/cached';
import { charterHead, charterToday, partiesFor, provisions, workingGroups } from '@/lib/charter/queries';
import { type MergedProject, mergeTrail } from '@/lib/merge/queries';
import { listedOn, meetingsNaming, proposalsNaming, turnsOfProject } from '@/lib/pages/project-trail/queries';
import { projectTrail, type TrailMerge } from '@/lib/pages/project-trail/trail';
import { notesOf } from '@/lib/projects/notes/queries';
import { type KnownProject, projectById, projectStatuses } from '@/lib/projects/queries';
import { linksOf, projectMilestones } from '@/lib/roadmap/milestones/queries';

/** The pages of notes and of history that the address asks for, from 1. */
export interface AskedPages {
  notes: number;
  history: number;
}

/** Reads which pages an address asks for; what it cannot mean is the first. */
export function readAskedPages(params: Readonly<Record<string, string | string[] | undefined>>): AskedPages {
  const page = (value: unknown) =>
    typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
  return { notes: page(params.notes), history: page(params.history) };
}

/**
 * Everything that stands on one project's page, as this actor may know it, or null: a bounded number of queries by
 * index, whatever the size of the lists and roadmaps that ever held it.
 */
export async function projectPage(actor: Actor, id: string, asked: AskedPages) {
  const project = await projectById(actor, id);
  const rest = project && (await projectRest(actor, id));
  if (!project || !rest) return null;
  const ids = [id, ...rest.trail.map((other) => other.id)];
  const [notes, history] = await Promise.all([
    notesOf(actor, id, asked.notes),
    historyPageOf(actor, { type: 'project', ids }, asked.history),
  ]);
  return { ...rest, project, notes, history };
}

/** What stands on the page whichever pages of notes and of history are asked for. */
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
    turnsOfProject(actor, id, head.timeZone),
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
    steps: milestones,
    links,
    statuses,
    listed,
    way,
    trail,
    mergedSteps: turns.mergedSteps,
  };
});

/** The merges of its way: also into a project that the reader may not know of. */
function mergesOf({ merged }: KnownProject, trail: readonly MergedProject[]): TrailMerge[] {
  const known = trail.map(({ on, way, id, code, title }) => ({ on, way, other: { id, code, title } }));
  if (!merged || known.some(({ way }) => way === 'into')) return known;
  return [...known, { on: merged.on, way: 'into', other: null }];
}
