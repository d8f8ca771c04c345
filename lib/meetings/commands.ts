import 'server-only';
import { enterableGroups } from '@/lib/access/compartments';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { changesBetween } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { namedZone, zoneWords } from '@/lib/dates/date-words';
import { type LocalStart, skippedBy } from '@/lib/dates/wall-clock';
import type { Transaction } from '@/lib/db/client';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { decisionDayFault } from './decision-day';
import { meetingEvent } from './meeting-event';
import { mayPlanMeeting } from './policy';
import { templateOf } from './preparation/template/queries';
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
  run: async ({ tx, actor, input: { group: _, platform, decidedOn, ...meeting }, row, today, now }) => {
    if (!row.known) return refused(invalid('unknown-choice', 'group'));
    if (platform !== null && (await tx.platform.count({ where: { id: platform, endedOn: null } })) === 0) {
      return refused(invalid('unknown-choice', 'platform'));
    }
    const day = decidedOn ?? today;
    const refusal = (await detailRefusal(tx, meeting)) ?? (await decisionRefusal(tx, null, day, today));
    if (refusal) return refused(refusal);
    const plan = { kind: 'planned' as const, day, plannedFor: meeting.startsOn, enteredOn: today };
    const { id } = await tx.meeting.create({
      data: {
        ...meeting,
        groupCode: row.group?.code ?? null,
        platformId: platform,
        enteredOn: today,
        plans: { create: { ...plan, enteredAt: now, enteredById: actor.personId } },
        ownSteps: { create: await stepsToCopy(tx, meeting.kind) },
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
  run: async ({ tx, actor, input: { id, version, decidedOn, ...details }, row, today, now }) => {
    if (row.state === 'held') return refused(invalid('meeting-held-already'));
    const day = decidedOn ?? today;
    const moves = details.startsOn !== row.startsOn || row.state !== 'planned';
    const refusal =
      (await detailRefusal(tx, details)) ?? (moves ? await decisionRefusal(tx, id, day, today) : null);
    if (refusal) return refused(refusal);
    const saved = await tx.meeting.updateMany({
      where: { id, version },
      data: { ...details, state: 'planned', version: { increment: 1 } },
    });
    if (saved.count === 0) return refused(conflict(row));
    if (moves) {
      const plan = { kind: 'planned' as const, day, plannedFor: details.startsOn, enteredOn: today };
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
  run: async ({ tx, actor, input: { id, version, startsOn, decidedOn }, row, today, now }) => {
    if (row.state === 'held') return refused(invalid('meeting-held-already'));
    if (row.state === 'cancelled') return refused(invalid('meeting-cancelled'));
    if (startsOn && row.startsOn !== null && startsOn <= row.startsOn) {
      return refused(invalid('postponed-forward', 'startsOn', { day: row.startsOn }));
    }
    const skipped = startsOn && (await skippedRefusal(tx, { ...row, startsOn }, 'startsOn'));
    if (skipped) return refused(skipped);
    const day = decidedOn ?? today;
    const undecided = await decisionRefusal(tx, id, day, today);
    if (undecided) return refused(undecided);
    const saved = await tx.meeting.updateMany({
      where: { id, version },
      data: {
        state: startsOn ? 'planned' : 'postponed',
        ...(startsOn ? { startsOn } : {}),
        version: { increment: 1 },
      },
    });
    if (saved.count === 0) return refused(conflict(row));
    const plan = { kind: 'postponed' as const, day, plannedFor: startsOn ?? null, enteredOn: today };
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
  run: async ({ tx, actor, input: { id, version, reason, decidedOn }, row, today, now }) => {
    if (row.state === 'held') return refused(invalid('meeting-held-already'));
    if (row.state === 'cancelled') return refused(invalid('meeting-cancelled'));
    const day = decidedOn ?? today;
    const undecided = await decisionRefusal(tx, id, day, today);
    if (undecided) return refused(undecided);
    const saved = await tx.meeting.updateMany({
      where: { id, version },
      data: { state: 'cancelled', version: { increment: 1 } },
    });
    if (saved.count === 0) return refused(conflict(row));
    const plan = { kind: 'cancelled' as const, day, plannedFor: null, enteredOn: today };
    await tx.meetingPlan.create({
      data: { meetingId: id, ...plan, enteredAt: now, enteredById: actor.personId },
    });
    return accepted({
      value: { id },
      events: [meetingEvent('meeting.cancelled', row, { day: row.startsOn ?? 'none', reason })],
    });
  },
});

/** The steps of the template, to copy: editing it later moves no planned meeting. */
async function stepsToCopy(tx: Transaction, kind: KnownMeeting['kind']) {
  const steps = await templateOf(tx, kind);
  return steps.map(({ key, title, offset, owner }) => ({ step: key, title, offset, owner }));
}

type Details = Pick<
  KnownMeeting,
  'title' | 'startsOn' | 'startTime' | 'durationMinutes' | 'timeZone' | 'place' | 'link' | 'hostParty'
>;

/** Refuses a time that the zone's clocks skip on that day, at the form field that caused it. */
export async function skippedRefusal(
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

/** Refuses a day of decision that is to come, before the signing, or before the decision that it follows. */
async function decisionRefusal(
  tx: Transaction,
  meetingId: string | null,
  day: CalendarDate,
  today: CalendarDate,
): Promise<Refusal | null> {
  const [{ signedOn }, before] = await Promise.all([
    tx.charter.findFirstOrThrow({ select: { signedOn: true } }),
    meetingId === null
      ? null
      : tx.meetingPlan.findFirst({
          where: { meetingId },
          orderBy: { day: 'desc' },
          select: { day: true },
        }),
  ]);
  const last = before === null ? null : calendarDate(before.day);
  const fault = decisionDayFault(day, { signedOn: calendarDate(signedOn), last, today });
  if (fault === null) return null;
  return invalid(fault, 'decidedOn', { day: fault === 'decided-before-last' && last ? last : signedOn });
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
  const { title, startsOn, startTime, durationMinutes, timeZone, place, link, hostParty } = details;
  const texts = {
    title,
    startTime,
    timeZone,
    place,
    link,
    startsOn: startsOn ?? '',
    hostParty: hostParty ?? '',
  };
  return { ...texts, durationMinutes: String(durationMinutes) };
}

const conflict = (row: KnownMeeting): Refusal => ({
  kind: 'conflict',
  version: row.version,
  theirs: recordOf(row),
});
