import type { Compartment } from '@/lib/access/compartments';
import { type ErrorCode, type FieldError, invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { sameKey } from '@/lib/search/search-key';
import type { OrganisationContent } from './sector';

/** An entry of the register, with who may know of it. */
export type RegisteredOrganisation = OrganisationContent & Compartment;

/**
 * Completes an organisation typed on a project from the register's entries of the same name. A missing home
 * ('') is taken from the register if it is unambiguous. A sector that no entry of this name and home has is
 * refused. Entries that fewer people know than the project count for nothing (docs/domain.md#compartments).
 *
 * @param registered the entries that the writer may see
 * @param of the project's compartment
 * @returns the completed organisation, or a refusal at the field that tells the entries apart
 */
export function settledNamesake(
  typed: OrganisationContent,
  registered: readonly RegisteredOrganisation[],
  of: Compartment,
): Result<OrganisationContent, Refusal> {
  const named = registered.filter(({ name }) => sameKey(name) === sameKey(typed.name));
  const alike = named.filter((entry) => isKnownIn(entry, of));
  if (typed.home === '' && alike.length === 0 && named.length > 0) {
    return refused(invalid('organisation-narrower', 'home', { name: typed.name }));
  }
  if (typed.home === '') return onlyOne(alike);
  const here = alike.filter(({ home }) => sameKey(home) === sameKey(typed.home));
  const [other] = here;
  if (other === undefined || here.some(({ sector }) => sector === typed.sector)) return accepted(typed);
  const { name, home, sector } = other;
  return refused(invalid('organisation-sector', 'sector', { name, home, sector }));
}

/** Whether all who know of a row in `here` know of the entry too. */
const isKnownIn = (entry: Compartment, here: Compartment): boolean =>
  (['privateTo', 'restrictedGroup'] as const).every((half) => [null, here[half]].includes(entry[half]));

function onlyOne(alike: readonly RegisteredOrganisation[]): Result<OrganisationContent, Refusal> {
  const refusal = (code: ErrorCode, values?: FieldError['values']) => refused(invalid(code, 'home', values));
  const [first] = alike;
  if (first === undefined) return refusal('home-required');
  const { name, sector, home } = first;
  const homes = [...new Set(alike.map((each) => each.home))].sort();
  if (homes.length > 1) return refusal('organisation-homes', { name, homes: homes.join(', ') });
  const sectors = new Set(alike.map(({ sector }) => sector));
  return sectors.size > 1
    ? refusal('organisation-sectors', { name, home })
    : accepted({ name, sector, home });
}
