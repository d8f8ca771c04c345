import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import type { ReceivingMeeting } from '@/lib/meetings/actions/carry-over/carry-over-rule';
import { carriedActions, receivingMeeting } from '@/lib/meetings/actions/carry-over/queries';
import { decisionCode } from '@/lib/meetings/actions/decision-code';
import { knownActions } from '@/lib/meetings/actions/policy';
import { meetingDay } from '@/lib/meetings/meeting-day';
import { notWithdrawn } from '@/lib/meetings/outcomes/policy';
import type { RegisteredDecision } from './decision';
import type { DecisionFilters } from './filters';
import { knownDecisions } from './policy';

/** What a decision is shown with, to this actor. */
export const decisionSelect = (actor: Actor) =>
  ({
    id: true,
    text: true,
    number: true,
    series: true,
    groupCode: true,
    group: { select: { code: true, name: true, restricted: true } },
    meeting: { select: { id: true, title: true, startsOn: true, state: true, group: true } },
    state: true,
    became: true,
    becameOn: true,
    version: true,
    actions: {
      where: knownActions(actor),
      select: { id: true, text: true, dueOn: true, closedOn: true },
      orderBy: [{ dueOn: 'asc' as const }, { id: 'asc' as const }],
      take: 50,
    },
  }) satisfies Prisma.OutcomeSelect;

type Row = Prisma.OutcomeGetPayload<{ select: ReturnType<typeof decisionSelect> }>;

/** A decision from its row. */
export function registered({ number, series, ...row }: Row): RegisteredDecision {
  const meeting = { id: row.meeting.id, title: row.meeting.title, startsOn: meetingDay(row.meeting) };
  return {
    ...row,
    meeting,
    code: decisionCode(meeting, { series, number }),
    becameOn: dayOrNull(row.becameOn),
    actions: row.actions.map(({ dueOn, closedOn, ...action }) => ({
      ...action,
      dueOn: calendarDate(dueOn),
      closedOn: dayOrNull(closedOn),
    })),
  };
}

const dayOrNull = (day: string | null): CalendarDate | null => (day === null ? null : calendarDate(day));

/** The decision with its meeting, as the actor may see it; null if there is none or its group is closed to them. */
export async function findDecision(tx: Transaction, actor: Actor, id: string) {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) return null;
  const row = await tx.outcome.findFirst({
    where: { AND: [{ id }, knownDecisions(actor)] },
    select: decisionSelect(actor),
  });
  return row && { ...registered(row), number: row.number, series: row.series, ofMeeting: row.meeting };
}

/** One decision; null if the reader may not see it. */
export const decisionById = (actor: Actor, id: string) => findDecision(db(), actor, id);

const pageSize = 50;

/** Prisma filter for the decisions in the register that the actor may see. */
export function decisionWhere(actor: Actor, { state, group, meeting }: DecisionFilters) {
  return {
    AND: [
      knownDecisions(actor),
      ...(state === null ? [] : [{ state }]),
      ...(group === null ? [] : [{ groupCode: group }]),
      ...(meeting === null ? [] : [{ meetingId: meeting }]),
    ],
  };
}

/** The order of the register: the latest meeting first, its decisions by series and number. */
export const registerOrder = [
  { meeting: { startsOn: 'desc' as const } },
  { meetingId: 'asc' as const },
  { series: 'asc' as const },
  { number: 'asc' as const },
  { id: 'asc' as const },
];

/** One page of the decision register. */
export async function decisionRegister(actor: Actor, filters: DecisionFilters) {
  const where = decisionWhere(actor, filters);
  const total = await db().outcome.count({ where });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filters.page, pages);
  const rows = await db().outcome.findMany({
    where,
    select: decisionSelect(actor),
    orderBy: registerOrder,
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return { decisions: rows.map(registered), total, page, pages };
}

/** The 100 latest meetings that took a decision which the actor may see. */
export async function meetingsWithDecisions(actor: Actor) {
  const rows = await db().meeting.findMany({
    where: { outcomes: { some: knownDecisions(actor) } },
    select: { id: true, title: true, startsOn: true },
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
    take: 100,
  });
  return rows.map(({ startsOn, ...row }) => ({ ...row, startsOn: calendarDate(startsOn) }));
}

/**
 * The open actions and decisions of earlier meetings that stand before a meeting, by group
 * (docs/domain.md#carrying-over). They do not depend on the reader, so use them for drafting only.
 */
export async function openBefore(meeting: Parameters<typeof receivingMeeting>[0], codes: readonly string[]) {
  const receiving = await receivingMeeting(meeting);
  const [actions, decisions] = await Promise.all([
    carriedActions(receiving, codes),
    openDecisions(receiving, codes),
  ]);
  return { actions, decisions };
}

// An agenda names twenty of each group.
const maxCarried = 200;

/** The open decisions of earlier meetings, by group like the actions. */
async function openDecisions(
  { id, kind, groupCode, platformId, day }: ReceivingMeeting,
  codes: readonly string[],
) {
  const of = { charter: {}, group: { groupCode }, platform: { meeting: { platformId: platformId ?? '' } } };
  const where = {
    kind: 'decision' as const,
    state: 'open' as const,
    meetingId: { not: id },
    AND: [notWithdrawn, of[kind], ...(day === null ? [] : [{ meeting: { startsOn: { lte: day } } }])],
  };
  const [counts, rows] = await Promise.all([
    db().outcome.groupBy({ by: ['groupCode'], where, _count: { id: true } }),
    db().outcome.findMany({
      where,
      select: {
        id: true,
        text: true,
        number: true,
        series: true,
        groupCode: true,
        meeting: { select: { startsOn: true, state: true } },
      },
      orderBy: [{ meeting: { startsOn: 'asc' } }, { number: 'asc' }, { id: 'asc' }],
      take: maxCarried,
    }),
  ]);
  return [null, ...codes].flatMap((group) => {
    const count = counts.find((each) => each.groupCode === group)?._count.id ?? 0;
    const first = rows
      .filter((row) => row.groupCode === group)
      .map(({ id: decision, text, meeting, ...row }) => ({
        id: decision,
        code: decisionCode({ startsOn: meetingDay(meeting) }, row) ?? '',
        text,
      }));
    return count > 0 ? [{ group, first, count }] : [];
  });
}
