import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { LRUCache } from 'lru-cache';
import { type CalendarDate, parseCalendarDate, utcMidnight } from './calendar-date';
import { type PartialDate, type Precision, parsePartialDate, partialDateText } from './partial-date';

export interface DateWordsOptions {
  /** A language of the messages; English (day first) by default. */
  locale?: keyof typeof locales;
  /** Includes the weekday. */
  weekday?: boolean;
  /** `short` for tables and pictures: `28 Apr`. */
  month?: 'long' | 'short';
  /** False leaves out the year, where the context makes it plain. */
  year?: boolean;
}

// One locale of date-fns for each language of messages/.
const locales = { en: enGB };

// Formatted dates are cached: the same dates recur, and formatting is the slowest part of a table cell.
const words = new LRUCache<string, string>({ max: 20_000 });

/**
 * Formats a date for every screen and document: `10 May 2026`, `Sunday, 10 May 2026`, `May 2026`, `Q2 2026`.
 * Pass a partial date whole, so that its precision is kept.
 */
export function dateWords(date: CalendarDate | PartialDate, options: DateWordsOptions = {}): string {
  const { locale = 'en', weekday = false, month = 'long', year = true } = options;
  const { on, precision } = typeof date === 'string' ? { on: date, precision: 'day' as const } : date;
  const key = `${on} ${precision} ${month} ${weekday} ${year} ${locale}`;
  const known = words.get(key);
  if (known !== undefined) return known;
  const written = writtenDate(on, precision, { locale, weekday, month, year });
  words.set(key, written);
  return written;
}

function writtenDate(date: CalendarDate, precision: Precision, options: Required<DateWordsOptions>): string {
  return format(utcMidnight(date), pattern(precision, options), { locale: locales[options.locale] });
}

/** The format of date-fns for a date of that precision. */
function pattern(precision: Precision, options: Required<DateWordsOptions>): string {
  const short = options.month === 'short';
  const year = options.year ? ' yyyy' : '';
  if (precision === 'quarter') return `QQQ${year}`;
  const month = `${short ? 'MMM' : 'MMMM'}${year}`;
  if (precision === 'month') return month;
  if (!options.weekday) return `d ${month}`;
  return short ? `EEE d ${month}` : `EEEE, d ${month}`;
}

/** A time zone and, if it is a Party's, that Party's capital: zones are often named after another city. */
export interface NamedZone {
  /** The IANA name. */
  id: string;
  capital: string | null;
}

/** The zone with the capital of the first Party in it. */
export function namedZone(id: string, parties: readonly { capital: string; timeZone: string }[]): NamedZone {
  return { id, capital: parties.find(({ timeZone }) => timeZone === id)?.capital ?? null };
}

/** An instant in a zone, with the zone beside it: `23 Nov 2026, 12:04 (Baku time)`. */
export function instantWords(instant: Date, zone: NamedZone, locale: keyof typeof locales = 'en'): string {
  const local = new TZDate(instant.getTime(), zone.id);
  return `${format(local, 'd MMM yyyy, HH:mm', { locale: locales[locale] })} (${zoneWords(zone, locale)})`;
}

const zoneOf = { en: (place: string) => `${place} time` } satisfies Record<
  keyof typeof locales,
  (place: string) => string
>;

/**
 * A zone by its capital, or else by its own city: `Washington time` for `Washington, D.C.`, `Los Angeles time`. A zone
 * without a place keeps its name: `UTC`.
 */
export function zoneWords({ id, capital }: NamedZone, locale: keyof typeof locales = 'en'): string {
  const [city = '', ...area] = id.split('/').reverse();
  if (capital !== null) return zoneOf[locale](capital.replace(/,.*/, ''));
  return area.length === 0 || area.includes('Etc') ? city : zoneOf[locale](city.replaceAll('_', ' '));
}

// Field names that hold dates in the record and in refusals. Other fields, such as titles, may only look like
// dates.
const dated = /^(day|before|until|on|start|target|forecast|actual|asOf|[a-z]+On)$/;

// Fields that list the days of a decree: each a day, then its name.
const dayLists = /^days(Off|Worked)$/;

function dayLineWords(line: string): string {
  const [day = '', ...name] = line.split(' ');
  const date = parseCalendarDate(day);
  return date === null ? line : [dateWords(date), ...name].join(' ');
}

/**
 * Formats a value of the record or of a refusal for people: `2026-05-10` and `2027-Q3` in a date field become
 * words, and so does a time zone. All else is unchanged.
 */
export function valueWords<Value extends string | number>(name: string, value: Value): Value | string {
  if (typeof value !== 'string') return value;
  if (name === 'timeZone') return zoneWords({ id: value, capital: null });
  if (dayLists.test(name)) return value.split('; ').map(dayLineWords).join('; ');
  if (!dated.test(name)) return value;
  const date = parsePartialDate(value);
  // only the canonical form, as stored
  return date === null || partialDateText(date) !== value ? value : dateWords(date);
}

/** Applies `valueWords` to each value that fills a sentence. */
export function valuesInWords(
  values: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueWords(name, value)]));
}
