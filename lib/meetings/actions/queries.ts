import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { workingGroups } from '@/lib/charter/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import { meetingDay } from '@/lib/meetings/meeting-day';
import { knownMeetings } from '@/lib/meetings/policy';
import type { ActionFilters } from './filters';
import { knownActions, mayEnterAction } from './policy';

/** An action as lists and its page show it. `owner` is a Party's code; null means all Parties. */
export interface KnownAction {
  id: string;
  text: string;
  owner: string | null;
  dueOn: CalendarDate;
  closedOn: CalendarDate | null;
  disposition: string;
  enteredOn: CalendarDate;
  version: number;
  groupCode: string | null;
  group: { code: string; slug: string; name: string; restricted: boolean } | null;
  /** `startsOn` is null while the meeting has no day. */
  meeting: { id: string; title: string; startsOn: CalendarDate | null };
}

const select = {
  id: true,
  text: true,
  owner: true,
  dueOn: true,
  closedOn: true,
  disposition: true,
  enteredOn: true,
  version: true,
  groupCode: true,
  group: { select: { code: true, slug: true, name: true, restricted: true } },
  meeting: { select: { id: true, title: true, startsOn: true, state: true } },
};

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const rowsOf = (tx: Transaction, id: string, actor: Actor) =>
  tx.action.findMany({ where: { AND: [{ id }, knownActions(actor)] }, select, take: 1 });

const known = (row: Row): KnownAction => ({
  ...row,
  dueOn: calendarDate(row.dueOn),
  closedOn: row.closedOn === null ? null : calendarDate(row.closedOn),
  enteredOn: calendarDate(row.enteredOn),
  meeting: { id: row.meeting.id, title: row.meeting.title, startsOn: meetingDay(row.meeting) },
});

/** The action as the actor may see it; null if there is none or its group is closed to the actor. */
export async function findAction(tx: Transaction, actor: Actor, id: string): Promise<KnownAction | null> {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) return null;
  const [row] = await rowsOf(tx, id, actor);
  return row === undefined ? null : known(row);
}

/** One action; null if the reader may not see it. */
export function actionById(actor: Actor, id: string): Promise<KnownAction | null> {
  return findAction(db(), actor, id);
}

const pageSize = 50;

/** Prisma filter for the actions in the list that the actor may see. */
export function actionWhere(actor: Actor, { state, group, owner }: ActionFilters) {
  return {
    AND: [
      knownActions(actor),
      ...(state === 'all' ? [] : [{ closedOn: state === 'open' ? null : { not: null } }]),
      ...(group === null ? [] : [{ groupCode: group }]),
      ...(owner === null ? [] : [{ OR: [{ owner }, { owner: null }] }]),
    ],
  };
}

/**
 * One page of the actions that the actor may see: by due day, or closed ones by closing day, latest first.
 */
export async function actionList(actor: Actor, filters: ActionFilters) {
  const { state } = filters;
  const where = actionWhere(actor, filters);
  const total = await db().action.count({ where });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filters.page, pages);
  const rows = await db().action.findMany({
    where,
    select,
    orderBy: state === 'closed' ? [{ closedOn: 'desc' }, { id: 'asc' }] : [{ dueOn: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return { actions: rows.map(known), total, page, pages };
}

/** At most 100 actions of a meeting, by due day. */
export async function actionsOfMeeting(actor: Actor, meetingId: string): Promise<KnownAction[]> {
  const rows = await db().action.findMany({
    where: { AND: [{ meetingId }, knownActions(actor)] },
    select,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 100,
  });
  return rows.map(known);
}

// More than the Parties carry at one time. Older closed actions are still in the list of actions.
const maxDated = 1_000;

/** The actions as deadlines: at most 1,000 open ones and the 1,000 last closed. */
export async function datedActions(actor: Actor): Promise<KnownAction[]> {
  const closed = await db().action.findMany({
    where: { AND: [knownActions(actor), { closedOn: { not: null } }] },
    select,
    orderBy: [{ closedOn: 'desc' }, { id: 'asc' }],
    take: maxDated,
  });
  const all = [...(await openActions(actor, maxDated)), ...closed.map(known)];
  return all.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** At most `limit` open actions that the actor may see, by due day. */
async function openActions(actor: Actor, limit: number): Promise<KnownAction[]> {
  const rows = await db().action.findMany({
    where: { AND: [knownActions(actor), { closedOn: null }] },
    select,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(known);
}

// An agenda names twenty of each group.
const maxCarried = 200;

/**
 * The open actions that a meeting carries over, by due day within each group: first the Charter's own if
 * `charterWide`, then by `codes`. It does not depend on the reader, so use it for drafting only.
 */
export async function carriedActions(codes: readonly string[], charterWide: boolean) {
  const scope = {
    closedOn: null,
    OR: [{ groupCode: { in: [...codes] } }, ...(charterWide ? [{ groupCode: null }] : [])],
  };
  const [counts, rows] = await Promise.all([
    db().action.groupBy({ by: ['groupCode'], where: scope, _count: { id: true } }),
    db().action.findMany({
      where: scope,
      select: { id: true, text: true, owner: true, dueOn: true, groupCode: true },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: maxCarried,
    }),
  ]);
  return [null, ...codes].flatMap((group) => {
    const count = counts.find(({ groupCode }) => groupCode === group)?._count.id ?? 0;
    const own = rows.filter(({ groupCode }) => groupCode === group);
    const first = own.map(({ id, text, owner, dueOn }) => ({ id, text, owner, on: calendarDate(dueOn) }));
    // the Charter's own entry is there even when empty, so that it does not reveal whether a restricted group
    // has any
    return count > 0 || (group === null && charterWide) ? [{ group, first, count }] : [];
  });
}

/** The 50 latest meetings, up to today, that the actor may enter an action for. */
export async function actionMeetings(actor: Actor, today: CalendarDate) {
  const rows = await db().meeting.findMany({
    where: { AND: [knownMeetings(actor), { state: { in: ['planned', 'held'] }, startsOn: { lte: today } }] },
    select: { id: true, title: true, startsOn: true, groupCode: true },
    orderBy: [{ startsOn: 'desc' }, { startTime: 'desc' }],
    take: 50,
  });
  return rows
    .filter((meeting) => mayEnterAction(actor, meeting))
    .map(({ startsOn, ...row }) => ({ ...row, startsOn: calendarDate(startsOn) }));
}

/** The groups that the actor may enter an action for. */
export async function actionGroups(actor: Actor): Promise<{ code: string; name: string }[]> {
  const groups = await workingGroups(actor);
  return groups.filter(({ enterable }) => enterable).map(({ code, name }) => ({ code, name }));
}
