import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import { sides as charterSides, charterToday } from '@/lib/charter/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { meetingDay } from '@/lib/meetings/meeting-day';
import type { ActionInFull, KnownAction } from './action';
import { actionAge, actionSince, seriesOf } from './action-age';
import { type ActionSide, sidesOf } from './action-side';
import { actionCode } from './decision-code';
import type { ActionFilters } from './filters';
import { knownActions, mayReportSide } from './policy';

const select = {
  id: true,
  series: true,
  number: true,
  text: true,
  owner: true,
  dueOn: true,
  closedOn: true,
  closedAs: true,
  disposition: true,
  enteredOn: true,
  version: true,
  groupCode: true,
  group: { select: { code: true, slug: true, name: true, restricted: true } },
  meeting: { select: { id: true, title: true, startsOn: true, state: true } },
};

const ofGroup = { select: { code: true, restricted: true } };

/** What an action is shown with in the matrix, in files and on its page. */
export const actionInFull = {
  ...select,
  meeting: {
    select: {
      ...select.meeting.select,
      kind: true,
      groupCode: true,
      platformId: true,
    },
  },
  decision: {
    select: { id: true, number: true, series: true, group: ofGroup, meeting: { select: { group: ofGroup } } },
  },
  owners: {
    select: {
      partyCode: true,
      organisationId: true,
      personId: true,
      name: true,
      state: true,
      evidence: true,
      reportedOn: true,
      organisation: { select: { name: true } },
      person: { select: { name: true } },
    },
  },
} satisfies Prisma.ActionSelect;

type Row = Prisma.ActionGetPayload<{ select: typeof select }>;
type FullRow = Prisma.ActionGetPayload<{ select: typeof actionInFull }>;

function known({ series, number, ...row }: Row): KnownAction {
  const meeting = { id: row.meeting.id, title: row.meeting.title, startsOn: meetingDay(row.meeting) };
  return {
    ...row,
    code: actionCode(meeting, { series, number }),
    dueOn: calendarDate(row.dueOn),
    closedOn: row.closedOn === null ? null : calendarDate(row.closedOn),
    enteredOn: calendarDate(row.enteredOn),
    meeting,
  };
}

const storedSides = ({ owners }: Pick<FullRow, 'owners'>): ActionSide[] =>
  owners.map(({ organisation, person, reportedOn, ...side }) => ({
    ...side,
    name: organisation?.name ?? person?.name ?? side.name,
    reportedOn: reportedOn === null ? null : calendarDate(reportedOn),
  }));

/** What the rows of a list have in common: the Parties, and the days of the meetings held in each series. */
export async function actionContext(tx: Transaction, actor: Actor, today: CalendarDate) {
  const [parties, rows] = await Promise.all([
    tx.party.findMany({ orderBy: { position: 'asc' }, select: { code: true } }),
    tx.meeting.findMany({
      where: { state: 'held' },
      select: { id: true, kind: true, groupCode: true, platformId: true, startsOn: true },
    }),
  ]);
  return {
    actor,
    today,
    parties: parties.map(({ code }) => code),
    heldIn: (series: string) =>
      rows.filter((row) => seriesOf(row) === series).map(({ startsOn }) => calendarDate(startsOn)),
  };
}

type Context = Awaited<ReturnType<typeof actionContext>>;

/** An action with its sides, decision and age, from its row. */
export function inFull({ owners, decision, ...row }: FullRow, context: Context): ActionInFull {
  const action = known(row);
  const since = actionSince(action.meeting.startsOn, action.enteredOn);
  const held = context.heldIn(seriesOf(row.meeting));
  const closed = [decision?.group, decision?.meeting.group].some(
    (group) => group && !mayEnterGroup(context.actor, group),
  );
  return {
    ...action,
    sides: sidesOf(action.owner, context.parties, storedSides({ owners })),
    decision:
      decision && !closed ? { id: decision.id, number: decision.number, series: decision.series } : null,
    age: actionAge({ since, closedOn: action.closedOn }, held, context.today),
  };
}

/** The action as the actor may see it, with what every Party reported; null if its group is closed to the actor. */
export async function findAction(tx: Transaction, actor: Actor, id: string) {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) return null;
  const where = { AND: [{ id }, knownActions(actor)] };
  const row = await tx.action.findFirst({ where, select: actionInFull });
  if (row === null) return null;
  const { parties, withAccounts } = await charterSides(tx);
  const { owners, decision: _, ...rest } = row;
  const sides = sidesOf(row.owner, parties, storedSides({ owners }));
  return { ...known(rest), sides, stored: owners, parties, withAccounts };
}

/** One action; null if the reader may not see it. */
export async function actionById(actor: Actor, id: string): Promise<ActionInFull | null> {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) return null;
  const where = { AND: [{ id }, knownActions(actor)] };
  const row = await db().action.findFirst({ where, select: actionInFull });
  return row && inFull(row, await actionContext(db(), actor, await charterToday()));
}

/** The Parties for which the actor may report on an action. */
export async function mayReportFor(actor: Actor, action: ActionInFull): Promise<string[]> {
  const { withAccounts } = await charterSides(db());
  const concerned = action.sides.map(({ partyCode }) => partyCode);
  return concerned.filter((party) => mayReportSide(actor, action, party, withAccounts));
}

const pageSize = 50;

/** Prisma filter for the actions in the list that the actor may see. */
export function actionWhere(actor: Actor, filters: ActionFilters, today: CalendarDate) {
  const { group, owner, meeting } = filters;
  return {
    AND: [
      knownActions(actor),
      ...stateWhere(filters, today),
      ...(group === null ? [] : [{ groupCode: group }]),
      ...(owner === null ? [] : [{ OR: [{ owner }, { owner: null }] }]),
      ...(meeting === null ? [] : [{ meetingId: meeting }]),
      ...sideWhere(filters),
    ],
  };
}

function stateWhere({ state }: ActionFilters, today: CalendarDate) {
  if (state === 'all') return [];
  if (state === 'closed') return [{ closedOn: { not: null } }];
  return [{ closedOn: null, ...(state === 'overdue' ? { dueOn: { lt: today } } : {}) }];
}

/** A side without a row has not begun. */
function sideWhere({ side, owner }: ActionFilters) {
  if (side === null) return [];
  const party = owner === null ? {} : { partyCode: owner };
  if (side === 'open') return [{ owners: { none: { ...party, state: { not: side } } } }];
  return [{ owners: { some: { ...party, state: side } } }];
}

/** The order of the matrix: by due day, or closed ones by closing day, latest first. */
export const actionOrder = ({ state }: ActionFilters) =>
  state === 'closed'
    ? [{ closedOn: 'desc' as const }, { id: 'asc' as const }]
    : [{ dueOn: 'asc' as const }, { id: 'asc' as const }];

/** One page of the actions that the actor may see. */
export async function actionMatrix(actor: Actor, filters: ActionFilters, today: CalendarDate) {
  const where = actionWhere(actor, filters, today);
  const [total, context] = await Promise.all([
    db().action.count({ where }),
    actionContext(db(), actor, today),
  ]);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filters.page, pages);
  const rows = await db().action.findMany({
    where,
    select: actionInFull,
    orderBy: actionOrder(filters),
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return { actions: rows.map((row) => inFull(row, context)), total, page, pages };
}

/** At most 100 actions of a meeting, by due day. */
export async function actionsOfMeeting(actor: Actor, meetingId: string): Promise<ActionInFull[]> {
  const [rows, context] = await Promise.all([
    db().action.findMany({
      where: { AND: [{ meetingId }, knownActions(actor)] },
      select: actionInFull,
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: 100,
    }),
    actionContext(db(), actor, await charterToday()),
  ]);
  return rows.map((row) => inFull(row, context));
}

/** The 1,000 actions that were entered last, to search by number and text. */
export async function namedActions(actor: Actor): Promise<KnownAction[]> {
  const rows = await db().action.findMany({
    where: knownActions(actor),
    select,
    orderBy: [{ enteredOn: 'desc' }, { id: 'asc' }],
    take: maxDated,
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
