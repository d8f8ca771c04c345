import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { endingsToday } from '@/lib/agreements/proposals/queries';
import { type HistoryEntry, historyAfter } from '@/lib/audit/queries';
import { enterableCodes } from '@/lib/charter/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { inBatches } from '@/lib/formats/batches';
import type { ActionInFull } from '@/lib/meetings/actions/action';
import type { ActionFilters } from '@/lib/meetings/actions/filters';
import {
  actionContext,
  actionInFull,
  actionOrder,
  actionWhere,
  inFull,
} from '@/lib/meetings/actions/queries';
import type { RegisteredDecision } from '@/lib/meetings/decisions/decision';
import type { DecisionFilters } from '@/lib/meetings/decisions/filters';
import { decisionSelect, decisionWhere, registered, registerOrder } from '@/lib/meetings/decisions/queries';
import { meetingDay } from '@/lib/meetings/meeting-day';
import { knownMeetings } from '@/lib/meetings/policy';
import type { OrganisationFilters } from '@/lib/organisations/filters';
import { organisationWhere } from '@/lib/organisations/queries';
import { unmergedProjects } from '@/lib/projects/policy';
import type { MeetingRow, OrganisationRow, ProposalRow } from './rows';

type Batches<Row> = AsyncGenerator<readonly Row[], undefined>;

const dateOrNull = (text: string | null) => (text === null ? null : calendarDate(text));

/** Proposals and their outcomes, latest first, of the Charter and the groups that the actor may enter. */
export async function* proposalRows(actor: Actor): Batches<ProposalRow> {
  const where = { OR: [{ groupCode: null }, { groupCode: { in: await enterableCodes(actor) } }] };
  const ended = await endingsToday();
  yield* inBatches<ProposalRow>(async (after, take) => {
    const rows = await db().proposal.findMany({
      where,
      select: {
        id: true,
        kind: true,
        groupCode: true,
        version: true,
        state: true,
        proposedBy: true,
        proposedOn: true,
        agreedOn: true,
        enteredOn: true,
        endedOn: true,
        endedReason: true,
        meeting: { select: { title: true } },
        keys: { select: { partyCode: true, day: true, instrumentReference: true } },
      },
      orderBy: [{ proposedAt: 'desc' }, { id: 'asc' }],
      take,
      ...(after === null ? {} : { cursor: { id: after.id }, skip: 1 }),
    });
    return rows.map(({ keys, ...row }) => ({
      ...row,
      proposedOn: calendarDate(row.proposedOn),
      agreedOn: dateOrNull(row.agreedOn),
      enteredOn: dateOrNull(row.enteredOn),
      endedOn: dateOrNull(row.endedOn),
      ending: ended.get(row.id) ?? null,
      keys: keys.map(({ partyCode, day, instrumentReference }) => ({
        partyCode,
        reference: instrumentReference,
        day: calendarDate(day),
      })),
    }));
  });
}

/** Every meeting that the actor may know of, by day. */
export function meetingRows(actor: Actor): Batches<MeetingRow> {
  return inBatches<MeetingRow>(async (after, take) => {
    const rows = await db().meeting.findMany({
      where: knownMeetings(actor),
      select: {
        id: true,
        kind: true,
        groupCode: true,
        title: true,
        startsOn: true,
        startTime: true,
        durationMinutes: true,
        timeZone: true,
        place: true,
        hostParty: true,
        state: true,
        enteredOn: true,
      },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      take,
      ...(after === null ? {} : { cursor: { id: after.id }, skip: 1 }),
    });
    return rows.map((row) => ({
      ...row,
      startsOn: meetingDay(row),
      enteredOn: calendarDate(row.enteredOn),
    }));
  });
}

/** The action matrix, in the order of its screen. */
export async function* actionRows(
  actor: Actor,
  filters: ActionFilters,
  today: CalendarDate,
): Batches<ActionInFull> {
  const context = await actionContext(db(), actor, today);
  yield* inBatches<ActionInFull>(async (after, take) => {
    const rows = await db().action.findMany({
      where: actionWhere(actor, filters, today),
      select: actionInFull,
      orderBy: actionOrder(filters),
      take,
      ...(after === null ? {} : { cursor: { id: after.id }, skip: 1 }),
    });
    return rows.map((row) => inFull(row, context));
  });
}

/** The decision register, in the order of its screen. */
export function decisionRows(actor: Actor, filters: DecisionFilters): Batches<RegisteredDecision> {
  return inBatches<RegisteredDecision>(async (after, take) => {
    const rows = await db().outcome.findMany({
      where: decisionWhere(actor, filters),
      select: decisionSelect(actor),
      orderBy: registerOrder,
      take,
      ...(after === null ? {} : { cursor: { id: after.id }, skip: 1 }),
    });
    return rows.map(registered);
  });
}

/** Organisations of the register by name, each with the number of known projects that name it. */
export async function* organisationRows(
  actor: Actor,
  filters: OrganisationFilters,
): Batches<OrganisationRow> {
  const where = await organisationWhere(actor, filters);
  yield* inBatches<OrganisationRow>(async (after, take) => {
    const rows = await db().organisation.findMany({
      where,
      select: { id: true, name: true, sector: true, home: true, privateTo: true, restrictedGroup: true },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      take,
      ...(after === null ? {} : { cursor: { id: after.id }, skip: 1 }),
    });
    const named = await db().projectOrganisation.groupBy({
      by: ['organisationId'],
      where: { organisationId: { in: rows.map(({ id }) => id) }, project: unmergedProjects(actor) },
      _count: { _all: true },
    });
    const counts = new Map(named.map(({ organisationId, _count }) => [organisationId, _count._all]));
    return rows.map((row) => ({ ...row, projects: counts.get(row.id) ?? 0 }));
  });
}

/** The record, or one chain of it, newest first, as far as the actor may read it. */
export function historyRows(actor: Actor, chain: string | null): Batches<HistoryEntry> {
  return inBatches<HistoryEntry>((after, take) => historyAfter(actor, chain, after, take));
}
