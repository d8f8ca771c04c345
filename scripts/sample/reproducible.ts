import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { today } from '../../lib/dates/clock';
import { startInstant } from '../../lib/dates/wall-clock';
import { db, setClient } from '../../lib/db/client';
import { Prisma, type PrismaClient } from '../../lib/db/generated/sqlite/client';
import { Chance } from './chance';
import { sampleId } from './sample-project';

/**
 * Runs the work with the ids and the present instant of a sample: the same for the same seed on the same day of the
 * Charter's zone. Passwords, tokens and keys stay random. Only for programs that fill an installation: nothing else may
 * run in the process meanwhile.
 */
export async function reproducibly<Value>(seed: number, work: () => Promise<Value>): Promise<Value> {
  const restore = [await stopClock(), giveIds(new Chance(seed)), giveEventIds(new Chance(seed))];
  try {
    return await work();
  } finally {
    for (const each of restore) each();
  }
}

/** Gives rows without an id one from `chance`. Rows nested in other rows must bring their own. */
function giveIds(chance: Chance): () => void {
  const random = db();
  const withId = (row: object) => ({ id: sampleId(chance, 'r'), ...row });
  const filled = <Args extends { data: object }>(model: Prisma.ModelName, args: Args): Args => {
    if (!('id' in Prisma[`${model}ScalarFieldEnum`])) return args;
    return { ...args, data: Array.isArray(args.data) ? args.data.map(withId) : withId(args.data) };
  };
  const given = random.$extends({
    query: {
      $allModels: {
        create: ({ model, args, query }) => query(filled(model, args)),
        createMany: ({ model, args, query }) => query(filled(model, args)),
      },
    },
  });
  // an extended client lacks only `$on`, which nothing uses
  setClient(given as unknown as PrismaClient);
  return () => setClient(random);
}

/** Events take their ids from `crypto.randomUUID`, since their hashes cover them. */
function giveEventIds(chance: Chance): () => void {
  const hex = (length: number) => Array.from({ length }, () => chance.whole(0, 15).toString(16)).join('');
  crypto.randomUUID = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  return () => Reflect.deleteProperty(crypto, 'randomUUID'); // what it inherits is random again
}

/** Stops the clock at the first moment of the Charter's present day. */
async function stopClock(): Promise<() => void> {
  const { timeZone } = await db().charter.findFirstOrThrow({ select: { timeZone: true } });
  const instant = startInstant({ startsOn: today(timeZone), startTime: '00:00', timeZone });
  const folder = mkdtempSync(join(tmpdir(), 'concord-sample-'));
  const before = process.env.CONCORD_CLOCK_FILE;
  process.env.CONCORD_CLOCK_FILE = join(folder, 'clock');
  writeFileSync(process.env.CONCORD_CLOCK_FILE, instant.toISOString());
  return () => {
    if (before === undefined) delete process.env.CONCORD_CLOCK_FILE;
    else process.env.CONCORD_CLOCK_FILE = before;
    rmSync(folder, { recursive: true, force: true });
  };
}
