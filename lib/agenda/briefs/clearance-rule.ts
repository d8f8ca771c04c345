import type { CalendarDate } from '@/lib/dates/calendar-date';

/** A person of the tracker, or a typed name. */
export interface Named {
  personId: string | null;
  name: string;
}

/** A link of the chain of clearance. `clearedVersion` is the version of the text that was cleared. */
export interface ChainLink extends Named {
  clearedOn: CalendarDate | null;
  clearedVersion: number | null;
}

export type LinkState = 'waiting' | 'cleared' | 'voided';

/** Whether a link cleared this very version. A clearance of an earlier one is voided (docs/domain.md#briefs). */
export function linkState({ clearedVersion }: ChainLink, version: number): LinkState {
  if (clearedVersion === null) return 'waiting';
  return clearedVersion === version ? 'cleared' : 'voided';
}

/** How many links cleared this version. They clear in order, so these are the first ones. */
export function clearedCount(chain: readonly ChainLink[], version: number): number {
  const open = chain.findIndex((link) => linkState(link, version) !== 'cleared');
  return open === -1 ? chain.length : open;
}

/** The link whose turn it is, with its place from 0; null once all have cleared this version. */
export function nextLink(
  chain: readonly ChainLink[],
  version: number,
): { link: ChainLink; place: number } | null {
  const place = clearedCount(chain, version);
  const link = chain[place];
  return link ? { link, place } : null;
}

const isSame = (one: Named, other: Named) => one.personId === other.personId && one.name === other.name;

/**
 * A new chain with the clearances of the old one, as far as both begin with the same people. Whoever clears after a
 * change of the order clears anew.
 */
export function rechained(before: readonly ChainLink[], names: readonly Named[]): ChainLink[] {
  const differs = names.findIndex((named, place) => {
    const old = before[place];
    return !old || !isSame(old, named);
  });
  const kept = differs === -1 ? names.length : differs;
  return names.map(({ personId, name }, place) => {
    const old = place < kept ? before[place] : undefined;
    return {
      personId,
      name,
      clearedOn: old?.clearedOn ?? null,
      clearedVersion: old?.clearedVersion ?? null,
    };
  });
}

/** Whether somebody is in the chain twice. */
export function namesTwice(names: readonly Named[]): boolean {
  return names.some((named, place) => names.some((other, at) => at < place && isSame(named, other)));
}
