import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { stages } from '@/lib/projects/stage';
import type { StatusFilter } from '@/lib/projects/status-rule';
import { ofStatus } from './filter-where';
import type { ProjectSort, SortKey } from './filters';

type Order = Prisma.ProjectOrderByWithRelationInput[];

/** By code. The id makes the order total, so that pages neither repeat nor skip a row. */
export const byCode: Order = [{ sortKey: 'asc' }, { id: 'asc' }];

/** Joint statuses, from what needs attention first to what is silent. */
const worstFirst: readonly StatusFilter[] = ['off_track', 'at_risk', 'differ', 'on_track', 'not_reported'];

/** A section of the list: its filter and its order. */
export interface ListPart {
  where: Prisma.ProjectWhereInput;
  orderBy: Order;
}

/**
 * Splits a sort order into sections that follow one another, since no single index serves it. By day:
 * projects with a day, then those without. By group, stage or status: one section per value, in the order of
 * the Charter, of a project's life, or worst first; by code within each.
 *
 * @param groups the codes of the groups that the reader may enter, in their order
 */
export function listParts(
  sort: ProjectSort,
  { groups, today }: { groups: readonly string[]; today: CalendarDate },
): ListPart[] {
  const down = sort.startsWith('-');
  const key = sort.replace('-', '') as SortKey;
  const direction = down ? ('desc' as const) : ('asc' as const);
  const inTurn = <Value>(values: readonly Value[], where: (value: Value) => Prisma.ProjectWhereInput) =>
    (down ? values.toReversed() : values).map((value) => ({ where: where(value), orderBy: byCode }));
  const byDay = (day: 'targetOn' | 'nextDueOn') => [
    { where: { [day]: { not: null } }, orderBy: [{ [day]: direction }, ...byCode] },
    { where: { [day]: null }, orderBy: byCode },
  ];
  const whole = (first: Order[number]) => [{ where: {}, orderBy: [first, { id: 'asc' as const }] }];
  switch (key) {
    case 'code':
      return whole({ sortKey: direction });
    case 'title':
      return whole({ searchKey: direction });
    case 'newest':
      return whole({ createdAt: down ? 'asc' : 'desc' });
    case 'group':
      return inTurn(groups, (groupCode) => ({ groupCode }));
    case 'stage':
      return inTurn(stages, (stage) => ({ stage }));
    case 'status':
      return inTurn(worstFirst, (status) => ofStatus(status, today));
    case 'target':
      return byDay('targetOn');
    case 'next':
      return byDay('nextDueOn');
  }
}
