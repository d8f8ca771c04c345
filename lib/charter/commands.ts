import 'server-only';
import charterJson from '@/charter/charter.json';
import { systemActor } from '@/lib/access/actor';
import { joint } from '@/lib/access/compartments';
import { freshSetupToken } from '@/lib/access/setup-link';
import { command } from '@/lib/command';
import { db, type Transaction } from '@/lib/db/client';
import { accepted, refused } from '@/lib/result';
import { charterFile } from './charter-file';
import { loadCharterSchema } from './schema';
import { seedRows } from './seed-rows';

/** Seeds the Charter's facts from the project's file. Refused where a Charter is loaded already. */
export const loadCharter = command({
  name: 'charter.load',
  attempt: (actor) => actor.system,
  schema: loadCharterSchema,
  load: async () => ({}),
  may: () => true,
  run: async ({ tx }) => {
    if ((await tx.charter.count()) > 0) {
      return refused({ kind: 'invalid', errors: [{ field: '', code: 'charter-loaded' }] });
    }
    const rows = seedRows(charterFile.parse(charterJson));
    await insert(tx, rows);
    return accepted({
      value: { slug: rows.charter.slug },
      events: [
        {
          type: 'charter.loaded',
          subject: { type: 'charter', id: rows.charter.slug },
          compartment: joint,
          values: {
            title: rows.charter.shortTitle,
            groups: rows.groups.length,
            fileHash: rows.charter.fileHash,
          },
        },
      ],
    });
  },
});

async function insert(tx: Transaction, rows: ReturnType<typeof seedRows>): Promise<void> {
  await tx.charter.create({ data: rows.charter });
  await tx.party.createMany({ data: rows.parties });
  await tx.section.createMany({ data: rows.sections });
  await tx.provision.createMany({ data: rows.provisions });
  await tx.workingGroup.createMany({ data: rows.groups });
  await tx.groupProvision.createMany({ data: rows.mandates });
  await tx.obligation.createMany({ data: rows.obligations });
  await tx.obligationSetting.createMany({ data: rows.settings });
}

/**
 * Makes a migrated database ready to serve: the Charter is loaded where there is none, and while no account
 * exists a fresh one-time token for the first one is given. Several instances may start at once: the loser
 * of the race to load finds the Charter there.
 */
export async function prepareInstallation(): Promise<{ setupToken: string | null }> {
  if ((await db().charter.count()) === 0) {
    try {
      await loadCharter(systemActor, {});
    } catch (error) {
      if ((await db().charter.count()) === 0) throw error;
    }
  }
  return { setupToken: await freshSetupToken() };
}
