import {
  filterAddress,
  filterQuery,
  type ProjectFilters,
  paramsOf,
  readFilters,
  type SearchParams,
} from '@/lib/projects/browse/filters';
import { bulkAddress, readBulk } from './bulk-act';

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

/** A bulk edit that is done: how many projects it changed, and the selection that takes it back. */
interface DoneEdit {
  changed: number;
  undo: { ids: readonly string[]; act: string; tag: string } | null;
}

// more ids would make the address too long for some proxies
const maxUndo = 25;

/** The list that `back` describes, with what a bulk edit did to it. */
export function editedAddress(back: string, { changed, undo }: DoneEdit): string {
  const query = new URLSearchParams({ changed: String(changed) });
  if (undo && undo.act !== '' && undo.ids.length <= maxUndo) {
    query.set('undo', bulkAddress({ ...undo, ids: [...undo.ids], back }).split('?')[1] ?? '');
  }
  return `${backAddress(back, 'several-changed')}&${query}`;
}

/** Reads what a bulk edit did from an address, which may be forged: `undo` leads to its preview. */
export function readEdited({ changed, undo }: SearchParams): { changed: number; undo: string | null } {
  const selection =
    typeof undo === 'string' ? readBulk(paramsOf(new URLSearchParams(undo))) : { ids: [], act: '' };
  return {
    changed: typeof changed === 'string' && /^[1-9]\d{0,2}$/.test(changed) ? Number(changed) : 0,
    undo: selection.ids.length === 0 || selection.act === '' ? null : bulkAddress(selection),
  };
}

/**
 * The list after a project was logged above it, with the same group preselected. A list in default order
 * switches to newest first.
 */
export function loggedAddress(back: string, group: string): string {
  const asItWas = listAddress(back) !== '/projects';
  const keep = /^[A-Za-z0-9-]{1,20}$/.test(group) ? `&log=${group}` : '';
  return `${backAddress(asItWas ? back : 'sort=newest', 'logged')}${keep}#quick-add-title`;
}

/** The address of a filter form without the empty fields that it sends; null if there are none. */
export function cleanAddress(params: SearchParams): string | null {
  if (!Object.values(params).includes('')) return null;
  return filterAddress(readFilters(params));
}
