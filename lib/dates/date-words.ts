import { type CalendarDate, parseCalendarDate, partsOfDate, utcMidnight } from './calendar-date';
import type { Precision } from './partial-date';

export interface DateWordsOptions {
  /** BCP 47 tag. `en-GB` puts the day first, as the screens do. */
  locale?: string;
  /** Names the weekday too, where it matters. */
  weekday?: boolean;
  /** `short` for tables and pictures: `28 Apr`. */
  month?: 'long' | 'short';
  /** Left out where the year is plain from what stands beside it. */
  year?: boolean;
  precision?: Precision;
}

// A format takes far longer to make than to use, and a long table writes a thousand dates in two or three of them.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

// Dates recur from row to row and from page to page, and to write one takes longer than all else in its cell.
const words = new Map<string, string>();
const mostKept = 20_000;

/** A date as screens and documents write it: `10 May 2026`, `Sunday, 10 May 2026`, `May 2026`, `Q2 2026`. */
export function dateWords(date: CalendarDate, options: DateWordsOptions = {}): string {
  const { locale = 'en-GB', weekday = false, month = 'long', year = true, precision = 'day' } = options;
  const key = `${date} ${precision} ${month} ${weekday} ${year} ${locale}`;
  const known = words.get(key);
  if (known !== undefined) return known;
  if (words.size >= mostKept) words.clear();
  const written = writtenDate(date, { locale, weekday, month, year, precision });
  words.set(key, written);
  return written;
}

function writtenDate(date: CalendarDate, options: Required<DateWordsOptions>): string {
  const { locale, weekday, month, year, precision } = options;
  if (precision === 'quarter') {
    const parts = partsOfDate(date);
    return `Q${Math.ceil(parts.month / 3)} ${parts.year}`;
  }
  const words = formatOf(locale, {
    timeZone: 'UTC',
    month,
    ...(precision === 'day' ? { day: 'numeric' } : {}),
    ...(year ? { year: 'numeric' } : {}),
  })
    .format(utcMidnight(date))
    // as long as every other month in a column
    .replace(/\bSept\b/, 'Sep');
  if (!weekday || precision !== 'day') return words;
  const name = formatOf(locale, { timeZone: 'UTC', weekday: month }).format(utcMidnight(date));
  return month === 'short' ? `${name} ${words}` : `${name}, ${words}`;
}

/** An instant in a zone, with the zone's name beside it: `23 Nov 2026, 12:04 (Asia/Baku)`. */
export function instantWords(instant: Date, timeZone: string, locale = 'en-GB'): string {
  const words = formatOf(locale, {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
  return `${words} (${timeZone})`;
}

/** A value of the record or of a refusal as people read it: a date `2026-05-10` in words, all else as it is. */
export function valueWords<Value extends string | number>(value: Value): Value | string {
  const date = typeof value === 'string' ? parseCalendarDate(value) : null;
  return date === null ? value : dateWords(date);
}

/** The same for each value that fills a sentence. */
export function valuesInWords(
  values: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, valueWords(value)]));
}
