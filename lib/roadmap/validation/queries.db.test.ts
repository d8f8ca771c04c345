import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import { addMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { caseGrid } from './queries';

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
const titles = ({ projects }: { projects: readonly { title: string }[] }) =>
  projects.map(({ title }) => title);

describe('what is read to hold a milestone against the rules', () => {
  test('is its project, what comes before it through others, and what comes after it; nothing else', async () => {
    const chain = [];
    let before = '';
    for (const name of ['Chain one', 'Chain two', 'Chain three', 'Chain four']) {
      const project = await log(people.nigar, name);
      const id = await milestone(people.nigar, project.id, `Step of ${name}`, before);
      before = `${project.code}.1`;
      chain.push({ project: project.id, id });
    }
    const [, second, third] = chain;
    const scope = { groupCode: 'ENE', projectIds: [second?.project ?? ''], named: { codes: [], titles: [] } };
    expect(titles(await caseGrid(db(), people.nigar, scope))).toEqual(['Chain one', 'Chain two']);
    const changed = { ...scope, changed: second?.id ?? '' };
    expect(titles(await caseGrid(db(), people.nigar, changed))).toEqual([
      'Chain one',
      'Chain two',
      'Chain three',
    ]);
    const named = {
      ...scope,
      projectIds: [third?.project ?? ''],
      named: { codes: [], titles: ['STEP of chain four'] },
    };
    expect(titles(await caseGrid(db(), people.nigar, named))).toHaveLength(4);
  });

  test('has nothing of a group that the writer may not enter, nor of the other side', async () => {
    const open = await log(people.leyla, 'Open to all');
    const after = await milestone(people.leyla, open.id, 'After');
    const shielded = await log(people.jordan, 'Shielded', { group: 'SEC' });
    const theirs = await log(people.jordan, 'Theirs', { privately: 'yes' });
    for (const { id } of [shielded, theirs]) {
      const predecessorId = await milestone(people.jordan, id, 'Before');
      await db().milestoneDependency.create({ data: { dependentId: after, predecessorId } });
    }
    const scope = { groupCode: 'ENE', projectIds: [open.id], named: { codes: [], titles: ['Before'] } };
    expect(titles(await caseGrid(db(), people.nigar, scope))).toEqual(['Open to all']);
    expect(titles(await caseGrid(db(), people.jordan, scope))).toEqual(['Open to all', 'Shielded', 'Theirs']);
  });
});
