import { cleanLine } from '@/lib/text';
import { sectors } from './sector';

/** The value of the home filter for "neither Party". */
export const thirdStates = 'third';

/**
 * The filters of the register; '' and null mean "any". Unknown values are kept: they match nothing, and the
 * page says so. `page` counts from 1.
 */
export interface OrganisationFilters {
  q: string;
  sector: string | null;
  home: string | null;
  page: number;
}

export const noOrganisationFilter: OrganisationFilters = { q: '', sector: null, home: null, page: 1 };

/**
 * Set while choosing an organisation for the list of projects: `choosing` is that list's query, else null.
 */
export interface OrganisationErrand {
  choosing: string | null;
}

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the filters from an address. Only an invalid page is ignored. */
export function readOrganisationFilters(params: SearchParams): OrganisationFilters {
  const one = (name: string) => {
    const value = params[name];
    return cleanLine(typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 200);
  };
  return {
    q: one('q'),
    sector: one('sector') || null,
    home: one('home') || null,
    page: /^[1-9]\d{0,5}$/.test(one('page')) ? Number(one('page')) : 1,
  };
}

/** A filter value that the form does not offer, and the filters without it. */
interface Unoffered {
  name: 'sector' | 'home';
  value: string;
  without: OrganisationFilters;
}

/** The filter values that are not among the choices: an unknown sector, or a home that is no Party. */
export function unofferedIn(filters: OrganisationFilters, parties: readonly { code: string }[]): Unoffered[] {
  const offered: Record<Unoffered['name'], readonly string[]> = {
    sector: sectors,
    home: [...parties.map(({ code }) => code), thirdStates],
  };
  return (['sector', 'home'] as const).flatMap((name) => {
    const value = filters[name];
    if (value === null || offered[name].includes(value)) return [];
    return [{ name, value, without: { ...filters, [name]: null, page: 1 } }];
  });
}

/**
 * Reads from an address whether the reader is choosing for the list of projects. The query is validated on
 * return.
 */
export function readErrand(params: SearchParams): OrganisationErrand {
  const [choosing] = [params.choosing ?? []].flat();
  return { choosing: choosing === undefined ? null : choosing.slice(0, 2000) };
}

/** The address of the register with these filters. Defaults are left out. */
export function organisationsAddress(
  filters: OrganisationFilters,
  { choosing }: OrganisationErrand = { choosing: null },
): string {
  const { q, sector, home, page } = filters;
  const query = new URLSearchParams({
    ...(choosing === null ? {} : { choosing }),
    ...(q ? { q } : {}),
    ...(sector ? { sector } : {}),
    ...(home ? { home } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return query.size === 0 ? '/organisations' : `/organisations?${query}`;
}
