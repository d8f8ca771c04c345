import { type ErrorCode, type FieldError, invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { sameKey } from '@/lib/search/search-key';
import type { OrganisationContent } from './sector';

/**
 * Completes an organisation typed on a project from the register's entries of the same name. A missing home
 * ('') is taken from the register if it is unambiguous. A sector that no entry of this name and home has is
 * refused.
 *
 * @returns the completed organisation, or a refusal at the field that tells the entries apart
 */
export function settledNamesake(
  typed: OrganisationContent,
  registered: readonly OrganisationContent[],
): Result<OrganisationContent, Refusal> {
  const alike = registered.filter(({ name }) => sameKey(name) === sameKey(typed.name));
  if (typed.home === '') return onlyOne(alike);
  const here = alike.filter(({ home }) => sameKey(home) === sameKey(typed.home));
  const [other] = here;
  if (other === undefined || here.some(({ sector }) => sector === typed.sector)) return accepted(typed);
  const { name, home, sector } = other;
  return refused(invalid('organisation-sector', 'sector', { name, home, sector }));
}

function onlyOne(alike: readonly OrganisationContent[]): Result<OrganisationContent, Refusal> {
  const refusal = (code: ErrorCode, values?: FieldError['values']) => refused(invalid(code, 'home', values));
  const [first] = alike;
  if (first === undefined) return refusal('home-required');
  const { name, home } = first;
  const homes = [...new Set(alike.map((each) => each.home))].sort();
  if (homes.length > 1) return refusal('organisation-homes', { name, homes: homes.join(', ') });
  const sectors = new Set(alike.map(({ sector }) => sector));
  return sectors.size > 1 ? refusal('organisation-sectors', { name, home }) : accepted(first);
}
