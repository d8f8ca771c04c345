import 'server-only';
import { enterableGroups } from '@/lib/access/compartments';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { changesBetween } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { namedZone, zoneWords } from '@/lib/dates/date-words';
import { type LocalStart, skippedBy } from '@/lib/dates/wall-clock';
import type { Transaction } from '@/lib/db/client';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { meetingEvent } from './meeting-event';
import { mayPlanMeeting } from './policy';
import { findMeeting, type KnownMeeting } from './queries';
import { cancelMeetingSchema, changeMeetingSchema, planMeetingSchema, postponeMeetingSchema } from './schema';

/**
 * Plans a meeting. Its day is a dated fact, and earlier days stay in its history (docs/domain.md#meetings).
 */
export const planMeeting = command({
  name: 'meeting.plan',
  adds: true,
  attempt: mayConcurSomewhere,
  schema: planMeetingSchema,
  load: async (tx, actor, { group: code }) => {
    if (code === null) return { group: null, known: true };
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ code }, enterableGroups(actor)] },
      select: { code: true, name: true, restricted: true },
    });
    return { group, known: group !== null };
  },
  may: (actor, { group, known }) => !known || mayPlanMeeting(actor, { groupCode: group?.code ?? null }),
  run: async ({ tx, actor, input: { group: _, ...meeting }, row, today, now }) => {
    if (!row.known) return refused(invalid('unknown-choice', 'group'));
    const refusal = await detailRefusal(tx, meeting);
    if (refusal) return refused(refusal);
    const plan = { kind: 'planned' as const, day: today, plannedFor: meeting.startsOn, enteredOn: today };
    const { id } = await tx.meeting.create({
      data: {
        ...meeting,
        groupCode: row.group?.code ?? null,
        enteredOn: today,
        plans: { create: { ...plan, enteredAt: now, enteredById: actor.personId } },
      },
      select: { id: true },
    });
    const planned = { id, title: meeting.title, group: row.group };
    return accepted({
      value: { id },
      events: [meetingEvent('meeting.planned', planned, { day: meeting.startsOn })],
    });
  },
});

/** Changes a planned meeting. A new day is a new dated fact, also for a meeting that had lost its day. */
export const changeMeeting = command({
  name: 'meeting.change',
  attempt: mayConcurSomewhere,
  schema: changeMeetingSchema,
  load: (tx, actor, { id }) => findMeeting(tx, actor, id),
  may: mayPlanMeeting,
  run: async ({ tx, actor, input: { id, version, ...details }, row, today, now }) => {
    if (row.state === 'held') return refused(invalid('meeting-held-already'));
    const refusal = await detailRefusal(tx, details);
    if (refusal) return refused(refusal);
    const saved = await tx.meeting.updateMany({
      where: { id, version },
      data: { ...details, state: 'planned', version: { increment: 1 } },
    });
    if (saved.count === 0) return refused(conflict(row));
    if (details.startsOn !== row.startsOn || row.state !== 'planned') {
      const plan = { kind: 'planned' as const, day: today, plannedFor: details.startsOn, enteredOn: today };
      await tx.meetingPlan.create({
        data: { meetingId: id, ...plan, enteredAt: now, enteredById: actor.personId },
      });
    }
    const changes = changesBetween(
      { ...recordOf(row), state: row.state },
      { ...recordOf(details), state: 'planned' },
    );
    return accepted({ value: { id }, events: [{ ...meetingEvent('meeting.changed', row), changes }] });
  },
});

/** Postpones a meeting to another day, or to none: then it is on no calendar until a day is set. */
export const postponeMeeting = command({
  name: 'meeting.postpone',
  attempt: mayConcurSomewhere,
  schema: postponeMeetingSchema,
  load: (tx, actor, { id }) => findMeeting(tx, actor, id),
  may: mayPlanMeeting,
  run: async ({ tx, actor, input: { id, version, startsOn }, row, today, now }) => {
    if (row.state === 'held') return refused(invalid('meeting-held-already'));
    if (row.state === 'cancelled') return refused(invalid('meeting-cancelled'));
    if (startsOn && row.startsOn !== null && startsOn <= row.startsOn) {
      return refused(invalid('postponed-forward', 'startsOn', { day: row.startsOn }));
    }
    const skipped = startsOn && (await skippedRefusal(tx, { ...row, startsOn }, 'startsOn'));
    if (skipped) return refused(skipped);
    const saved = await tx.meeting.updateMany({
      where: { id, version },
      data: {
        state: startsOn ? 'planned' : 'postponed',
        ...(startsOn ? { startsOn } : {}),
        version: { increment: 1 },
      },
    });
    if (saved.count === 0) return refused(conflict(row));
    const plan = { kind: 'postponed' as const, day: today, plannedFor: startsOn ?? null, enteredOn: today };
    await tx.meetingPlan.create({
      data: { meetingId: id, ...plan, enteredAt: now, enteredById: actor.personId },
    });
    const values = { before: row.startsOn ?? 'none', day: startsOn ?? 'none' };
    return accepted({ value: { id }, events: [meetingEvent('meeting.postponed', row, values)] });
  },
});

/** Cancels a meeting, with the reason. It stays in the record; giving it a day plans it again. */
export const cancelMeeting = command({
  name: 'meeting.cancel',
  attempt: mayConcurSomewhere,
  schema: cancelMeetingSchema,
  load: (tx, actor, { id }) => findMeeting(tx, actor, id),
  may: mayPlanMeeting,
  run: async ({ tx, actor, input: { id, version, reason }, row, today, now }) => {
    if (row.state === 'held') return refused(invalid('meeting-held-already'));
    if (row.state === 'cancelled') return refused(invalid('meeting-cancelled'));
    const saved = await tx.meeting.updateMany({
      where: { id, version },
      data: { state: 'cancelled', version: { increment: 1 } },
    });
    if (saved.count === 0) return refused(conflict(row));
    const plan = { kind: 'cancelled' as const, day: today, plannedFor: null, enteredOn: today };
    await tx.meetingPlan.create({
      data: { meetingId: id, ...plan, enteredAt: now, enteredById: actor.personId },
    });
    return accepted({
      value: { id },
      events: [meetingEvent('meeting.cancelled', row, { day: row.startsOn ?? 'none', reason })],
    });
  },
});

type Details = Pick<
  KnownMeeting,
  'title' | 'startsOn' | 'startTime' | 'durationMinutes' | 'timeZone' | 'place' | 'hostParty'
>;

/** Refuses a time that the zone's clocks skip on that day, at the form field that caused it. */
async function skippedRefusal(
  tx: Transaction,
  { startsOn, startTime, timeZone }: LocalStart,
  field: 'startsOn' | 'startTime',
): Promise<Refusal | null> {
  const change = skippedBy({ startsOn, startTime, timeZone });
  if (change === null) return null;
  const parties = await tx.party.findMany({
    orderBy: { position: 'asc' },
    select: { capital: true, timeZone: true },
  });
  const zone = zoneWords(namedZone(timeZone, parties));
  return invalid('time-skipped', field, { day: startsOn, time: startTime, zone, ...change });
}

/** Refuses a day before the signing, a skipped time, and a host that is no Party. */
async function detailRefusal(
  tx: Transaction,
  { hostParty, ...start }: LocalStart & { hostParty: string | null },
): Promise<Refusal | null> {
  const { startsOn } = start;
  const { signedOn } = await tx.charter.findFirstOrThrow({ select: { signedOn: true } });
  if (startsOn < signedOn) return invalid('meeting-before-signing', 'startsOn', { day: signedOn });
  const skipped = await skippedRefusal(tx, start, 'startTime');
  if (skipped) return skipped;
  if (hostParty === null || (await tx.party.count({ where: { code: hostParty } })) === 1) return null;
  return invalid('unknown-choice', 'hostParty');
}

/** A meeting's fields as the audit record and a conflicting form show them. */
function recordOf(details: Details): Record<string, string> {
  const { title, startsOn, startTime, durationMinutes, timeZone, place, hostParty } = details;
  const texts = { title, startTime, timeZone, place, startsOn: startsOn ?? '', hostParty: hostParty ?? '' };
  return { ...texts, durationMinutes: String(durationMinutes) };
}

const conflict = (row: KnownMeeting): Refusal => ({
  kind: 'conflict',
  version: row.version,
  theirs: recordOf(row),
});
