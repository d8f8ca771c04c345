import { TZDate } from '@date-fns/tz';
import { ICalCalendar, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { clockSpan } from '@/lib/dates/clock-span';
import { fileText } from '@/lib/text';
import { timeZoneComponent } from './time-zone-component';

/** A meeting as a calendar knows it. `startTime` is wall-clock `HH:MM` in `timeZone`, an IANA name. */
export interface CalendarMeeting {
  id: string;
  title: string;
  /** Null where it has no day (domain rule 7): a calendar then takes it out. */
  startsOn: CalendarDate | null;
  startTime: string;
  durationMinutes: number;
  timeZone: string;
  place: string;
  version: number;
  /** The meeting's page. */
  url: string;
}

// A calendar takes a file only from whom it had the meeting (RFC 5546, 3.2): the same words in every installation
// and for good. Nobody can answer: the tracker sends and reads no mail.
const organizer = { name: 'Concord', email: 'meetings@concord.invalid' };

/**
 * The meeting as an iCalendar file, with its zone's definition; or, where it has no day, the file that takes it out of
 * a calendar. The UID is stable and the sequence grows with the meeting's version, so that a calendar which takes the
 * file again moves the meeting that it has.
 *
 * @param stamp when the file is made
 */
export function meetingIcs(meeting: CalendarMeeting, stamp: Date): string {
  const common = {
    ...{ id: `meeting-${meeting.id}@concord`, sequence: meeting.version - 1, stamp, organizer },
    ...{ summary: fileText(meeting.title), url: meeting.url },
  };
  return meeting.startsOn === null
    ? withdrawn(common)
    : published({ ...meeting, startsOn: meeting.startsOn }, common);
}

/** By which method a file is read: programs that get it by its address want to know before they read it. */
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
    // nameless: with a name the library would write the UTC stamp as local time
    timezone: { name: null, generator: (zone) => timeZoneComponent(zone, { start, end }) },
  });
  calendar.createEvent({
    ...common,
    // of a local time that comes twice, readers do not agree which is meant
    ...(ambiguous ? { start, end } : { start: local(start), end: local(end), timezone: meeting.timeZone }),
    location: meeting.place === '' ? null : fileText(meeting.place),
    status: ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

/** What takes the meeting out of a calendar. It has no day, and RFC 5546 (3.2.5) asks for none. */
function withdrawn(common: Omit<ICalEventData, 'start'> & { stamp: Date }): string {
  const calendar = new ICalCalendar({ prodId, method: ICalCalendarMethod.CANCEL });
  calendar.createEvent({ ...common, start: common.stamp, status: ICalEventStatus.CANCELLED });
  // the library writes no event without a beginning
  return calendar.toString().replace(/^DTSTART:.*\r\n/m, '');
}
