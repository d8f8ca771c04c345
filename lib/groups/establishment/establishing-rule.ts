import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { FieldError } from '@/lib/refusal';
import { dayFindings, type GroupDays, instrumentFindings } from './group-days';

/**
 * What stops a group from being entered as established on a day, by an instrument of its own date
 * (`instrumentOn`, null where it bears the same day): neither is before signing or after today.
 */
export function establishingFindings(
  { day, instrumentOn }: { day: CalendarDate; instrumentOn: CalendarDate | null },
  of: GroupDays,
): FieldError[] {
  const codes = { early: 'established-before-signing', late: 'established-after-today' };
  return [...dayFindings('day', day, of, codes), ...instrumentFindings(instrumentOn, of)];
}
