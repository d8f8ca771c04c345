import { type Actor, partyOf } from '@/lib/access/actor';
import { takesPartByInstrument } from '@/lib/access/by-instrument';
import { mayWorkOnItem } from '@/lib/agenda/policy';

/**
 * Each side acts on an item by those who may work on it. Another Party's act is entered only while that Party has no
 * account of its own (docs/domain.md#agenda-by-consent).
 */
export function mayActFor(
  actor: Actor,
  item: Parameters<typeof mayWorkOnItem>[1],
  party: string,
  withAccounts: readonly string[],
): boolean {
  if (partyOf(actor) === null || !mayWorkOnItem(actor, item)) return false;
  return party === partyOf(actor) || takesPartByInstrument(party, withAccounts);
}
