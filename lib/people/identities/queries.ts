import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { providerName } from '@/lib/access/providers';
import { db, type Transaction } from '@/lib/db/client';

/** The account that an identity opens, its person as an actor, and the identity's id; null if it opens none. */
export async function accountOfIdentity(
  { issuer, subject }: { issuer: string; subject: string },
  tx: Pick<Transaction, 'identity'> = db(),
) {
  const identity = await tx.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: {
      id: true,
      person: {
        select: {
          id: true,
          name: true,
          side: true,
          disabledAt: true,
          party: { select: { code: true, name: true } },
          offices: { select: { kind: true, partyCode: true, groupCode: true } },
        },
      },
    },
  });
  if (identity === null) return null;
  const { id: personId, name, party, offices, side, disabledAt } = identity.person;
  return {
    identity: identity.id,
    actor: { personId, name, party, offices, system: false },
    linked: { personId, side, disabled: disabledAt !== null },
  };
}

/** An identity as its owner sees it. `provider` is null if that provider is no longer configured. */
export interface OwnIdentity {
  id: string;
  provider: string | null;
  issuer: string;
  linkedAt: Date;
}

/** The actor's own identities, in the order in which they were linked. */
export async function identitiesOf(actor: Actor): Promise<OwnIdentity[]> {
  const rows = await db().identity.findMany({
    where: { personId: actor.personId ?? '' },
    orderBy: [{ linkedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, issuer: true, linkedAt: true },
  });
  return rows.map((row) => ({ ...row, provider: providerName(row.issuer, actor.party?.code ?? null) }));
}
