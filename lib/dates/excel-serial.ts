import { addDays, type CalendarDate, calendarDate } from './calendar-date';

/** Days between the two date systems of Excel workbooks, which begin in 1900 and 1904. */
const systemGap = 1462;
// 1900 counts as a leap year there, so day 0 is two days before its first
const dayZero = calendarDate('1899-12-30');
const [firstSerial, lastSerial] = [36_526, 73_050]; // 2000-01-01 and 2099-12-31

/**
 * The day of a number by which Excel stores dates; null for other text, and for days outside 2000–2099.
 *
 * @param from1904 whether the workbook counts from 1904
 * @example dayOfSerial('46300', false) // '2026-10-05'
 */
export function dayOfSerial(text: string, from1904: boolean): CalendarDate | null {
  if (!/^\d{5}$/.test(text)) return null;
  const serial = Number(text) + (from1904 ? systemGap : 0);
  return serial < firstSerial || serial > lastSerial ? null : addDays(dayZero, serial);
}
