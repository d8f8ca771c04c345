import { TZDate } from '@date-fns/tz';
import { ICalCalendar, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { clockSpan } from '@/lib/dates/clock-span';
import { fileText } from '@/lib/text';
import { timeZoneComponent } from './time-zone-component';

/** A meeting as a calendar needs it. `startTime` is wall-clock `HH:MM` in `timeZone`, an IANA name. */
export interface CalendarMeeting {
  id: string;
  title: string;
  /** Null if it has no day (docs/domain.md#whether-a-meeting-has-a-day): calendars then remove it. */
  startsOn: CalendarDate | null;
  startTime: string;
  durationMinutes: number;
  timeZone: string;
  place: string;
  /** Where to join from elsewhere; '' if nowhere. */
  link: string;
  version: number;
  /** The meeting's page. */
  url: string;
  /** Further days and the delegation, in the reader's words. RFC 5546 (3.2.1) forbids attendees in what is published. */
  description: string;
}

// Calendars accept updates only from the same organizer (RFC 5546, 3.2), so this never changes. The address takes no
// replies: Concord sends and reads no mail.
const organizer = { name: 'Concord', email: 'meetings@concord.invalid' };

/**
 * The meeting as an iCalendar file with its time zone's definition, or, if it has no day, the file that removes it
 * from a calendar. The UID is stable and the sequence grows with the meeting's version, so importing the file again
 * moves the existing event.
 *
 * @param stamp when the file is made
 */
export function meetingIcs(meeting: CalendarMeeting, stamp: Date): string {
  const common = {
    id: `meeting-${meeting.id}@concord`,
    sequence: meeting.version - 1,
    stamp,
    organizer,
    summary: fileText(meeting.title),
    url: meeting.url,
  };
  return meeting.startsOn === null
    ? withdrawn(common)
    : published({ ...meeting, startsOn: meeting.startsOn }, common);
}

/** iTIP method of the file. Mail and calendar programs need it before they read the file. */
export function icsMethod({ startsOn }: Pick<CalendarMeeting, 'startsOn'>): 'PUBLISH' | 'CANCEL' {
  return startsOn === null ? 'CANCEL' : 'PUBLISH';
}

const prodId = { company: 'Concord', product: 'Tracker', language: 'EN' };

function published(
  meeting: CalendarMeeting & { startsOn: CalendarDate },
  common: Omit<ICalEventData, 'start'>,
): string {
  const { start, end, ambiguous } = clockSpan(meeting);
  const local = (instant: Date) => new TZDate(instant.getTime(), meeting.timeZone);
  const calendar = new ICalCalendar({
    prodId,
    method: ICalCalendarMethod.PUBLISH,
    // The generator is unnamed: with a name the library would write the UTC stamp as local time.
    timezone: { name: null, generator: (zone) => timeZoneComponent(zone, { start, end }) },
  });
  calendar.createEvent({
    ...common,
    // Readers disagree about a local time that occurs twice, so such a time is written in UTC.
    ...(ambiguous ? { start, end } : { start: local(start), end: local(end), timezone: meeting.timeZone }),
    location: [meeting.place, meeting.link].map(fileText).filter(Boolean).join(', ') || null,
    description: fileText(meeting.description) || null,
    status: ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

/** File that removes the meeting from a calendar. It has no day, and RFC 5546 (3.2.5) requires none. */
function withdrawn(common: Omit<ICalEventData, 'start'> & { stamp: Date }): string {
  const calendar = new ICalCalendar({ prodId, method: ICalCalendarMethod.CANCEL });
  calendar.createEvent({ ...common, start: common.stamp, status: ICalEventStatus.CANCELLED });
  // The library always writes a start, so it is removed here.
  return calendar.toString().replace(/^DTSTART:.*\r\n/m, '');
}
