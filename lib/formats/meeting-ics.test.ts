import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { type CalendarMeeting, meetingIcs } from './meeting-ics';

const meeting: CalendarMeeting = {
  id: 'abc',
  title: 'Annual meeting',
  startsOn: calendarDate('2027-01-28'),
  startTime: '10:00',
  durationMinutes: 180,
  timeZone: 'America/New_York',
  place: 'Sample House',
  link: '',
  description: '',
  version: 3,
  url: 'https://concord.example.org/meetings/abc',
};
const stamp = new Date('2026-11-23T10:00:00Z');

const calendarOf = (over: Partial<CalendarMeeting> = {}) =>
  new ICAL.Component(ICAL.parse(meetingIcs({ ...meeting, ...over }, stamp)));

/** Reads the file as a calendar program does: by its own VTIMEZONE, and nothing else. */
function read(over: Partial<CalendarMeeting> = {}) {
  const text = meetingIcs({ ...meeting, ...over }, stamp);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const defined = calendar.getFirstSubcomponent('vtimezone');
  const zone = defined ? new ICAL.Timezone(defined) : ICAL.Timezone.utcTimezone;
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event');
  const event = new ICAL.Event(component);
  const instant = (time: ICAL.Time) => {
    const local = time.clone();
    local.zone = zone;
    return local.toJSDate().toISOString();
  };
  return {
    text,
    zone,
    calendar,
    component,
    event,
    start: instant(event.startDate),
    end: instant(event.endDate),
  };
}

describe('a meeting as a calendar file', () => {
  test.each([
    ['in winter in Washington', '2027-01-28', 'America/New_York', '2027-01-28T15:00:00.000Z'],
    ['in summer in Washington', '2027-07-01', 'America/New_York', '2027-07-01T14:00:00.000Z'],
    ['on the eve of the change', '2027-03-13', 'America/New_York', '2027-03-13T15:00:00.000Z'],
    ['on the day of the change', '2027-03-14', 'America/New_York', '2027-03-14T14:00:00.000Z'],
    ['on New Year’s Day', '2027-01-01', 'Europe/Vienna', '2027-01-01T09:00:00.000Z'],
    ['where the seasons are turned', '2027-01-28', 'Australia/Adelaide', '2027-01-27T23:30:00.000Z'],
    ['where no clock is changed', '2027-07-01', 'Asia/Baku', '2027-07-01T06:00:00.000Z'],
    ['in UTC', '2027-01-28', 'UTC', '2027-01-28T10:00:00.000Z'],
  ])('%s begins at the right instant', (_, day, timeZone, instant) => {
    expect(read({ startsOn: calendarDate(day), timeZone }).start).toBe(instant);
  });

  test.each([
    ['2027-03-14', '01:00', '2027-03-14T06:00:00.000Z', '2027-03-14T08:00:00.000Z'],
    ['2026-11-01', '01:30', '2026-11-01T05:30:00.000Z', '2026-11-01T07:30:00.000Z'],
    // ends at the second 01:30 of the day
    ['2026-11-01', '00:30', '2026-11-01T04:30:00.000Z', '2026-11-01T06:30:00.000Z'],
  ])('over a change of clocks, on %s at %s, lasts as long as it does', (day, startTime, starts, ends) => {
    const { start, end } = read({ startsOn: calendarDate(day), startTime, durationMinutes: 120 });
    expect([start, end]).toEqual([starts, ends]);
  });

  test('says its further days and the delegation in its description, with no attendee', () => {
    const description = 'Further day: 29 January 2027\nDelegation: Aygün Sample, Dana Example';
    const { component } = read({ description });
    expect(component.getFirstPropertyValue('description')).toBe(description);
    expect(component.getAllProperties('attendee')).toEqual([]);
  });

  test('says where it is, and where to join from elsewhere', () => {
    const link = 'https://meet.example.org/annual';
    expect(read({ link }).event.location).toBe(`Sample House, ${link}`);
    expect(read({ place: '', link }).event.location).toBe(link);
  });

  test('holds no control within a line, whatever an older version of the program kept', () => {
    const { text, event } = read({ title: 'Annual\vmeeting', place: 'Hall\u0001 one' });
    expect(text).not.toMatch(/(?![\r\n\t])\p{Cc}/u);
    expect([event.summary, event.location]).toEqual(['Annual meeting', 'Hall  one']);
  });

  test('names its zone, defines it, and stamps itself in UTC', () => {
    const { text, zone, end } = read();
    expect(zone.tzid).toBe('America/New_York');
    expect(text).toContain('DTSTART;TZID=America/New_York:20270128T100000\r\n');
    expect(text).toContain('DTSTAMP:20261123T100000Z\r\n');
    expect(end).toBe('2027-01-28T18:00:00.000Z');
  });

  test('keeps its UID, and grows in sequence with the meeting’s version', () => {
    const { event } = read();
    expect(event.uid).toBe('meeting-abc@concord');
    expect(event.sequence).toBe(2);
    expect(read({ startsOn: calendarDate('2027-02-04'), version: 4 }).event).toMatchObject({
      uid: 'meeting-abc@concord',
      sequence: 3,
    });
  });

  test('without a day takes out of a calendar what the file before put there', () => {
    const before = read();
    const calendar = calendarOf({ startsOn: null, version: 4 });
    const event = calendar.getFirstSubcomponent('vevent');
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.getFirstPropertyValue('uid')).toBe(before.event.uid);
    expect(Number(event?.getFirstPropertyValue('sequence'))).toBeGreaterThan(before.event.sequence);
    expect(event?.getFirstPropertyValue('organizer')).toBe(
      before.component.getFirstPropertyValue('organizer'),
    );
    for (const day of ['dtstart', 'dtend']) expect(event?.getFirstProperty(day)).toBeNull();
    expect(String(calendar)).not.toContain('202701');
  });

  test('with a day is published, by whom it can be taken out again', () => {
    const { calendar, component } = read();
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component.getFirstPropertyValue('organizer')).toBe('mailto:meetings@concord.invalid');
  });

  test('folds Azerbaijani text within 75 octets, and unfolds to what was written', () => {
    const title = 'İllik görüş: nəqliyyat dəhlizi, enerji əlaqələri; süni zəka və rəqəmsal inkişaf \\ yekun';
    const { text, event } = read({ title, place: 'Şəki, “Nümunə” zalı' });
    const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(event.summary).toBe(title);
    expect(event.location).toBe('Şəki, “Nümunə” zalı');
  });
});

describe('the time zone of a calendar file, as Outlook reads it', () => {
  const observances = (timeZone: string, day = '2027-01-28') => {
    const zone = calendarOf({ timeZone, startsOn: calendarDate(day) }).getFirstSubcomponent('vtimezone');
    return (zone?.getAllSubcomponents() ?? []).map((each) => {
      const said = (name: string) => String(each.getFirstPropertyValue(name) ?? '');
      return [each.name, said('dtstart'), said('rrule'), said('tzname'), said('tzoffsetto')].join(' ');
    });
  };

  test('has one standard and one daylight time, each with its rule and its name', () => {
    expect(observances('America/New_York')).toEqual([
      'daylight 1970-03-08T02:00:00 FREQ=YEARLY;BYMONTH=3;BYDAY=2SU EDT -04:00',
      'standard 1970-11-01T02:00:00 FREQ=YEARLY;BYMONTH=11;BYDAY=1SU EST -05:00',
    ]);
    expect(observances('Europe/Vienna')).toEqual([
      'daylight 1970-03-29T02:00:00 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU GMT+2 +02:00',
      'standard 1970-10-25T03:00:00 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU GMT+1 +01:00',
    ]);
  });

  test('has one standard time alone where the zone does not change its clocks', () => {
    expect(observances('Asia/Baku')).toEqual(['standard 1970-01-01T00:00:00  GMT+4 +04:00']);
    expect(observances('Asia/Kolkata')).toEqual(['standard 1970-01-01T00:00:00  GMT+5:30 +05:30']);
  });

  test('says the offsets that the zone has, in both capitals and elsewhere, in every year', () => {
    const zones = [
      'Asia/Baku',
      'America/New_York',
      'Europe/Vienna',
      'Australia/Adelaide',
      'Africa/Casablanca',
    ];
    const wall = (instant: string, timeZone: string) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
        new Date(instant),
      );
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 365 * 9 }),
        fc.integer({ min: 0, max: 23 }),
        (timeZone, days, hour) => {
          const startsOn = addDays(calendarDate('2026-02-10'), days);
          const startTime = `${String(hour).padStart(2, '0')}:30`;
          const { start, end, event } = read({ startsOn, startTime, timeZone });
          const text = event.startDate.toString();
          const said = text.slice(0, 16).replace('T', ' ');
          // a time that comes twice is written in UTC
          expect(wall(start, text.endsWith('Z') ? 'UTC' : timeZone)).toBe(said);
          expect(Date.parse(end) - Date.parse(start)).toBe(180 * 60_000);
        },
      ),
      { numRuns: 200 },
    );
  });
});
