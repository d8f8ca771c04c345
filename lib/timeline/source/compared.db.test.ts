import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { propose } from '@/lib/agreements/commands';
import { concur } from '@/lib/agreements/proposals/commands';
import { db } from '@/lib/db/client';
import { changeProject } from '@/lib/projects/commands';
import { april } from '@/testing/agreements';
import { chartedRoadmap, source } from '@/testing/charted-roadmap';
import { done } from '@/testing/done';

const { people, jordan, ids, log, add } = await chartedRoadmap();

describe('two compared versions of the roadmap', () => {
  const compared = async (actor: Actor, earlier: string, later: string) => {
    const found = await source(actor, { group: 'ENE', earlier, later });
    if (found?.content.kind !== 'compared') return null;
    return found.content.projects.flatMap(({ code, milestones }) =>
      milestones.map(
        ({ was, now }) => `${code} ${now?.step ?? was?.step}: ${was?.on ?? '-'} ${now?.on ?? '-'}`,
      ),
    );
  };

  test('are any two agreed ones', async () => {
    expect(
      (await source(people.leyla, { group: 'ENE' }))?.versions.map(({ version, agreedOn }) => [
        version,
        agreedOn,
      ]),
    ).toEqual([
      [2, '2026-09-01'],
      [1, '2026-05-22'],
    ]);
    expect(await compared(people.leyla, '1', '2')).toEqual([
      'ENE-001 Survey: 2027-03-31 2027-03-31',
      'ENE-001 Tender: 2027-09-30 2027-12-31',
      'ENE-002 Mast: 2028-05-31 2028-05-31',
    ]);
  });

  test('or an agreed one and the present roadmap', async () => {
    await add('Wind atlas', 'Report', '2028-01-31');
    expect(await compared(people.nigar, '2', 'live')).toEqual([
      'ENE-001 Survey: 2027-03-31 2027-04-15',
      'ENE-001 Tender: 2027-12-31 2027-12-31',
      'ENE-002 Mast: 2028-05-31 2028-05-31',
      'ENE-002 Report: - 2028-01-31',
    ]);
  });

  test('include the projects that the group leads and has on its own list, not those on another group’s', async () => {
    const before = await compared(people.leyla, '2', 'live');
    const instrument = { day: '', instrumentKind: 'note', reference: '' };
    const list = async (group: string, title: string) => {
      const content = { kind: 'project_list', group, projects: [ids[title]], emptyReason: '' };
      const { id } = done(await propose(people.leyla, { ...content, ...instrument }));
      const { sha256: hash } = await db().proposal.findUniqueOrThrow({ where: { id } });
      done(await concur(jordan, { id, hash }));
    };
    const lead = async (title: string, group: string) => {
      const { version } = await db().project.findUniqueOrThrow({ where: { id: ids[title] } });
      done(await changeProject(people.leyla, { id: ids[title], version, title, group }));
    };
    await log('Harbour works', 'CON');
    await list('CON', 'Harbour works');
    await lead('Harbour works', 'ENE');
    await list('SEC', 'Guarded works');
    await lead('Guarded works', 'ENE');
    expect(await compared(people.leyla, '2', 'live')).toEqual(before);
    const projects = (await source(people.leyla, { group: 'ENE', earlier: '2', later: 'live' }))?.content;
    expect(projects).toMatchObject({ total: 2 });
    // to the other group, onto its list, and back: the first list still holds the project
    await lead('Grid study', 'CON');
    await list('CON', 'Grid study');
    expect(await compared(people.leyla, '2', 'live')).not.toEqual(before);
    await lead('Grid study', 'ENE');
    expect(await compared(people.leyla, '2', 'live')).toEqual(before);
  });

  test('are not found if there is no such version, or the group is closed to the reader', async () => {
    expect(await source(people.leyla, { group: 'ENE', earlier: '1', later: '3' })).toBeNull();
    expect(await source(people.nigar, { group: 'SEC', earlier: '1', later: 'live' })).toBeNull();
    expect(await compared(jordan, '1', 'live')).not.toBeNull();
  });

  test('tell which of them is no longer in force', async () => {
    const [latest] = (await source(people.leyla, { group: 'ENE' }))?.versions ?? [];
    const ending = {
      kind: 'annulment',
      reason: 'Superseded',
      targetId: latest?.id,
      ...april,
      day: '2026-10-01',
    };
    // the other Party has an account by now and must concur
    const { id } = done(await propose(people.leyla, ending));
    const { sha256: hash } = await db().proposal.findUniqueOrThrow({ where: { id } });
    done(await concur(jordan, { id, hash }));
    const { versions } = (await source(people.leyla, { group: 'ENE' })) ?? {};
    expect(versions?.map(({ version, ended }) => [version, ended])).toEqual([
      [2, 'annulled'],
      [1, null],
    ]);
  });
});
