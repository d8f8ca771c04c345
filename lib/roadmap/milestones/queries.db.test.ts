import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { createProject } from '@/lib/projects/commands';
import { addMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { milestonesToFollow, planProject, projectsToPlan } from './queries';

await testDatabase();

let people: Cast;
const ids: Record<string, string> = {};
beforeAll(async () => {
  people = await charterWithCast();
  const log = async (actor: Actor, title: string, group: string, more: Record<string, string> = {}) => {
    const made = await createProject(actor, { title, group, ...more });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    ids[title] = made.value.id;
    const milestone = {
      project: made.value.id,
      title: `${title} begun`,
      responsible: 'all',
      forecast: '2027-03',
    };
    const added = await addMilestone(actor, { ...milestone, after: '' });
    if (!added.ok) throw new Error(JSON.stringify(added.refusal));
  };
  await log(people.nigar, 'Cable', 'ENE');
  await log(people.nigar, 'Quiet cable', 'ENE', { privately: 'yes' });
  await log(people.leyla, 'Road', 'CON');
  await log(people.jordan, 'Shielded cable', 'SEC');
});

const titles = async (actor: Actor, q: string, group: string | null = null) =>
  (await projectsToPlan(actor, { q, group })).map(({ title }) => title).sort();

describe('a new milestone from anywhere', () => {
  test('is offered for the projects of the groups in which the actor works, found by code or words', async () => {
    expect(await titles(people.nigar, '')).toEqual(['Cable', 'Quiet cable']);
    expect(await titles(people.nigar, 'cab')).toEqual(['Cable', 'Quiet cable']);
    expect(await titles(people.casey, 'ene-001')).toEqual(['Cable']);
    expect(await titles(people.leyla, 'cable')).toEqual(['Cable', 'Quiet cable', 'Shielded cable']);
    expect(await titles(people.leyla, '', 'CON')).toEqual(['Road']);
    expect(await titles(people.nigar, '', 'CON')).toEqual([]);
    for (const signs of ['–', '%', '“”']) expect(await titles(people.nigar, signs)).toEqual([]);
    expect(await titles(people.viewer, '')).toEqual([]);
    expect(await titles(people.technical, '')).toEqual([]);
  });

  test('is for no project of another Party, of a restricted group or of a group where one does not work', async () => {
    const may = async (actor: Actor, title: string) => (await planProject(actor, ids[title] ?? '')) !== null;
    expect(await may(people.nigar, 'Quiet cable')).toBe(true);
    expect(await may(people.casey, 'Cable')).toBe(true);
    expect(await may(people.casey, 'Quiet cable')).toBe(false);
    expect(await may(people.jordan, 'Quiet cable')).toBe(false);
    expect(await may(people.nigar, 'Road')).toBe(false);
    expect(await may(people.nigar, 'Shielded cable')).toBe(false);
    expect(await may(people.viewer, 'Cable')).toBe(false);
    expect(await planProject(people.leyla, 'nothing')).toBeNull();
  });

  test('may come after milestones of every group that the actor may know of, named as the form reads them', async () => {
    const named = async (actor: Actor, q: string) =>
      (await milestonesToFollow(actor, q)).map(({ reference }) => reference);
    expect(await named(people.nigar, 'cable')).toEqual(['ENE-001.1', 'Quiet cable begun']);
    expect(await named(people.casey, 'cable')).toEqual(['ENE-001.1']);
    expect(await named(people.casey, 'road')).toEqual(['CON-001.1']);
    expect(await named(people.jordan, 'cable')).toEqual(['ENE-001.1', 'SEC-001.1']);
    expect(await named(people.technical, 'quiet')).toEqual([]);
    for (const nothing of ['', '…']) expect(await named(people.leyla, nothing)).toEqual([]);
  });
});
