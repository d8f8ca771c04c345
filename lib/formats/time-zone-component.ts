// Calendar files must define their time zones (RFC 5545, 3.6.5). The definition uses JavaScript's own zone data, in
// the form that Outlook reads: at most one STANDARD and one DAYLIGHT, with yearly rules where clocks change.

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const weekMs = 7 * dayMs;

/**
 * VTIMEZONE of an IANA zone, correct for the calendar year in which the event begins; lines end in CRLF. If the zone
 * does not change its clocks exactly twice that year, it is correct only for the event itself.
 */
export function timeZoneComponent(zone: string, event: { start: Date; end: Date }): string {
  const clock = clockOf(zone);
  const season = seasonOf(clock, event.start);
  const observances = season ?? fixedObservances(clock, event);
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flatMap(linesOf), 'END:VTIMEZONE'].join('\r\n');
}

interface Observance {
  daylight: boolean;
  /** Local time of the change, in the offset that held before. */
  onset: string;
  rule: string | null;
  from: number;
  to: number;
  name: string;
}

function linesOf({ daylight, onset, rule, from, to, name }: Observance): string[] {
  const kind = daylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset}`,
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `TZNAME:${name}`,
    `END:${kind}`,
  ];
}

/** A change of the offset, in minutes east of UTC, at an instant in milliseconds. */
interface OffsetChange {
  at: number;
  from: number;
  to: number;
}

/** The zone's two changes of that year as yearly rules; null unless it changes there and back. */
function seasonOf(clock: ZoneClock, start: Date): Observance[] | null {
  const { year } = localParts(start.getTime(), clock.offsetAt(start.getTime()));
  const changes = changesOfYear(clock, year);
  const [one, other] = changes;
  if (!one || !other || changes.length > 2 || one.from !== other.to || one.to !== other.from) return null;
  const near = [year - 1, year + 1].flatMap((each) => changesOfYear(clock, each));
  return [one, other].map((change) => {
    const rule = yearlyRule(
      change,
      near.filter(({ from, to }) => from === change.from && to === change.to),
    );
    return {
      from: change.from,
      to: change.to,
      daylight: change.to > change.from,
      name: clock.nameAt(change.at),
      ...rule,
    };
  });
}

/** Yearly rule of a change that also fits the adjacent years; its first onset is in 1970. */
function yearlyRule(change: OffsetChange, near: readonly OffsetChange[]): { rule: string; onset: string } {
  const { month, day, weekday, time } = localParts(change.at, change.from);
  const nth = Math.ceil(day / 7);
  const isLast = day + 7 > daysOf(localParts(change.at, change.from));
  const wanted = [...(nth < 5 ? [nth] : []), ...(isLast ? [-1] : [])];
  const fits = (place: number) =>
    near.filter(({ at, from }) => {
      const parts = localParts(at, from);
      return parts.month === month && parts.day === dayOfMonth(parts.year, month, weekday, place);
    }).length;
  const place = wanted.reduce((best, next) => (fits(next) > fits(best) ? next : best));
  const first = String(dayOfMonth(1970, month, weekday, place)).padStart(2, '0');
  return {
    rule: `FREQ=YEARLY;BYMONTH=${month};BYDAY=${place}${weekdays[weekday]}`,
    onset: `1970${String(month).padStart(2, '0')}${first}T${time}`,
  };
}

/** The offset at the event's start, and any change of it during the event. */
function fixedObservances(clock: ZoneClock, { start, end }: { start: Date; end: Date }): Observance[] {
  const offset = clock.offsetAt(start.getTime());
  const name = clock.nameAt(start.getTime());
  const always = { onset: '19700101T000000', rule: null, from: offset, to: offset, name };
  const change = changesBetween(clock.offsetAt, start.getTime(), end.getTime()).find(
    ({ at }) => at < end.getTime(),
  );
  if (change === undefined) return [{ ...always, daylight: false }];
  const { year, month, day, time } = localParts(change.at, change.from);
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('');
  const later = { onset: `${date}T${time}`, rule: null, from: change.from, to: change.to };
  return [
    { ...always, daylight: change.to < change.from },
    { ...later, daylight: change.to > change.from, name: clock.nameAt(change.at) },
  ];
}

const changesOfYear = ({ offsetAt }: ZoneClock, year: number): OffsetChange[] =>
  changesBetween(offsetAt, Date.UTC(year, 0, 1) - dayMs, Date.UTC(year + 1, 0, 1) + dayMs).filter(
    ({ at, from }) => localParts(at, from).year === year,
  );

/** Every change of offset, to the minute. Assumes that no zone changes twice within a week. */
function changesBetween(offsetAt: ZoneClock['offsetAt'], start: number, end: number): OffsetChange[] {
  const changes: OffsetChange[] = [];
  let from = offsetAt(start);
  for (let week = start; week < end; week += weekMs) {
    const to = offsetAt(week + weekMs);
    if (from !== to) changes.push({ at: changeWithin(offsetAt, week, from), from, to });
    from = to;
  }
  return changes;
}

/** Binary search within a week for the minute at which the offset stops being `from`. */
function changeWithin(offsetAt: ZoneClock['offsetAt'], week: number, from: number): number {
  let before = week;
  let after = week + weekMs;
  while (after - before > minuteMs) {
    const middle = before + Math.floor((after - before) / (2 * minuteMs)) * minuteMs;
    if (offsetAt(middle) === from) before = middle;
    else after = middle;
  }
  return after;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Day and time of an instant at an offset in minutes; `time` is `HHMMSS`. */
function localParts(instant: number, offset: number) {
  const local = new Date(instant + offset * minuteMs);
  const time = local.toISOString().slice(11, 19).replaceAll(':', '');
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()];
  return { year, month, day, weekday: local.getUTCDay(), time };
}

const daysOf = ({ year, month }: { year: number; month: number }) =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Day of the month of its first, second … or (−1) last such weekday (0 is Sunday). */
function dayOfMonth(year: number, month: number, weekday: number, place: number): number {
  const first = ((weekday - new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 7) % 7) + 1;
  const last = first + 7 * Math.floor((daysOf({ year, month }) - first) / 7);
  return place < 0 ? last : first + 7 * (place - 1);
}

interface ZoneClock {
  /** The offset at an instant in milliseconds, in minutes east of UTC. */
  offsetAt: (instant: number) => number;
  /** Name of the zone's time at an instant: `EST`, `GMT+4`. */
  nameAt: (instant: number) => string;
}

function clockOf(zone: string): ZoneClock {
  const formatOf = (timeZoneName: 'longOffset' | 'short') => {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName });
    return (instant: number) =>
      format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  };
  const offsetText = formatOf('longOffset');
  return {
    nameAt: formatOf('short'),
    offsetAt: (instant) => {
      const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(offsetText(instant)) ?? [];
      return sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
    },
  };
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}
