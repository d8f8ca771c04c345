import { instrumentFinding } from '@/lib/agreements/proposals/keys-rule';
import type { GroupFact, LineageFact } from '@/lib/compliance/facts';
import { existsOn } from '@/lib/compliance/lineage';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { FieldError } from '@/lib/refusal';

/** What the days that are entered of a group are held against: signing, today, and when the group is there. */
export interface GroupDays {
  signedOn: CalendarDate;
  today: CalendarDate;
  group: Pick<GroupFact, 'code' | 'created' | 'retired'>;
  lineage: readonly LineageFact[];
}

/** A day of a group lies from signing to today, while the group is there. */
export function dayFindings(
  field: string,
  day: CalendarDate,
  { signedOn, today, group, lineage }: GroupDays,
  codes: { early: string; late: string },
): FieldError[] {
  if (day < signedOn) return [{ field, code: codes.early, values: { day: signedOn } }];
  if (day > today) return [{ field, code: codes.late }];
  return existsOn(day, group, lineage) ? [] : [{ field, code: 'group-not-there' }];
}

/** The date of the instrument, where it bears another day than what it says: from signing to today too. */
export function instrumentFindings(
  on: CalendarDate | null,
  { signedOn, today }: Pick<GroupDays, 'signedOn' | 'today'>,
): FieldError[] {
  const code = on && instrumentFinding(on, signedOn, today);
  return code ? [{ field: 'instrumentDay', code, values: { day: signedOn } }] : [];
}
