import { TZDate } from '@date-fns/tz';
import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { clockSpan } from '@/lib/dates/clock-span';
import type { LocalStart } from '@/lib/dates/wall-clock';
import { fileText } from '@/lib/text';
import { timeZoneComponent } from './time-zone-component';

/** What a calendar shows: a whole day, or hours by the clock of a time zone. */
export interface FeedEvent {
  /** Stays the same as long as the thing is the same. */
  uid: string;
  summary: string;
  description: string;
  url: string;
  when: { kind: 'day'; on: CalendarDate } | ({ kind: 'hours'; durationMinutes: number } & LocalStart);
  place: string;
  cancelled: boolean;
}

/** A calendar to subscribe to. `sequence` rises with every change of what it is made of, `changedAt` is when that was. */
export interface Feed {
  name: string;
  events: readonly FeedEvent[];
  sequence: number;
  changedAt: Date;
}

/** How often a calendar program should ask again, in seconds. */
const refreshSeconds = 3600;

/**
 * The whole calendar as iCalendar (RFC 5545, with the refresh interval of RFC 7986): lines fold at 75 octets and end in
 * CRLF. The same feed gives the same bytes. A program replaces the whole calendar, so what is gone is just not in it.
 */
export function feedIcs({ name, events, sequence, changedAt }: Feed): string {
  const zones = feedZones(events);
  const calendar = new ICalCalendar({
    prodId: { company: 'Concord', product: 'Tracker', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: fileText(name),
    ttl: refreshSeconds,
    // unnamed: with a name the library would write the UTC stamp as local time
    timezone: { name: null, generator: (zone) => zones.get(zone) ?? null },
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
      summary: fileText(event.summary),
      description: fileText(event.description) || null,
      url: event.url,
      location: fileText(event.place) || null,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...spanOf(event, zones),
    });
  }
  return calendar.toString();
}

/**
 * The definition of each zone, by the earliest event in it: a file may hold one for each. UTC needs none.
 */
function feedZones(events: readonly FeedEvent[]): ReadonlyMap<string, string> {
  const zones = new Map<string, { start: Date; end: Date }>();
  for (const { when } of events) {
    if (when.kind === 'day') continue;
    const span = clockSpan(when);
    const first = zones.get(when.timeZone);
    if (first === undefined || span.start < first.start) zones.set(when.timeZone, span);
  }
  return new Map([...zones].map(([zone, span]) => [zone, timeZoneComponent(zone, span)]));
}

function spanOf(
  { when }: FeedEvent,
  zones: ReadonlyMap<string, string>,
): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'transparency' | 'busystatus' | 'timezone'> {
  if (when.kind === 'day') {
    return {
      start: new Date(`${when.on}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    };
  }
  const { start, end, ambiguous } = clockSpan(when);
  // in UTC where the hour occurs twice, or where the definition in the file is of a year with other rules
  if (ambiguous || timeZoneComponent(when.timeZone, { start, end }) !== zones.get(when.timeZone)) {
    return { start, end };
  }
  const local = (instant: Date) => new TZDate(instant.getTime(), when.timeZone);
  return { start: local(start), end: local(end), timezone: when.timeZone };
}
