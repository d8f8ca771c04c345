import type { ProjectSort } from './filters';

type Direction = 'asc' | 'desc';
type Order =
  | Partial<Record<'id' | 'sortKey' | 'searchKey' | 'createdAt', Direction>>
  | { targetOn: { sort: Direction; nulls: 'last' } };

/** By code; the id parts what is otherwise equal, so that no page repeats or leaves out a row. */
export const byCode: Order[] = [{ sortKey: 'asc' }, { id: 'asc' }];

/** The database's form of an order of the list. */
export function registerOrder(sort: ProjectSort): Order[] {
  const direction = sort.startsWith('-') ? ('desc' as const) : ('asc' as const);
  const tie = { id: 'asc' as const };
  switch (sort) {
    case 'code':
    case '-code':
      return [{ sortKey: direction }, tie];
    case 'title':
    case '-title':
      return [{ searchKey: direction }, tie];
    case 'newest':
      return [{ createdAt: 'desc' as const }, tie];
    case '-newest':
      return [{ createdAt: 'asc' as const }, tie];
    case 'target':
    case '-target':
      return [{ targetOn: { sort: direction, nulls: 'last' as const } }, ...byCode];
  }
}
