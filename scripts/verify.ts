// npm run verify: verifies the whole record of this installation (docs/domain.md#audit): chains and heads,
// every audited row against the events since the last baseline, frozen contents and keys, and derived values.
//   npm run verify -- --heads FILE       also verifies heads that somebody kept
//   npm run verify -- --new-baseline     seals the record as it is, whatever is found, as after a repair
// Ends with exit code 1 if anything is not sound.
import { existsSync, readFileSync } from 'node:fs';
import { type HeadsFile, headsFile } from '../lib/audit/heads-file';
import { environment } from '../lib/env';
import { keySentence } from '../server/readiness';
import { optionsOf } from './options';
import { checkLines, headLines } from './verify-words';

const { snapshot } = await import('../lib/db/client');
const { checkHeads, checkRecord } = await import('../lib/audit/verification/queries');
const { checkStored } = await import('../lib/backfill/queries');
const { ensureKey, sealAnew } = await import('../lib/audit/verification/commands');

const options = optionsOf(
  { heads: { type: 'string' }, 'new-baseline': { type: 'boolean' } },
  'npm run verify -- [--heads FILE] [--new-baseline]',
);

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

function keptHeads(): HeadsFile | null {
  const path = options.heads;
  if (path === undefined) return null;
  try {
    return headsFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return fail(`${path} cannot be read as a file of heads, which the History page offers.`);
  }
}

const { database } = environment();
if (database.provider === 'sqlite' && !existsSync(database.file))
  fail(`There is no database ${database.file}.`);

const heads = keptHeads();

async function checked() {
  const refusal = options['new-baseline'] ? await sealAnew() : await ensureKey();
  if (refusal) fail(keySentence(refusal, environment()));
  return snapshot(async (tx) => {
    const check = await checkRecord(tx);
    const stored = check.sound ? await checkStored(tx) : null;
    return { check, stored, held: heads && (await checkHeads(tx, heads)) };
  });
}

const { check, stored, held } = await checked().catch((error: unknown) =>
  fail(
    `The record cannot be read: ${error instanceof Error ? error.message.trim() : error}\nOne of another version of the program is checked by that version, or by this one once it was started.`,
  ),
);
for (const line of checkLines(check, stored)) console.log(line);
for (const line of heads && held ? headLines(heads, held) : []) console.log(line);
process.exit(check.sound && stored?.wrong === 0 && (held ?? []).every(({ kind }) => kind === 'held') ? 0 : 1);
