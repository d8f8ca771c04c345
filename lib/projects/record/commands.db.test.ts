import { beforeAll, describe, expect, test } from 'vitest';
import { recordAgreement } from '@/lib/agreements/commands';
import { historyOf } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';
import { changeProject, createProject } from '@/lib/projects/commands';
import { projectById, projectsOfGroup } from '@/lib/projects/queries';
import { addMilestone } from '@/lib/roadmap/commands';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Awaited<ReturnType<typeof charterWithOneSide>>;
beforeAll(async () => {
  people = await charterWithOneSide();
});

const log = async (group: string, title = 'Sample') =>
  done(await createProject(people.leyla, { title, group }));
const move = async (id: string, group: string, title = 'Sample') => {
  const { version } = await db().project.findUniqueOrThrow({ where: { id } });
  return done(await changeProject(people.leyla, { id, version, title, group }));
};
/** The events of a project by chain. */
async function recorded(subjectId: string): Promise<Record<string, string[]>> {
  const events = await db().auditEvent.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } });
  const chains = [...new Set(events.map(({ chain }) => chain))].sort();
  return Object.fromEntries(
    chains.map((chain) => [
      chain,
      events
        .filter((event) => event.chain === chain)
        .map(({ type, payload }) => [type, Object(payload).values.to].filter(Boolean).join(' ')),
    ]),
  );
}

describe('a project that moves to another group', () => {
  test('keeps its code, which is never reused, and takes none of the new group’s', async () => {
    const { id, code } = await log('ENE');
    await move(id, 'CON');
    expect(await projectById(people.leyla, id)).toMatchObject({ code, groupCode: 'CON' });
    expect((await log('ENE')).code).not.toBe(code);
    expect((await log('CON')).code).toBe('CON-001');
    expect((await projectsOfGroup(people.leyla, 'ENE')).map((project) => project.id)).not.toContain(id);
  });

  test('updates the copied fields of its milestones', async () => {
    const { id } = await log('ENE');
    const milestone = { project: id, title: 'Survey', responsible: 'all', forecast: '2027-03', after: '' };
    done(await addMilestone(people.leyla, milestone));
    await move(id, 'CON');
    expect(await db().milestone.findMany({ where: { projectId: id } })).toMatchObject([{ groupCode: 'CON' }]);
  });

  test('leaves the frozen list of its old group unchanged', async () => {
    const { id, code } = await log('DIG', 'Listed');
    const by = { day: '2026-04-28', instrumentKind: 'meeting_decision', reference: 'Decision 1' };
    const list = { kind: 'project_list', group: 'DIG', projects: [id], ...by };
    const agreed = done(await recordAgreement(people.leyla, list));
    await move(id, 'ECO', 'Listed anew');
    const frozen = await db().proposal.findUniqueOrThrow({ where: { id: agreed.id } });
    expect(frozen.content).toMatchObject({ projects: [{ id, code, title: 'Listed' }] });
    expect(await db().project.findUniqueOrThrow({ where: { id } })).toMatchObject({ listId: agreed.id });
  });

  test('into a restricted group has events in two chains: outside, only that it left', async () => {
    const { id } = await log('ENE');
    await move(id, 'SEC');
    expect(await recorded(id)).toEqual({
      'group:SEC': ['project.moved SEC', 'project.changed'],
      joint: ['project.created', 'project.moved restricted'],
    });
    expect(await projectById(people.nigar, id)).toBeNull();
    const seen = await historyOf(people.nigar, { type: 'project', id });
    expect(seen.map(({ chain }) => chain)).toEqual(['joint', 'joint']);
  });

  test('out of a restricted group leaves its earlier events inside', async () => {
    const { id, code } = await log('SEC', 'Guarded words');
    await move(id, 'ENE', 'Open words');
    expect(await projectById(people.nigar, id)).toMatchObject({ code, content: { title: 'Open words' } });
    expect(await recorded(id)).toEqual({
      'group:SEC': ['project.created', 'project.moved ENE', 'project.changed'],
      joint: ['project.moved ENE'],
    });
    const outside = await db().auditEvent.findMany({ where: { subjectId: id, chain: 'joint' } });
    expect(JSON.stringify(outside)).not.toContain('Guarded');
  });
});
