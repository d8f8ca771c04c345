import { instrumentFinding } from '@/lib/agreements/proposals/keys-rule';
import type { GroupFact, LineageFact } from '@/lib/compliance/facts';
import { existsOn } from '@/lib/compliance/lineage';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { ErrorCode, FieldError } from '@/lib/refusal';

/** Bounds for dates entered for a group: signing, today, and the days on which the group exists. */
export interface GroupDays {
  signedOn: CalendarDate;
  today: CalendarDate;
  group: Pick<GroupFact, 'code' | 'created' | 'retired'>;
  lineage: readonly LineageFact[];
}

/** A group's date must lie between signing and today, while the group exists. */
export function dayFindings(
  field: string,
  day: CalendarDate,
  { signedOn, today, group, lineage }: GroupDays,
  codes: { early: ErrorCode; late: ErrorCode },
): FieldError[] {
  if (day < signedOn) return [{ field, code: codes.early, values: { day: signedOn } }];
  if (day > today) return [{ field, code: codes.late }];
  return existsOn(day, group, lineage) ? [] : [{ field, code: 'group-not-there' }];
}

/** The instrument's date, if it differs from the day it states: also between signing and today. */
export function instrumentFindings(
  on: CalendarDate | null,
  { signedOn, today }: Pick<GroupDays, 'signedOn' | 'today'>,
): FieldError[] {
  const code = on && instrumentFinding(on, signedOn, today);
  return code ? [{ field: 'instrumentDay', code, values: { day: signedOn } }] : [];
}
