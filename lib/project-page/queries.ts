import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { historyPageOf } from '@/lib/audit/queries';
import { charterHead, charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { type MergedProject, mergeTrail } from '@/lib/merge/queries';
import { linksOf, projectSteps } from '@/lib/milestones/queries';
import { notesOf } from '@/lib/notes/queries';
import { listedOn, meetingsNaming, proposalsNaming, turnsOfProject } from '@/lib/project-way/queries';
import { projectWay, type WayMerge } from '@/lib/project-way/way';
import type { KnownProject } from '@/lib/projects/queries';
import { projectStatuses } from '@/lib/projects/queries';

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
 * Everything that stands on one project's page, as this actor may know it: a bounded number of queries by index,
 * whatever the size of the lists and roadmaps that ever held it.
 */
export async function projectPage(actor: Actor, project: KnownProject, asked: AskedPages) {
  const { id, enteredOn } = project;
  const [today, head, parties, groups, text, steps, trail] = await Promise.all([
    charterToday(),
    charterHead(),
    partiesFor(actor),
    workingGroups(actor),
    provisionsServed(project.content.provisions),
    projectSteps(actor, id),
    mergeTrail(actor, project),
  ]);
  const codes = parties.map(({ code }) => code);
  const stepIds = steps.map((step) => step.id);
  const [links, statuses, notes, listed, proposals, meetings, turns, history] = await Promise.all([
    linksOf(actor, stepIds),
    projectStatuses(actor, project, { today, parties: codes }),
    notesOf(actor, id, asked.notes),
    listedOn(actor, id),
    proposalsNaming(actor, id),
    meetingsNaming(actor, project),
    turnsOfProject(actor, id, head.timeZone),
    historyPageOf(actor, { type: 'project', ids: [id, ...trail.map((other) => other.id)] }, asked.history),
  ]);
  const merges = mergesOf(project, trail);
  const way = projectWay({ enteredOn, ...turns, proposals, meetings, merges });
  return {
    today,
    head,
    parties,
    groups,
    provisions: text,
    steps,
    links,
    statuses,
    notes,
    listed,
    way,
    history,
    trail,
    mergedSteps: turns.mergedSteps,
  };
}

/** The merges of its way: also into a project that the reader may not know of. */
function mergesOf({ merged }: KnownProject, trail: readonly MergedProject[]): WayMerge[] {
  const known = trail.map(({ on, way, id, code, title }) => ({ on, way, other: { id, code, title } }));
  if (!merged || known.some(({ way }) => way === 'into')) return known;
  return [...known, { on: merged.on, way: 'into', other: null }];
}

/** The provisions that a project serves, by their titles: not the whole text. */
async function provisionsServed(codes: readonly string[]): Promise<{ code: string; title: string }[]> {
  if (codes.length === 0) return [];
  return db().provision.findMany({
    where: { code: { in: [...codes] } },
    orderBy: { position: 'asc' },
    select: { code: true, title: true },
  });
}
