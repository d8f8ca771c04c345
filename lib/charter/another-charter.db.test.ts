import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { offeredCandidates } from '@/lib/people/queries';
import { loadCandidates } from '@/lib/projects/candidates/commands';
import { castMember } from '@/testing/cast';
import { testDatabase } from '@/testing/database';
import { ownCharterFile } from './charter-file';
import { checkChosenCharter, namesAnotherCharter, prepareInstallation } from './commands';
import { charterHead } from './queries';

await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'concord-charter-'));
const path = join(folder, 'partnership.json');
afterAll(() => {
  delete process.env.CONCORD_CHARTER;
  rmSync(folder, { recursive: true, force: true });
});

/** A fictional charter of the same shape, between other Parties. */
function partnership() {
  const file = JSON.parse(JSON.stringify(ownCharterFile()));
  const parties = ['Northland', 'Southland'].map((name) => ({
    code: name.slice(0, 2).toUpperCase(),
    name,
    formalName: `Republic of ${name}`,
    capital: `${name} City`,
    timeZone: 'Europe/Lisbon',
  }));
  Object.assign(file.charter, {
    slug: 'north-south',
    shortTitle: 'North–South Charter',
    timeZone: 'Europe/Lisbon',
  });
  Object.assign(file.charter, { signatories: [] });
  file.candidateProjects.items = [{ group: 'ENE', title: 'Sample bridge', provisions: ['I.4'] }];
  return { ...file, parties };
}

describe('a charter file that the environment names', () => {
  test('is refused before anything is written if it cannot be read', async () => {
    process.env.CONCORD_CHARTER = join(folder, 'nothing.json');
    await expect(checkChosenCharter()).rejects.toThrow(/^CONCORD_CHARTER: there is no file .*nothing\.json/);
    process.env.CONCORD_CHARTER = path;
    writeFileSync(path, '{}');
    await expect(prepareInstallation()).rejects.toThrow(
      /^CONCORD_CHARTER: .* cannot be loaded: at charter: /,
    );
    expect(await db().party.count()).toBe(0);
  });

  test('is loaded at the first start, with its Parties, groups and candidates', async () => {
    writeFileSync(path, JSON.stringify(partnership()));
    await prepareInstallation();
    const { shortTitle, parties } = await charterHead();
    expect({ shortTitle, parties: parties.map(({ code }) => code) }).toEqual({
      shortTitle: 'North–South Charter',
      parties: ['NO', 'SO'],
    });
    expect(await namesAnotherCharter()).toBe(false);
  });

  test('is not needed later: its candidates are offered and loaded without it', async () => {
    rmSync(path);
    delete process.env.CONCORD_CHARTER;
    expect(await offeredCandidates()).toEqual({ named: 1, announced: 0 });
    const coordinator = await castMember('Nora Sample', 'NO', [{ kind: 'coordinator', groupCode: null }]);
    expect(await loadCandidates(coordinator, {})).toMatchObject({ value: { added: 1 } });
    expect(await db().project.findMany({ select: { title: true } })).toEqual([{ title: 'Sample bridge' }]);
  });

  test('is ignored later, and the start says so if it differs', async () => {
    process.env.CONCORD_CHARTER = path;
    expect(await namesAnotherCharter()).toBe(true);
    writeFileSync(path, JSON.stringify({ ...partnership(), sections: [] }));
    await prepareInstallation();
    expect(await namesAnotherCharter()).toBe(true);
    writeFileSync(path, JSON.stringify(partnership()));
    expect(await namesAnotherCharter()).toBe(false);
  });
});
