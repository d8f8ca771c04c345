import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dayFindings, type GroupDays, instrumentFindings } from '@/lib/groups/establishment/group-days';
import type { FieldError } from '@/lib/refusal';

interface NewTerm {
  from: CalendarDate;
  /** The instrument's date, null where it bears the same day or none is cited. */
  instrumentOn: CalendarDate | null;
  /** The term that it follows, which ends on that day; its own beginning is null where none was kept. */
  replaced: { from: CalendarDate | null } | null;
  /** The last day of the same person's earlier term in this group. */
  lastTo: CalendarDate | null;
}

/** What stops a co-chair's term from beginning on a day. */
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

/** What stops a co-chair's term from ending on a day; `from` is null where its beginning was not kept. */
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
    ...(to > today ? [{ field: 'to', code: 'co-chair-until-after-today' }] : []),
    ...(to < first ? [{ field: 'to', code: 'co-chair-until-before', values: { day: first } }] : []),
    ...instrumentFindings(instrumentOn, { signedOn, today }),
  ];
}
