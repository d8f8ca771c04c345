import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { command } from '@/lib/command';
import { addDays, daysBetween } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockMeetings } from '@/lib/db/lock';
import { skippedRefusal } from '@/lib/meetings/commands';
import { meetingEvent } from '@/lib/meetings/meeting-event';
import { closedRefusal, mayPlanMeeting } from '@/lib/meetings/policy';
import { findMeeting } from '@/lib/meetings/queries';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { furtherDayFault } from './further-day-rule';
import { furtherDaysOf } from './queries';
import { addDaySchema, removeDaySchema } from './schema';

async function load(tx: Transaction, actor: Actor, { meeting: id }: { meeting: string }) {
  await lockMeetings(tx, { id });
  const meeting = await findMeeting(tx, actor, id);
  return meeting && { meeting, days: await furtherDaysOf(tx, meeting.id) };
}

/** Adds a further day to a meeting; it moves along when the meeting is postponed. */
export const addDay = command({
  name: 'meeting.add-day',
  adds: true,
  attempt: mayConcurSomewhere,
  schema: addDaySchema,
  load,
  may: (actor, { meeting }) => mayPlanMeeting(actor, meeting),
  run: async ({ tx, input: { day, startTime, durationMinutes }, row: { meeting, days } }) => {
    const { startsOn, timeZone } = meeting;
    const closed = closedRefusal(meeting.state);
    if (closed) return refused(closed);
    if (startsOn === null) return refused(invalid('meeting-without-day', 'day'));
    const fault = furtherDayFault(startsOn, day, days);
    if (fault) return refused(invalid(fault, 'day', { day: startsOn }));
    const skipped = await skippedRefusal(tx, { startsOn: day, startTime, timeZone }, 'startTime');
    if (skipped) return refused(skipped);
    const offset = daysBetween(startsOn, day);
    await tx.meetingDay.create({ data: { meetingId: meeting.id, offset, startTime, durationMinutes } });
    return accepted({
      value: { id: meeting.id },
      events: [meetingEvent('meeting.day-added', meeting, { day })],
    });
  },
});

/** Removes a further day. */
export const removeDay = command({
  name: 'meeting.remove-day',
  attempt: mayConcurSomewhere,
  schema: removeDaySchema,
  load,
  may: (actor, { meeting }) => mayPlanMeeting(actor, meeting),
  run: async ({ tx, input: { offset }, row: { meeting } }) => {
    const closed = closedRefusal(meeting.state);
    if (closed) return refused(closed);
    const { count } = await tx.meetingDay.deleteMany({ where: { meetingId: meeting.id, offset } });
    if (count === 0) return refused(invalid('nothing-changed'));
    const first = meeting.startsOn ?? meeting.formerDay;
    const day = first === null ? String(offset + 1) : addDays(first, offset);
    return accepted({
      value: { id: meeting.id },
      events: [meetingEvent('meeting.day-removed', meeting, { day })],
    });
  },
});
