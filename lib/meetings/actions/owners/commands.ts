import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { concernedParties, type SideOwner } from '@/lib/meetings/actions/action-side';
import { namedOwner } from '@/lib/meetings/actions/choices/queries';
import type { TypedOwner } from '@/lib/meetings/actions/schema';
import { invalid, type Refusal } from '@/lib/refusal';

type Named = ReadonlyMap<string, SideOwner | null>;
type StoredOwner = SideOwner & { partyCode: string };

/** The owners that the form names, by Party. Without `typed` all stay as they are. */
export async function ownersFrom(
  tx: Transaction,
  actor: Actor,
  of: {
    typed: Record<string, TypedOwner> | undefined;
    owner: string | null;
    parties: readonly string[];
    stored: readonly StoredOwner[];
  },
): Promise<{ owners: Named } | { refusal: Refusal }> {
  const owners = new Map<string, SideOwner | null>();
  const concerned = concernedParties(of.owner, of.parties);
  for (const [party, typed] of Object.entries(of.typed ?? {})) {
    const present = of.stored.find(({ partyCode }) => partyCode === party) ?? null;
    const named = await namedOwner(tx, actor, party, typed, present);
    if (named !== null && 'kind' in named) return { refusal: named };
    if (concerned.includes(party)) owners.set(party, named);
    else if (named !== null) return { refusal: invalid('owner-not-concerned', `owners.${party}.who`) };
  }
  return { owners };
}

/** The Parties for which the form names somebody else than is stored. */
export function changedOwners(stored: readonly StoredOwner[], owners: Named): string[] {
  return [...owners].flatMap(([party, named]) => {
    const present = stored.find(({ partyCode }) => partyCode === party);
    const same = (['organisationId', 'personId', 'name'] as const).every(
      (key) => (present?.[key] || null) === (named?.[key] || null),
    );
    return same ? [] : [party];
  });
}

const nobody: SideOwner = { organisationId: null, personId: null, name: '' };

/** Stores who acts, where that changed. */
export async function saveOwners(
  tx: Transaction,
  actionId: string,
  owners: Named,
  { stored, today }: { stored: readonly StoredOwner[]; today: CalendarDate },
): Promise<void> {
  for (const partyCode of changedOwners(stored, owners)) {
    const data = owners.get(partyCode) ?? nobody;
    await tx.actionOwner.upsert({
      where: { actionId_partyCode: { actionId, partyCode } },
      create: { actionId, partyCode, ...data, enteredOn: today },
      update: data,
    });
  }
}
