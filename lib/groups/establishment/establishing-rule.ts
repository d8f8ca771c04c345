import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { FieldError } from '@/lib/refusal';
import { dayFindings, type GroupDays, instrumentFindings } from './group-days';

/**
 * Why a group cannot be entered as established on a day by an instrument (`instrumentOn` is its date, null if it
 * bears the same day). Neither date may be before signing or after today.
 */
export function establishingFindings(
  { day, instrumentOn }: { day: CalendarDate; instrumentOn: CalendarDate | null },
  of: GroupDays,
): FieldError[] {
  const codes = { early: 'established-before-signing', late: 'established-after-today' } as const;
  return [...dayFindings('day', day, of, codes), ...instrumentFindings(instrumentOn, of)];
}
