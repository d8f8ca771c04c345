import { sameKey } from '@/lib/search/search-key';
import type { OrganisationContent } from './sector';

/** Merges repeated organisations: one that is named twice gets both roles. */
export function namedOnce<Named extends OrganisationContent & { role: string }>(
  organisations: readonly Named[],
): Named[] {
  const once = new Map<string, Named>();
  for (const named of organisations) {
    const key = `${sameKey(named.name)} ${named.sector} ${sameKey(named.home)}`;
    const before = once.get(key);
    const roles = [before?.role, named.role].filter(Boolean);
    once.set(key, { ...(before ?? named), role: [...new Set(roles)].join(', ') });
  }
  return [...once.values()];
}
