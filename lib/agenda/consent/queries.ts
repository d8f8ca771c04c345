import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { DeferredItem } from '@/lib/agenda/facts';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import { withDay } from '@/lib/meetings/meeting-day';
import { knownMeetings } from '@/lib/meetings/policy';
import type { ItemConsent } from './consent';

/**
 * The meetings that an item may be deferred to: those that are still to come. A restricted group's matters stay in its
 * own meetings.
 */
export async function deferralTargets(
  tx: Transaction,
  actor: Actor,
  meeting: { id: string; groupCode: string | null; group: { restricted: boolean } | null },
) {
  const within = meeting.group?.restricted
    ? { groupCode: meeting.groupCode }
    : { OR: [{ groupCode: meeting.groupCode }, { groupCode: null }, { group: { restricted: false } }] };
  const rows = await tx.meeting.findMany({
    where: {
      AND: [knownMeetings(actor), within],
      id: { not: meeting.id },
      state: { in: ['planned', 'postponed'] },
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, title: true, startsOn: true, state: true },
  });
  return rows.map(withDay);
}

/**
 * The items deferred to a meeting: those that name it, and those of the meeting before it, of its kind and group, that
 * name none. A joint fact, the same whoever drafts.
 */
export async function deferredTo(meeting: {
  id: string;
  kind: 'charter' | 'group' | 'platform';
  groupCode: string | null;
  startsOn: CalendarDate | null;
}): Promise<DeferredItem[]> {
  const before = await meetingBefore(meeting);
  const rows = await db().agendaItem.findMany({
    where: {
      consent: 'deferred',
      privateTo: null,
      removed: false,
      OR: [{ deferredTo: meeting.id }, { deferredTo: null, meetingId: before?.id ?? '' }],
    },
    orderBy: [{ answeredOn: 'asc' }, { id: 'asc' }],
    include: { meeting: { select: { title: true } } },
  });
  return rows.map(({ id, title, note, minutes, ...row }) => ({
    id,
    title: title ?? '',
    note,
    minutes,
    from: {
      meeting: row.meeting.title,
      party: row.answeredBy ?? '',
      on: calendarDate(row.answeredOn ?? row.enteredOn),
      why: row.answerReason,
    },
  }));
}

/** The latest meeting of the same kind and group before this one's day, if both have one. */
async function meetingBefore({ id, kind, groupCode, startsOn }: Parameters<typeof deferredTo>[0]) {
  if (startsOn === null) return null;
  return db().meeting.findFirst({
    where: {
      kind,
      groupCode,
      state: { in: ['planned', 'held'] },
      id: { not: id },
      startsOn: { lt: startsOn },
    },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
}

interface StoredConsent {
  consent: ItemConsent['state'] | null;
  proposedBy: string | null;
  putForwardOn: string | null;
  answeredBy: string | null;
  answeredOn: string | null;
  answerReason: string;
  deferredTo: string | null;
  wordings: { partyCode: string; title: string; note: string }[];
}

/** An item's consent as it is shown; null for a joint item. `meetings` are those that the reader may see. */
export function consentOf(
  row: StoredConsent,
  meetings: ReadonlyMap<string, { id: string; title: string }>,
): ItemConsent | null {
  if (row.consent === null || row.proposedBy === null) return null;
  const dayOf = (day: string | null) => (day === null ? null : calendarDate(day));
  return {
    state: row.consent,
    by: row.proposedBy,
    putForwardOn: dayOf(row.putForwardOn),
    answeredBy: row.answeredBy,
    answeredOn: dayOf(row.answeredOn),
    reason: row.answerReason,
    deferredTo: meetings.get(row.deferredTo ?? '') ?? null,
    wordings: row.wordings.map(({ partyCode, title, note }) => ({ party: partyCode, title, note })),
  };
}
