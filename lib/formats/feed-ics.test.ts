import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { type Feed, type FeedEvent, feedIcs } from './feed-ics';

const due: FeedEvent = {
  uid: 'milestone:abc@concord.example.org',
  summary: 'Şamaxı külək dəhlizi: texniki-iqtisadi əsaslandırmanın birinci hissəsi, bütün əlavələri ilə',
  description: 'ENE-001 Cable\nhttps://concord.example.org/groups/energy/roadmap',
  url: 'https://concord.example.org/groups/energy/roadmap',
  when: { kind: 'day', on: calendarDate('2026-12-31') },
  place: '',
  cancelled: false,
};
const meeting = (startsOn: string, timeZone: string, change: Partial<FeedEvent> = {}): FeedEvent => ({
  ...due,
  uid: `meeting:${startsOn}@concord.example.org`,
  summary: 'Annual meeting',
  when: {
    kind: 'hours',
    startsOn: calendarDate(startsOn),
    startTime: '10:00',
    durationMinutes: 90,
    timeZone,
  },
  ...change,
});
const feed = (...events: FeedEvent[]): Feed => ({
  name: 'Concord: Energy',
  events,
  sequence: 41,
  changedAt: new Date('2026-11-23T10:00:00Z'),
});
const read = (...events: FeedEvent[]) => {
  const calendar = new ICAL.Component(ICAL.parse(feedIcs(feed(...events))));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) };
};

describe('a calendar to subscribe to', () => {
  it('is published, named, and says how often to ask again', () => {
    const text = feedIcs(feed(due));
    expect(text).toContain('METHOD:PUBLISH\r\n');
    expect(text).toContain('X-WR-CALNAME:Concord: Energy\r\n');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    expect(text).toContain('X-PUBLISHED-TTL:PT1H\r\n');
  });

  it('has lines of at most 75 octets that end in CRLF, and is the same each time', () => {
    const text = feedIcs(feed(due, meeting('2027-01-28', 'Asia/Baku')));
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
    expect(feedIcs(feed(due, meeting('2027-01-28', 'Asia/Baku')))).toBe(text);
  });

  it('shows what is due as a whole day on which the person is free', () => {
    const [event] = read(due).events;
    expect(event?.uid).toBe('milestone:abc@concord.example.org');
    expect(event?.summary).toBe(due.summary);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2026-12-31');
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(event?.component.getFirstPropertyValue('sequence')).toBe(41);
    expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-23T10:00:00Z');
    expect(String(event?.component.getFirstPropertyValue('last-modified'))).toBe('2026-11-23T10:00:00Z');
  });

  test.each([
    ['2027-01-28', 'Asia/Baku', '2027-01-28T06:00:00.000Z'],
    ['2027-01-28', 'America/New_York', '2027-01-28T15:00:00.000Z'],
    ['2027-07-01', 'America/New_York', '2027-07-01T14:00:00.000Z'],
    ['2027-11-07', 'America/New_York', '2027-11-07T15:00:00.000Z'],
  ])('has a meeting on %s at ten in %s at its instant', (on, zone, instant) => {
    const { events, calendar } = read(meeting('2026-12-10', zone), meeting(on, zone));
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
    expect(events.at(-1)?.startDate.toJSDate().toISOString()).toBe(instant);
    ICAL.TimezoneService.reset();
  });

  it('says that a meeting is cancelled', () => {
    const { events } = read(meeting('2027-01-28', 'UTC', { cancelled: true }), meeting('2027-01-29', 'UTC'));
    const states = events.map(({ component }) => component.getFirstPropertyValue('status'));
    expect(states).toEqual(['CANCELLED', 'CONFIRMED']);
  });

  it('is a calendar where nothing is due, too', () => {
    expect(read().events).toEqual([]);
  });
});
