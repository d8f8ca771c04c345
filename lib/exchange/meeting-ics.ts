import { TZDate } from '@date-fns/tz';
import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import { type CalendarDate, partsOfDate } from '@/lib/dates/calendar-date';
import { clockSpan } from '@/lib/dates/clock-span';
import { fileText } from '@/lib/text';
import { timeZoneComponent } from './time-zone-component';

/** A meeting as a calendar knows it. `startTime` is wall-clock `HH:MM` in `timeZone`, an IANA name. */
export interface CalendarMeeting {
  id: string;
  title: string;
  startsOn: CalendarDate;
  startTime: string;
  durationMinutes: number;
  timeZone: string;
  place: string;
  state: 'planned' | 'held' | 'postponed' | 'cancelled';
  version: number;
  /** The meeting's page. */
  url: string;
}

const status = {
  planned: ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/**
 * The meeting as an iCalendar file, with its zone's definition. The UID is stable and the sequence grows with
 * the meeting's version, so that a calendar which takes the file again moves the meeting that it has.
 *
 * @param stamp when the file is made
 */
export function meetingIcs(meeting: CalendarMeeting, stamp: Date): string {
  const { year } = partsOfDate(meeting.startsOn);
  const { start, end, ambiguous } = clockSpan(meeting);
  const local = (instant: Date) => new TZDate(instant.getTime(), meeting.timeZone);
  const calendar = new ICalCalendar({
    prodId: { company: 'Concord', product: 'Tracker', language: 'EN' },
    // nameless: with a name the library would write the UTC stamp as local time
    timezone: { name: null, generator: (zone) => timeZoneComponent(zone, year) },
  });
  calendar.createEvent({
    id: `meeting-${meeting.id}@concord`,
    sequence: meeting.version - 1,
    stamp,
    // of a local time that comes twice, readers do not agree which is meant
    ...(ambiguous ? { start, end } : { start: local(start), end: local(end), timezone: meeting.timeZone }),
    summary: fileText(meeting.title),
    location: meeting.place === '' ? null : fileText(meeting.place),
    url: meeting.url,
    status: status[meeting.state],
  });
  return calendar.toString();
}
