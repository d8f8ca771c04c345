import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import { addMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { readGridParams } from './grid-params';
import { gridPage } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const log = async (actor: Actor, title: string, more: Record<string, unknown> = {}) =>
  done(await createProject(actor, { title, group: 'ENE', ...more }));
const milestone = async (actor: Actor, project: string, name: string, after = '') =>
  done(await addMilestone(actor, { project, title: name, responsible: 'all', forecast: '2027-03', after }))
    .id;
const page = (actor: Actor, query: Record<string, string>, group = 'ENE') =>
  gridPage(actor, group, readGridParams(query));
const titles = ({ projects }: { projects: readonly { title: string }[] }) =>
  projects.map(({ title }) => title);

describe('a page of a group’s grid', () => {
  let last: { id: string; code: string | null };
  let first: { id: string; code: string | null };
  let lastMilestone: string;
  beforeAll(async () => {
    first = await log(people.nigar, 'Tidal barrier');
    await milestone(people.nigar, first.id, 'Survey');
    await db().project.createMany({
      data: Array.from({ length: 25 }, (_, index) => ({
        code: `ENE-${500 + index}`,
        title: `Row ${index}`,
        groupCode: 'ENE',
        searchKey: `row ${index}`,
        sortKey: `ENE-${String(500 + index).padStart(6, '0')}`,
        enteredOn: '2026-02-11',
      })),
    });
    await db().workingGroup.update({ where: { code: 'ENE' }, data: { nextProjectNumber: 1_000 } });
    last = await log(people.nigar, 'Last of all');
    lastMilestone = await milestone(people.nigar, last.id, 'Launch', `${first.code}.1`);
    await log(people.nigar, 'Quiet barrier', { privately: 'yes' });
  });

  test('holds twenty-five projects in the order of codes, those that are one side’s own last', async () => {
    const one = await page(people.nigar, {});
    expect(one).toMatchObject({ page: 1, pages: 2, matching: 28, counts: { projects: 28, milestones: 2 } });
    expect(titles(one)).toHaveLength(25);
    expect(titles(one)[0]).toBe('Tidal barrier');
    expect(titles(await page(people.nigar, { page: '2' }))).toEqual([
      'Row 24',
      'Last of all',
      'Quiet barrier',
    ]);
    expect(titles(await page(people.nigar, { page: '99' }))).toHaveLength(3);
  });

  test('says what a milestone comes after on another page by its number there', async () => {
    const { grid, projects } = await page(people.nigar, { page: '2' });
    const launch = grid.milestones.find(({ id }) => id === lastMilestone);
    expect(grid.milestones.find(({ id }) => id === launch?.after[0])).toMatchObject({
      number: 1,
      title: 'Survey',
    });
    expect(grid.projects.map(({ id }) => id)).toContain(first.id);
    expect(projects.map(({ id }) => id)).not.toContain(first.id);
  });

  test('is the one that holds the milestone or the project of the address', async () => {
    expect((await page(people.nigar, { edit: lastMilestone })).page).toBe(2);
    expect((await page(people.nigar, { project: last.id, page: '1' })).page).toBe(2);
    expect((await page(people.nigar, { project: first.id, page: '2' })).page).toBe(1);
    expect((await page(people.nigar, { edit: 'nothing', page: '2' })).page).toBe(2);
  });

  test('finds projects by their codes and the beginnings of their words', async () => {
    expect(titles(await page(people.nigar, { q: 'barr' }))).toEqual(['Tidal barrier', 'Quiet barrier']);
    expect(titles(await page(people.nigar, { q: last.code ?? '' }))).toEqual(['Last of all']);
    for (const q of ['nothing such', '…', '%'])
      expect(await page(people.nigar, { q })).toMatchObject({ q, matching: 0, pages: 1, page: 1 });
  });

  test('stays what was searched for while a milestone in it is edited, and opens to show one that is not', async () => {
    const found = await page(people.nigar, { q: 'last', edit: lastMilestone });
    expect([found.q, titles(found)]).toEqual(['last', ['Last of all']]);
    const other = await page(people.nigar, { q: 'barr', step: lastMilestone });
    expect([other.q, other.page, titles(other)[1]]).toEqual(['', 2, 'Last of all']);
  });

  test('has nothing that one side keeps to itself, for the other', async () => {
    const theirs = await page(people.casey, { q: 'barrier' });
    expect(titles(theirs)).toEqual(['Tidal barrier']);
    expect(theirs.counts).toEqual({ projects: 27, milestones: 2 });
  });

  test('leaves out a duplicate that was merged', async () => {
    const duplicate = await log(people.leyla, 'Tidal barrier again', { group: 'CON' });
    expect(titles(await page(people.leyla, {}, 'CON'))).toEqual(['Tidal barrier again']);
    await db().project.update({ where: { id: duplicate.id }, data: { mergedIntoId: first.id } });
    expect(await page(people.leyla, {}, 'CON')).toMatchObject({ counts: { projects: 0 }, projects: [] });
    expect((await page(people.leyla, { project: duplicate.id, page: '1' }, 'CON')).page).toBe(1);
  });

  test('of a restricted group is empty for those outside', async () => {
    const secret = await log(people.jordan, 'Shielded', { group: 'SEC' });
    await milestone(people.jordan, secret.id, 'Briefing');
    const empty = { projects: [], counts: { projects: 0, milestones: 0 }, matching: 0 };
    expect(await page(people.nigar, { project: secret.id, q: '' }, 'SEC')).toMatchObject(empty);
    expect((await page(people.morgan, {}, 'SEC')).counts).toEqual({ projects: 1, milestones: 1 });
  });
});
