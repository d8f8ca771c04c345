/** The lists whose views can be saved. */
export const viewPlaces = ['projects', 'deadlines'] as const;
export type ViewPlace = (typeof viewPlaces)[number];

/** Views per person and list. */
export const maxViews = 50;

// parameters of one moment, which no view stores
const passing = ['page', 'edit', 'done', 'ids', 'act', 'log'];

/**
 * The part of a list's query that a view stores: filters and order.
 *
 * @example viewQuery('group=ENE&page=2') // 'group=ENE'
 */
export function viewQuery(query: string): string {
  const filters = new URLSearchParams(query);
  for (const name of passing) filters.delete(name);
  for (const name of [...filters.keys()]) if (filters.get(name) === '') filters.delete(name);
  return filters.toString();
}

/** The address of a view. */
export function viewAddress(place: ViewPlace, query: string): string {
  return query === '' ? `/${place}` : `/${place}?${query}`;
}
