import { cleanLine } from '@/lib/text';
import { sectors } from './sector';

/** The value of the home filter that means "of no Party". */
export const thirdStates = 'third';

/**
 * What the register is narrowed to; '' and null are "any". A value that there is not is kept: nothing answers to it,
 * and the page says so. `page` counts from 1.
 */
export interface OrganisationFilters {
  q: string;
  sector: string | null;
  home: string | null;
  page: number;
}

export const noOrganisationFilter: OrganisationFilters = { q: '', sector: null, home: null, page: 1 };

/** Why somebody is in the register: to choose one for the list of projects, whose query this is; null for no such reason. */
export interface OrganisationErrand {
  choosing: string | null;
}

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the filters from an address. Only a page that there is not is left out. */
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

/** A value that the form does not offer, and the filters without it. */
interface Unoffered {
  name: 'sector' | 'home';
  value: string;
  without: OrganisationFilters;
}

/** What narrows the register without being among the choices: a sector that there is not, or a home that is no Party. */
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

/** The errand that an address says; the query is read again where it leads back to the list. */
export function readErrand(params: SearchParams): OrganisationErrand {
  const [choosing] = [params.choosing ?? []].flat();
  return { choosing: choosing === undefined ? null : choosing.slice(0, 2000) };
}

/** The address of the register under these filters; what is at its default is left out of it. */
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
