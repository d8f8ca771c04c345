import type { CalendarDate } from '@/lib/dates/calendar-date';
import { readPlannedDay } from '@/lib/dates/typed-date';

/** A day of a decree; `name` is '' where the line says only the day. */
export interface DayLine {
  readonly date: CalendarDate;
  readonly name: string;
}

/** The parsed days, and the lines (counted from 1) that do not begin with a day. */
export interface ReadLines {
  readonly days: DayLine[];
  readonly unread: { readonly line: number; readonly text: string }[];
}

// `1 January 2027` has three words, and is the longest way to write a day
const maxWords = 3;

/**
 * Parses pasted days, one a line: a day in any accepted form, then optionally its name.
 *
 * @example readDayLines('2027-03-20 Novruz\n9 March 2027') // Novruz, and a day without a name
 */
export function readDayLines(text: string): ReadLines {
  const days: DayLine[] = [];
  const unread: ReadLines['unread'] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const day = readLine(line);
    if (day === null) unread.push({ line: index + 1, text: line.trim().slice(0, 60) });
    else days.push(day);
  }
  return { days, unread };
}

function readLine(line: string): DayLine | null {
  // a comma or semicolon right after the day, as a spreadsheet writes it
  const words = line
    .trim()
    .replace(/^(\d[\d.-]*)[,;]/, '$1 ')
    .split(/\s+/);
  for (let count = Math.min(maxWords, words.length); count > 0; count -= 1) {
    const date = readPlannedDay(
      words
        .slice(0, count)
        .join(' ')
        .replace(/[,;:]$/, ''),
    );
    if (date === null) continue;
    return {
      date,
      name: words
        .slice(count)
        .join(' ')
        .replace(/^[-–—,;:]\s*/, ''),
    };
  }
  return null;
}
