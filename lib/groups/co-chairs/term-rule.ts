import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dayFindings, type GroupDays, instrumentFindings } from '@/lib/groups/establishment/group-days';
import type { FieldError } from '@/lib/refusal';

interface NewTerm {
  from: CalendarDate;
  /** The instrument's date; null if it bears the same day or none is cited. */
  instrumentOn: CalendarDate | null;
  /** The term it replaces, which ends that day; `from` is null if its beginning was not stored. */
  replaced: { from: CalendarDate | null } | null;
  /** Last day of the same person's earlier term in this group. */
  lastTo: CalendarDate | null;
}

/** Why a co-chair's term cannot begin on a day. */
export function startFindings(term: NewTerm, of: GroupDays): FieldError[] {
  const { from, instrumentOn, replaced, lastTo } = term;
  const outside = dayFindings('from', from, of, {
    early: 'co-chair-before-signing',
    late: 'co-chair-after-today',
  });
  return [
    ...(outside.length > 0 ? outside : orderFindings(from, replaced?.from ?? null, lastTo)),
    ...instrumentFindings(instrumentOn, of),
  ];
}

function orderFindings(
  from: CalendarDate,
  replacedFrom: CalendarDate | null,
  lastTo: CalendarDate | null,
): FieldError[] {
  if (replacedFrom !== null && from < replacedFrom) {
    return [{ field: 'from', code: 'co-chair-before-predecessor', values: { day: replacedFrom } }];
  }
  if (lastTo !== null && from < lastTo) {
    return [{ field: 'from', code: 'co-chair-already', values: { day: lastTo } }];
  }
  return [];
}

/** Why a co-chair's term cannot end on a day; `from` is null if its beginning was not stored. */
export function endFindings(
  {
    to,
    from,
    instrumentOn,
  }: { to: CalendarDate; from: CalendarDate | null; instrumentOn: CalendarDate | null },
  { signedOn, today }: Pick<GroupDays, 'signedOn' | 'today'>,
): FieldError[] {
  const first = from ?? signedOn;
  return [
    ...(to > today ? [{ field: 'to', code: 'co-chair-until-after-today' as const }] : []),
    ...(to < first ? [{ field: 'to', code: 'co-chair-until-before' as const, values: { day: first } }] : []),
    ...instrumentFindings(instrumentOn, { signedOn, today }),
  ];
}
