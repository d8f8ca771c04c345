import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups, mayEnterGroup, ownCompartments } from '@/lib/access/compartments';
import { reasonsNaming } from '@/lib/agenda/named-projects';
import { reasonsOf, shownReasons } from '@/lib/agenda/reason';
import { endingsToday } from '@/lib/agreements/proposals/queries';
import { type HistoryEntry, turnsOf } from '@/lib/audit/queries';
import { workingGroups } from '@/lib/charter/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { dayOf } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';
import { meetingDay } from '@/lib/meetings/meeting-day';
import { knownMeetings } from '@/lib/meetings/policy';
import { listedSince } from './listed-rule';
import type { TrailMeeting, TrailMove, TrailProposal, TrailTurns } from './trail';

const maxTrail = 60;

/** Prisma filter: the Charter's own proposals, and those of groups that the actor may enter. */
const knownProposals = (actor: Actor) => ({ OR: [{ groupCode: null }, { group: enterableGroups(actor) }] });

/** Group names by code. They are cached for every page, which saves a join per row. */
const groupNames = async (actor: Actor) =>
  new Map((await workingGroups(actor)).map(({ code, slug, name }) => [code, { code, slug, name }]));

const dateOrNull = (text: string | null) => (text === null ? null : calendarDate(text));

/** At most 60 lists and roadmaps that name the project and that the actor may see, latest first. */
export async function proposalsNaming(actor: Actor, projectId: string): Promise<TrailProposal[]> {
  const rows = await db().proposal.findMany({
    where: { AND: [knownProposals(actor)], projects: { some: { projectId } } },
    orderBy: [{ proposedAt: 'desc' }, { id: 'asc' }],
    take: maxTrail,
    select: {
      id: true,
      kind: true,
      version: true,
      state: true,
      proposedOn: true,
      agreedOn: true,
      endedOn: true,
      groupCode: true,
    },
  });
  const [names, ended] = await Promise.all([groupNames(actor), endingsToday()]);
  return rows.map(({ kind, groupCode, ...row }) => ({
    ...row,
    group: names.get(groupCode ?? '') ?? null,
    kind: kind === 'roadmap' ? 'roadmap' : 'project_list',
    proposedOn: calendarDate(row.proposedOn),
    agreedOn: dateOrNull(row.agreedOn),
    endedOn: dateOrNull(row.endedOn),
    ending: ended.get(row.id) ?? null,
  }));
}

/**
 * The project's changes of lead group (latest first), whether it was shared, and what became of its
 * milestones if it was merged. A move into or out of a restricted group is in both groups' chains; a reader
 * of both gets it once.
 */
export async function turnsOfProject(actor: Actor, projectId: string, timeZone: string): Promise<TrailTurns> {
  const turns = await turnsOf(actor, projectId);
  const merged = turns.find(({ type }) => type === 'project.merged')?.values;
  const known = merged?.steps !== undefined && merged.left !== undefined;
  return {
    moves: toldOnce(
      turns.filter(({ type }) => type === 'project.moved'),
      timeZone,
    ),
    tabled: turns.some(({ type }) => type === 'project.tabled'),
    mergedMilestones: known ? { taken: Number(merged.steps), left: Number(merged.left) } : null,
  };
}

function toldOnce(entries: readonly HistoryEntry[], timeZone: string): TrailMove[] {
  const moves = entries.map(({ id, at, values }) => ({
    id,
    at: at.getTime(),
    on: dayOf(at, timeZone),
    from: String(values.from),
    to: values.to === 'restricted' ? null : String(values.to),
  }));
  const visible = moves.filter(
    (move, index) =>
      !moves.some(
        (other, position) =>
          other.at === move.at &&
          (move.to === null ? other.to !== null : position < index && other.to === move.to),
      ),
  );
  return visible.map(({ at: _, ...move }) => move);
}

/** The agreed list that holds a project, and since when without a break. */
export interface Listed {
  id: string;
  version: number;
  agreedOn: CalendarDate;
  since: CalendarDate;
  /** The group whose list it is: not the project's lead group if the project has moved since. */
  group: { code: string; slug: string; name: string } | null;
}

/** The agreed list that holds a project of this actor; null if none does or the actor may not see it. */
export async function listedOn(
  actor: Actor,
  { id: projectId, listId }: { id: string; listId: string | null },
): Promise<Listed | null> {
  if (listId === null) return null;
  const list = await db().proposal.findFirst({
    where: { AND: [{ id: listId }, knownProposals(actor)] },
    select: { id: true, version: true, agreedOn: true, subject: true, groupCode: true },
  });
  const agreedOn = dateOrNull(list?.agreedOn ?? null);
  if (list === null || agreedOn === null) return null;
  const rows = await db().proposal.findMany({
    where: { kind: 'project_list', subject: list.subject, state: 'agreed' },
    orderBy: [{ agreedOn: 'desc' }, { version: 'desc' }],
    take: maxTrail,
    select: {
      id: true,
      agreedOn: true,
      projects: { where: { projectId }, select: { projectId: true } },
    },
  });
  const ended = await endingsToday();
  const versions = rows
    .reverse()
    .flatMap(({ id, agreedOn: on, projects }) =>
      on === null
        ? []
        : [{ id, agreedOn: calendarDate(on), stands: !ended.has(id), holds: projects.length > 0 }],
    );
  const { id, version, groupCode } = list;
  const group = (await groupNames(actor)).get(groupCode ?? '') ?? null;
  return { id, version, agreedOn, group, since: listedSince(versions, id) ?? agreedOn };
}

/**
 * The meetings whose agendas name a joint project, latest first, from at most 30 items. It shows no more than
 * the agenda itself shows the reader.
 */
export async function meetingsNaming(
  actor: Actor,
  project: { id: string; code: string | null },
): Promise<TrailMeeting[]> {
  const { code } = project;
  if (code === null) return [];
  const [groups, items] = await Promise.all([
    workingGroups(actor),
    db().agendaItem.findMany({
      where: {
        AND: [ownCompartments(actor), { meeting: knownMeetings(actor) }],
        removed: false,
        mentions: { some: { projectId: project.id } },
      },
      orderBy: [{ meeting: { startsOn: 'desc' } }, { position: 'asc' }],
      take: 30,
      select: {
        reasons: true,
        meeting: { select: { id: true, title: true, startsOn: true, state: true } },
      },
    }),
  ]);
  const closed = groups.filter((group) => !mayEnterGroup(actor, group)).map((group) => group.code);
  const found = new Map<string, TrailMeeting>();
  for (const { meeting, reasons } of items) {
    const naming = reasonsNaming(code, shownReasons(reasonsOf(reasons), closed));
    if (naming.length === 0) continue;
    const { id, title, state } = meeting;
    const before = found.get(id)?.reasons ?? [];
    found.set(id, { id, title, on: meetingDay(meeting), state, reasons: [...before, ...naming] });
  }
  return [...found.values()];
}
