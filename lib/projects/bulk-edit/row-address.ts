import {
  filterAddress,
  filterQuery,
  type ProjectFilters,
  paramsOf,
  readFilters,
  type SearchParams,
} from '@/lib/projects/browse/filters';

/** The form in the place of a row, and the input in it that has the focus when it opens. */
export const rowFormId = 'row';
const rowTitleId = `${rowFormId}-title`;

/** The id of what opens a row, which has the focus when the row is closed again. */
export const rowEditId = (id: string) => `edit-${id}`;

/** The list with this row turned into a form, at its first field. */
export function editAddress(filters: ProjectFilters, id: string): string {
  const query = filterQuery(filters);
  query.set('edit', id);
  return `/projects?${query}#${rowTitleId}`;
}

/** The list as it was, narrowed to one organisation: from its first page. */
export function listOfOrganisation(back: string, organisation: string): string {
  return filterAddress(readFilters(paramsOf(new URLSearchParams(back))), { organisation, page: 1 });
}

/** The list as it was; `back` is what stood after the question mark, from anybody. */
export function listAddress(back: string): string {
  return filterAddress(readFilters(paramsOf(new URLSearchParams(back))));
}

/** The list as it was, with a word on what was done, and at the row that it was done to: where it is opened again. */
export function backAddress(back: string, done: string, id?: string): string {
  const query = filterQuery(readFilters(paramsOf(new URLSearchParams(back))));
  query.set('done', done);
  return `/projects?${query}${id === undefined ? '' : `#${rowEditId(id)}`}`;
}

/**
 * The list as it was, after a project was logged below it, with its group for the next one; a list in its usual order
 * begins with the newest from then on.
 */
export function loggedAddress(back: string, group: string): string {
  const asItWas = listAddress(back) !== '/projects';
  const keep = /^[A-Za-z0-9-]{1,20}$/.test(group) ? `&log=${group}` : '';
  return `${backAddress(asItWas ? back : 'sort=newest', 'logged')}${keep}#quick-add`;
}

/** A filter form sends its empty fields too: the address without them, or null where there are none. */
export function cleanAddress(params: SearchParams): string | null {
  if (!Object.values(params).includes('')) return null;
  return filterAddress(readFilters(params));
}
