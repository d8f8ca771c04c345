import 'server-only';
import { addDays, type CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { furtherDaysOf } from '@/lib/meetings/days/queries';
import type { KnownMeeting } from '@/lib/meetings/queries';

/** The last day of a meeting by which its briefs are due; null while it has no day. */
export async function lastDayOf(
  tx: Transaction,
  { id, startsOn }: Pick<KnownMeeting, 'id' | 'startsOn'>,
): Promise<CalendarDate | null> {
  if (startsOn === null) return null;
  const further = (await furtherDaysOf(tx, id)).at(-1);
  return addDays(startsOn, further?.offset ?? 0);
}
