/** The lists whose views a person can save by name. */
export const viewPlaces = ['projects', 'deadlines'] as const;
export type ViewPlace = (typeof viewPlaces)[number];

/** So many views a person keeps of one list. */
export const maxViews = 50;

// what an address says of one moment, and no view of the list
const passing = ['page', 'edit', 'done', 'ids', 'act', 'log'];

/** What a view keeps of what stands after the question mark: the filters and the order, as they are written. */
export function viewQuery(query: string): string {
  const kept = new URLSearchParams(query);
  for (const name of passing) kept.delete(name);
  for (const name of [...kept.keys()]) if (kept.get(name) === '') kept.delete(name);
  return kept.toString();
}

/** Where a view leads. */
export function viewAddress(place: ViewPlace, query: string): string {
  return query === '' ? `/${place}` : `/${place}?${query}`;
}
