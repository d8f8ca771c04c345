import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { stages } from '@/lib/projects/stage';
import type { StatusFilter } from '@/lib/projects/status-rule';
import { ofStatus } from './filter-where';
import type { ProjectSort, SortKey } from './filters';

type Order = Prisma.ProjectOrderByWithRelationInput[];

/** By code; the id parts what is otherwise equal, so that no page repeats or leaves out a row. */
export const byCode: Order = [{ sortKey: 'asc' }, { id: 'asc' }];

/** The joint statuses from what needs attention first to what is silent. */
const worstFirst: readonly StatusFilter[] = ['off_track', 'at_risk', 'differ', 'on_track', 'not_reported'];

/** A stretch of the list: what of it stands there, and in which order. */
export interface ListPart {
  where: Prisma.ProjectWhereInput;
  orderBy: Order;
}

/**
 * An order of the list as stretches that follow one another, since no one index has it: by a day, those that have one
 * and then those that have none; by group, stage or status, each of these in turn (in the order of the Charter's
 * groups and of a project's life, and the worst status first), by code within it. `groups` are the codes that the
 * reader may see into, in their order.
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
