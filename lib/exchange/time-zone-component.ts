// A calendar file must define the time zones that it names (RFC 5545, 3.6.5). The definition is written from
// the zone data that JavaScript itself carries, one observance for each change of the offset.

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The VTIMEZONE of an IANA zone, true from the start of `year` − 1 to the end of `year` + 1; lines end in CRLF. */
export function timeZoneComponent(zone: string, year: number): string {
  const from = Date.UTC(year - 1, 0, 1);
  const until = Date.UTC(year + 2, 0, 1);
  const offsetAt = offsetsOf(zone);
  const first = offsetAt(from);
  const changes = changesBetween(offsetAt, from, until);
  const standard = Math.min(first, ...changes.map(({ to }) => to));
  const observances = [{ at: from, from: first, to: first }, ...changes].map((change) =>
    observance(change, change.to > standard),
  );
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n');
}

/** A change of the offset, in minutes east of UTC, at an instant in milliseconds. */
interface OffsetChange {
  at: number;
  from: number;
  to: number;
}

function observance({ at, from, to }: OffsetChange, daylight: boolean): string[] {
  const name = daylight ? 'DAYLIGHT' : 'STANDARD';
  // the onset is told in the local time that was valid until then
  const onset = new Date(at + from * minuteMs).toISOString().replaceAll(/[-:]/g, '').slice(0, 15);
  return [
    `BEGIN:${name}`,
    `DTSTART:${onset}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${name}`,
  ];
}

/** Every change of the offset, to the minute. No zone changes its offset twice within a day. */
function changesBetween(offsetAt: OffsetAt, start: number, end: number): OffsetChange[] {
  const changes: OffsetChange[] = [];
  for (let day = start; day < end; day += dayMs) {
    const from = offsetAt(day);
    const to = offsetAt(day + dayMs);
    if (from !== to) changes.push({ at: changeWithin(offsetAt, day, from), from, to });
  }
  return changes;
}

/** Halves the day until the minute is found at which the offset is no longer `from`. */
function changeWithin(offsetAt: OffsetAt, day: number, from: number): number {
  let before = day;
  let after = day + dayMs;
  while (after - before > minuteMs) {
    const middle = before + Math.floor((after - before) / (2 * minuteMs)) * minuteMs;
    if (offsetAt(middle) === from) before = middle;
    else after = middle;
  }
  return after;
}

/** The zone's offset at an instant in milliseconds, in minutes east of UTC. */
type OffsetAt = (instant: number) => number;

function offsetsOf(zone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (instant) => {
    const text = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
    const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(text ?? '') ?? [];
    return sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  };
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}
