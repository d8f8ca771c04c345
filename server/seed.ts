import type { Environment } from '@/lib/env';
import { keySentence, type Migrated } from './readiness';
import { Refusal } from './refusal';

/**
 * Loads the Charter into a migrated database that holds none, fills in what an older program left out, and seals the
 * record. Repeating it changes nothing.
 * @returns the token of the set-up link, or null once there is an account
 * @throws a Refusal if the key of the record is missing or another one
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
  if (await namesAnotherCharter())
    say('CONCORD_CHARTER was left aside: this installation holds a Charter already.');
  await backfillRows();
  if (await ensureBaseline(migrated))
    say('The record is not sound and was not sealed anew: see npm run verify.');
  await db().$disconnect();
  return setupToken;
}
