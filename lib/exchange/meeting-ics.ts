import { TZDate } from '@date-fns/tz';
import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import { type CalendarDate, partsOfDate } from '@/lib/dates/calendar-date';
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
  const { year, month, day } = partsOfDate(meeting.startsOn);
  const hour = Number(meeting.startTime.slice(0, 2));
  const minute = Number(meeting.startTime.slice(3, 5));
  const start = new TZDate(year, month - 1, day, hour, minute, meeting.timeZone);
  const end = new TZDate(start.getTime() + meeting.durationMinutes * 60_000, meeting.timeZone);
  const calendar = new ICalCalendar({
    prodId: { company: 'Concord', product: 'Tracker', language: 'EN' },
    // nameless: with a name the library would write the UTC stamp as local time
    timezone: { name: null, generator: (zone) => timeZoneComponent(zone, year) },
  });
  calendar.createEvent({
    id: `meeting-${meeting.id}@concord`,
    sequence: meeting.version - 1,
    stamp,
    start,
    end,
    timezone: meeting.timeZone,
    summary: fileText(meeting.title),
    location: meeting.place === '' ? null : fileText(meeting.place),
    url: meeting.url,
    status: status[meeting.state],
  });
  return calendar.toString();
}
