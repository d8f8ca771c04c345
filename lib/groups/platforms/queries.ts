import 'server-only';
import type { InstrumentKind } from '@/lib/agreements/proposals/keys-rule';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { meetingDay } from '@/lib/meetings/meeting-day';

/** A dialogue platform with its latest meetings, the next one first. All of it is joint. */
export interface Platform {
  id: string;
  name: string;
  about: string;
  /** Null where the Parties host in turn. */
  hostParty: string | null;
  rhythmMonths: number | null;
  instrument: { kind: InstrumentKind; reference: string; on: CalendarDate };
  endedOn: CalendarDate | null;
  version: number;
  meetings: { id: string; title: string; on: CalendarDate | null }[];
}

// More meetings are in the list of meetings.
const maxMeetings = 5;

/** All dialogue platforms: those that go on by name, then the ended ones. */
export async function platforms(): Promise<Platform[]> {
  const rows = await db().platform.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: {
      meetings: {
        orderBy: { startsOn: 'desc' },
        take: maxMeetings,
        select: { id: true, title: true, startsOn: true, state: true },
      },
    },
  });
  const known = rows.map(
    ({
      instrumentKind,
      instrumentReference,
      decidedOn,
      endedOn,
      meetings,
      enteredOn: _,
      ...row
    }): Platform => ({
      ...row,
      instrument: { kind: instrumentKind, reference: instrumentReference, on: calendarDate(decidedOn) },
      endedOn: endedOn === null ? null : calendarDate(endedOn),
      meetings: meetings.map((meeting) => ({
        id: meeting.id,
        title: meeting.title,
        on: meetingDay(meeting),
      })),
    }),
  );
  return [
    ...known.filter(({ endedOn }) => endedOn === null),
    ...known.filter(({ endedOn }) => endedOn !== null),
  ];
}

/** The platforms that a meeting may be planned for. */
export async function openPlatforms(): Promise<{ id: string; name: string }[]> {
  return db().platform.findMany({
    where: { endedOn: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}
