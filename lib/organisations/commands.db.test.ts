import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { projectsOfOrganisation } from '@/lib/projects/browse/queries/of-organisation';
import { changeProject, createProject, shareProject } from '@/lib/projects/commands';
import { projectById } from '@/lib/projects/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { addOrganisation, changeOrganisation, removeOrganisation } from './commands';
import { nameKeys } from './name-keys';
import {
  conflictingEntry,
  namesakesOf,
  offeredOrganisations,
  organisationById,
  organisationList,
} from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const named = (name: string, home = 'AZ') => [{ name, sector: 'public', home, role: 'operator' }];
const log = async (actor: Actor, input: Record<string, unknown>) =>
  done(await createProject(actor, { title: 'Sample project', group: 'ENE', ...input }));
const register = async (actor: Actor, q: string) =>
  (await organisationList(actor, { q, sector: null, home: null, page: 1 })).organisations;
const only = async (actor: Actor, q: string) => {
  const [found, ...more] = await register(actor, q);
  if (!found || more.length > 0) throw new Error(`${q}: ${more.length + (found ? 1 : 0)}`);
  return found;
};
const add = { name: 'Sample Institute', sector: 'public', home: 'azerbaijan' };

describe('the register of organisations', () => {
  test('holds each entry once, with its home as a Party’s code, and records it', async () => {
    const { id } = done(await addOrganisation(people.nigar, add));
    expect(await organisationById(people.jordan, id)).toMatchObject({ name: 'Sample Institute', home: 'AZ' });
    expect(await addOrganisation(people.jordan, { ...add, name: 'SAMPLE  institute' })).toMatchObject({
      refusal: { errors: [{ field: 'name', code: 'organisation-known' }] },
    });
    const events = await db().auditEvent.findMany({ where: { subjectId: id } });
    expect(events).toMatchObject([{ type: 'organisation.added', chain: 'joint' }]);
  });

  test('holds what projects name, and counts those projects', async () => {
    await log(people.leyla, { organisations: named('Counted Grid') });
    await log(people.jordan, { organisations: named('counted grid') });
    const { id, projects } = await only(people.viewer, 'counted');
    expect(projects).toBe(2);
    expect((await projectsOfOrganisation(people.viewer, id, 1)).projects).toMatchObject([
      { role: 'operator' },
      { role: 'operator' },
    ]);
  });

  test('is searched by words in any writing; punctuation alone finds nothing', async () => {
    done(await addOrganisation(people.nigar, { ...add, name: 'Gəncə–Bazar Müəssisəsi' }));
    done(await addOrganisation(people.nigar, { ...add, name: 'Caspian’s Works' }));
    for (const q of ['gance', 'GENCE bazar', 'Gəncə-Bazar', 'bazar muassisa']) {
      expect((await only(people.viewer, q)).name).toBe('Gəncə–Bazar Müəssisəsi');
    }
    for (const q of ["caspian's", 'caspians', 'Caspian’s works'])
      expect((await only(people.viewer, q)).name).toBe('Caspian’s Works');
    for (const q of ['–', '%', '“”']) expect(await register(people.viewer, q)).toEqual([]);
  });

  test('filters by sector and home, third states included', async () => {
    await log(people.leyla, {
      organisations: [{ name: 'Afar', sector: 'private', home: 'Georgia', role: '' }],
    });
    const filters = { q: '', sector: 'private', home: 'third', page: 1 } as const;
    expect((await organisationList(people.jordan, filters)).organisations).toMatchObject([{ name: 'Afar' }]);
    expect((await organisationList(people.jordan, { ...filters, home: 'AZ' })).total).toBe(0);
    expect((await organisationList(people.jordan, { ...filters, sector: 'public' })).total).toBe(0);
  });

  test('fills in sector and home where a project names only the organisation', async () => {
    await log(people.leyla, {
      organisations: [{ name: 'Known Works', sector: 'private', home: 'US', role: '' }],
    });
    const typed = [{ name: 'known works', sector: 'public', home: '', role: 'supplier' }];
    const { id } = await log(people.nigar, { organisations: typed });
    expect((await projectById(people.nigar, id))?.content.organisations).toEqual([
      { name: 'Known Works', sector: 'private', home: 'US', role: 'supplier' },
    ]);
    await log(people.leyla, { organisations: named('Known Works') });
    expect(
      await createProject(people.leyla, { title: 'x', group: 'ENE', organisations: typed }),
    ).toMatchObject({
      refusal: { errors: [{ field: 'organisations.0.home', code: 'organisation-homes' }] },
    });
  });

  test('takes one entry per name and home, whatever its sector, and links to the existing one', async () => {
    const oil = { name: 'Dövlət Neft Şirkəti', sector: 'private', home: 'AZ' };
    const { id } = done(await addOrganisation(people.leyla, oil));
    const again = { ...oil, name: 'DÖVLƏT NEFT ŞİRKƏTİ', sector: 'public' };
    expect(await addOrganisation(people.jordan, again)).toMatchObject({
      refusal: { errors: [{ field: 'name', code: 'organisation-known', values: { sector: 'private' } }] },
    });
    const typed = { id: '', name: again.name, home: ' azerbaijan', privately: false };
    expect(await conflictingEntry(people.jordan, typed)).toMatchObject({ id });
    expect(await conflictingEntry(people.jordan, { ...typed, privately: true })).toBeNull();
    const project = { title: 'x', group: 'ENE', organisations: [{ ...again, role: '' }] };
    expect(await createProject(people.jordan, project)).toMatchObject({
      refusal: { errors: [{ field: 'organisations.0.sector', code: 'organisation-sector' }] },
    });
    // once its sector is corrected, a project can name it
    done(await changeOrganisation(people.jordan, { ...again, id, version: 1 }));
    done(await createProject(people.jordan, project));
    expect(await only(people.viewer, 'neft')).toMatchObject({ id, projects: 1 });
  });

  test('keeps two earlier entries of one name and home, and both can be named and changed', async () => {
    const pair = { name: 'Old Pair', ...nameKeys('Old Pair'), home: 'AZ' };
    for (const sector of ['public', 'private'] as const) {
      await db().organisation.create({ data: { ...pair, sector } });
    }
    for (const sector of ['public', 'private']) {
      await log(people.leyla, { organisations: [{ name: 'old pair', sector, home: 'AZ', role: '' }] });
    }
    const [one, other] = await register(people.leyla, 'old pair');
    expect([one?.projects, other?.projects]).toEqual([1, 1]);
    const edit = { name: 'Old pair', home: 'AZ', id: one?.id, version: 1 };
    expect(await changeOrganisation(people.leyla, { ...edit, sector: other?.sector })).toMatchObject({
      refusal: { errors: [{ code: 'organisation-known' }] },
    });
    done(await changeOrganisation(people.leyla, { ...edit, sector: one?.sector }));
    const bare = [{ name: 'old pair', sector: 'public', home: '', role: '' }];
    expect(
      await createProject(people.leyla, { title: 'x', group: 'ENE', organisations: bare }),
    ).toMatchObject({
      refusal: { errors: [{ field: 'organisations.0.home', code: 'organisation-sectors' }] },
    });
  });

  test('takes an organisation once, however its name and home are written', async () => {
    done(await addOrganisation(people.nigar, { ...add, name: 'Kür–Araz', home: 'Georgia' }));
    for (const name of ['KUR-ARAZ', 'Kür‑Araz\u200b', 'ｋür–araz']) {
      expect(await addOrganisation(people.nigar, { ...add, name, home: 'GEORGIA' })).toMatchObject({
        refusal: { errors: [{ field: 'name', code: 'organisation-known' }] },
      });
    }
    await log(people.leyla, { organisations: named('kur-araz', 'georgia') });
    expect((await only(people.viewer, 'araz')).projects).toBe(1);
  });

  test('lists others of the same name to those who may see them', async () => {
    const { id } = done(await addOrganisation(people.leyla, { ...add, name: 'Twin Works' }));
    done(await addOrganisation(people.jordan, { ...add, name: 'twin works', home: 'Georgia' }));
    const hidden = { ...add, name: 'Twin Works', sector: 'private', privately: 'yes' };
    done(await addOrganisation(people.jordan, hidden));
    const organisation = { id, name: 'Twin Works' };
    expect(await namesakesOf(people.nigar, organisation)).toMatchObject([{ home: 'Georgia' }]);
    expect(await namesakesOf(people.casey, organisation)).toHaveLength(2);
  });

  test('shows a second editor what the first one saved', async () => {
    const { id } = done(await addOrganisation(people.leyla, { ...add, name: 'Edited' }));
    done(await changeOrganisation(people.jordan, { ...add, id, version: 1, name: 'Edited anew' }));
    expect(await changeOrganisation(people.leyla, { ...add, id, version: 1, name: 'Mine' })).toMatchObject({
      refusal: { kind: 'conflict', version: 2, theirs: { name: 'Edited anew' } },
    });
    expect(
      await changeOrganisation(people.leyla, { ...add, id, version: 2, name: 'Sample Institute' }),
    ).toMatchObject({ refusal: { errors: [{ code: 'organisation-known' }] } });
  });

  test('removes only an entry that no project names', async () => {
    const { id } = done(await addOrganisation(people.leyla, { ...add, name: 'Fleeting' }));
    const project = await log(people.leyla, { organisations: named('Fleeting') });
    expect(await removeOrganisation(people.leyla, { id, version: 1 })).toMatchObject({
      refusal: { errors: [{ code: 'organisation-named' }] },
    });
    const bare = { id: project.id, version: 1, title: 'Sample project', group: 'ENE' };
    done(await changeProject(people.leyla, bare));
    done(await removeOrganisation(people.leyla, { id, version: 1 }));
    expect(await organisationById(people.leyla, id)).toBeNull();
  });
});

describe('a hidden organisation', () => {
  const unknownTo = async (actor: Actor, id: string, name: string) => {
    expect(await organisationById(actor, id)).toBeNull();
    expect(await register(actor, name)).toEqual([]);
    expect(await offeredOrganisations(actor)).not.toContain(name);
    expect((await projectsOfOrganisation(actor, id, 1)).total).toBe(0);
    const notFound = { ok: false, refusal: { kind: 'not-found' } };
    expect(await changeOrganisation(actor, { ...add, id, version: 1 })).toMatchObject(notFound);
    expect(await removeOrganisation(actor, { id, version: 1 })).toMatchObject(notFound);
    const typed = [{ name, sector: 'public', home: '', role: '' }];
    expect(await createProject(actor, { title: 'x', group: 'ENE', organisations: typed })).toMatchObject({
      refusal: { errors: [{ code: 'home-required' }] },
    });
  };

  test('of one side is found on no path by the other; sharing makes it joint', async () => {
    const { id } = done(await addOrganisation(people.leyla, { ...add, name: 'Quiet', privately: 'yes' }));
    await unknownTo(people.jordan, id, 'Quiet');
    const own = await log(people.leyla, { organisations: named('Quiet'), privately: 'yes' });
    expect(await only(people.nigar, 'quiet')).toMatchObject({ id, projects: 1 });
    // the other side enters the same name and learns nothing
    done(await addOrganisation(people.jordan, { ...add, name: 'Quiet' }));
    expect(await register(people.jordan, 'quiet')).toMatchObject([{ projects: 0, privateTo: null }]);
    done(await shareProject(people.leyla, { id: own.id, version: 1 }));
    expect(await register(people.jordan, 'quiet')).toMatchObject([{ projects: 1, privateTo: null }]);
  });

  test('fills in nothing on a project that more people see than know it', async () => {
    done(
      await addOrganisation(people.leyla, { ...add, name: 'Veiled', sector: 'private', privately: 'yes' }),
    );
    await log(people.morgan, { group: 'SEC', organisations: named('Cloaked') });
    const bare = (name: string) => [{ name, sector: 'public', home: '', role: '' }];
    const refusal = { errors: [{ field: 'organisations.0.home', code: 'organisation-narrower' }] };
    const names = ['Veiled', 'Cloaked'];
    for (const organisations of names.map(bare)) {
      const typed = { title: 'x', group: 'ENE', organisations };
      expect(await createProject(people.leyla, typed)).toMatchObject({ refusal });
      const { id } = await log(people.leyla, {});
      expect(await changeProject(people.leyla, { ...typed, id, version: 1 })).toMatchObject({ refusal });
    }
    // what is typed is not held against an entry that other readers of the project do not see
    const { id } = await log(people.leyla, { organisations: named('Veiled') });
    expect((await projectById(people.jordan, id))?.content.organisations).toMatchObject([
      { name: 'Veiled', sector: 'public' },
    ]);
    const own = await log(people.leyla, { organisations: bare('Veiled'), privately: 'yes' }).catch(String);
    expect(own).toMatch('organisation-sectors'); // its own side sees both entries
    const closed = await log(people.leyla, { group: 'SEC', organisations: bare('Cloaked') });
    expect((await projectById(people.morgan, closed.id))?.content.organisations).toMatchObject([
      { name: 'Cloaked', home: 'AZ' },
    ]);
    expect(
      await createProject(people.leyla, {
        title: 'x',
        group: 'SEC',
        organisations: bare('Cloaked'),
        privately: 'yes',
      }),
    ).toMatchObject({ ok: true });
  });

  test('of a restricted group is visible to that group only, also after a move', async () => {
    const project = await log(people.morgan, { group: 'SEC', organisations: named('Guarded') });
    const { id } = await only(people.morgan, 'guarded');
    await unknownTo(people.nigar, id, 'Guarded');
    expect(await only(people.leyla, 'guarded')).toMatchObject({ restrictedGroup: 'SEC' });
    const whole = { title: 'Sample project', organisations: named('Guarded'), id: project.id };
    done(await changeProject(people.leyla, { ...whole, version: 1, group: 'ENE' }));
    expect(await only(people.nigar, 'guarded')).toMatchObject({ restrictedGroup: null, projects: 1 });
    done(await changeProject(people.leyla, { ...whole, version: 2, group: 'SEC' }));
    expect(await only(people.nigar, 'guarded')).toMatchObject({ restrictedGroup: null, projects: 0 });
  });
});
