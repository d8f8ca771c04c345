import { type Environment, providerVariable } from '@/lib/env';
import { keySentence, type Migrated } from './readiness';
import { Refusal } from './refusal';

/**
 * Loads the Charter into a migrated database that holds none, fills in what an older program left out, and seals the
 * record. Repeating it changes nothing.
 * @returns the token of the set-up link, or null once there is an account
 * @throws a Refusal if the key of the record is missing or another one, or a provider serves no side
 */
export async function seed(
  env: Environment,
  migrated: Migrated,
  say: (line: string) => void,
): Promise<string | null> {
  const { namesAnotherCharter, prepareInstallation } = await import('@/lib/charter/commands');
  const { backfillRows } = await import('@/lib/backfill/commands');
  const { ensureBaseline, ensureKey } = await import('@/lib/audit/verification/commands');
  const { db } = await import('@/lib/db/client');
  const refusal = await ensureKey();
  if (refusal) throw new Refusal(keySentence(refusal, env));
  const { setupToken } = await prepareInstallation();
  const parties = await db().party.findMany({ orderBy: { position: 'asc' }, select: { code: true } });
  checkSides(
    env,
    parties.map(({ code }) => code),
  );
  if (await namesAnotherCharter())
    say('CONCORD_CHARTER was left aside: this installation holds a Charter already.');
  await backfillRows();
  if (await ensureBaseline(migrated))
    say('The record is not sound and was not sealed anew: see npm run verify.');
  await db().$disconnect();
  return setupToken;
}

/** Each provider serves a Party of the Charter or technical staff. */
function checkSides({ providers }: Environment, codes: readonly string[]): void {
  for (const { id, partyCode } of providers) {
    if (partyCode === null || codes.includes(partyCode)) continue;
    const name = providerVariable(id, 'SIDE');
    throw new Refusal(
      `${name} is ${partyCode}, which is no Party here: set it to ${codes.join(', ')} or technical.`,
    );
  }
}
