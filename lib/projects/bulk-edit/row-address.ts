import {
  filterAddress,
  filterQuery,
  type ProjectFilters,
  paramsOf,
  readFilters,
  type SearchParams,
} from '@/lib/projects/browse/filters';

/** The inline form of a row, and the id of its first input, which gets the focus. */
export const rowFormId = 'row';
const rowTitleId = `${rowFormId}-title`;

/** The id of a row's edit link, which gets the focus back when the form closes. */
export const rowEditId = (id: string) => `edit-${id}`;

/** The list with this row's form open, at its first field. */
export function editAddress(filters: ProjectFilters, id: string): string {
  const query = filterQuery(filters);
  query.set('edit', id);
  return `/projects?${query}#${rowTitleId}`;
}

/** The first page of the list that `back` describes, filtered by an organisation. */
export function listOfOrganisation(back: string, organisation: string): string {
  return filterAddress(readFilters(paramsOf(new URLSearchParams(back))), { organisation, page: 1 });
}

/** The list that `back` describes: the query of an address, which may be forged. */
export function listAddress(back: string): string {
  return filterAddress(readFilters(paramsOf(new URLSearchParams(back))));
}

/** The list that `back` describes, with a notice, and at the row that was edited. */
export function backAddress(back: string, done: string, id?: string): string {
  const query = filterQuery(readFilters(paramsOf(new URLSearchParams(back))));
  query.set('done', done);
  return `/projects?${query}${id === undefined ? '' : `#${rowEditId(id)}`}`;
}

/**
 * The list after a project was logged below it, with the same group preselected. A list in default order
 * switches to newest first.
 */
export function loggedAddress(back: string, group: string): string {
  const asItWas = listAddress(back) !== '/projects';
  const keep = /^[A-Za-z0-9-]{1,20}$/.test(group) ? `&log=${group}` : '';
  return `${backAddress(asItWas ? back : 'sort=newest', 'logged')}${keep}#quick-add`;
}

/** The address of a filter form without the empty fields that it sends; null if there are none. */
export function cleanAddress(params: SearchParams): string | null {
  if (!Object.values(params).includes('')) return null;
  return filterAddress(readFilters(params));
}
