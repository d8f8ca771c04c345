import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { recordAgreement } from '@/lib/agreements/commands';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { turnsOfProject } from '@/lib/pages/project-trail/queries';
import { mergedByCode } from '@/lib/projects/browse/queries/merged';
import { changeProject, createProject, shareProject } from '@/lib/projects/commands';
import { fundingTotals } from '@/lib/projects/funding/queries';
import { projectById, projectsOfGroup } from '@/lib/projects/queries';
import { reportStatus } from '@/lib/projects/status/commands';
import { addMilestone, removeMilestone } from '@/lib/roadmap/commands';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { expectDueDaysStored } from '@/testing/stored-days';
import { mergeProjects } from './commands';
import { mergeMilestones, mergeOffers, mergeTrail } from './queries';

await testDatabase();
afterEach(expectDueDaysStored);
setTestClock('2026-11-23T09:00:00Z');

let people: Awaited<ReturnType<typeof charterWithOneSide>>;
beforeAll(async () => {
  people = await charterWithOneSide();
});

const log = async (title: string, more: object = {}, actor: Actor = people.leyla) =>
  done(await createProject(actor, { title, group: 'ENE', ...more })).id;
const milestone = async (project: string, name: string, after = '') =>
  done(
    await addMilestone(people.leyla, {
      project,
      title: name,
      responsible: 'all',
      forecast: '2027-03',
      after,
    }),
  ).id;
const merge = async (id: string, survivor: string, more: object = {}, actor: Actor = people.leyla) => {
  const versions = await db().project.findMany({ where: { id: { in: [id, survivor] } } });
  const version = (of: string) => versions.find((row) => row.id === of)?.version ?? 0;
  const milestones = (await mergeMilestones(db(), id, survivor)).map((each) => each.id);
  const input = {
    id,
    survivor,
    version: version(id),
    survivorVersion: version(survivor),
    steps: milestones,
    ...more,
  };
  return mergeProjects(actor, input);
};
const content = async (id: string) => (await projectById(people.leyla, id))?.content;
const refusedAs = (code: string) => ({ ok: false, refusal: { kind: 'invalid', errors: [{ code }] } });
const eventsOf = (subjectId: string) =>
  db().auditEvent.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } });

describe('merging a duplicate', () => {
  test('gives the survivor what is chosen, keeps the code, and is in both histories', async () => {
    const survivor = await log('Cable', { tags: 'one', description: 'Own' });
    const duplicate = await log('The cable', { tags: 'one, two', description: 'Other', group: 'CON' });
    const code = (await projectById(people.leyla, duplicate))?.code;
    await milestone(duplicate, 'Survey');
    done(await merge(duplicate, survivor, { fields: ['title'], lists: ['tags'] }));
    expect(await content(survivor)).toMatchObject({
      title: 'The cable',
      description: 'Own',
      tags: ['one', 'two'],
    });
    expect(await projectById(people.leyla, duplicate)).toMatchObject({
      code,
      merged: { id: survivor, on: '2026-11-23' },
      content: { title: 'The cable', tags: ['one', 'two'] },
    });
    expect((await eventsOf(duplicate)).at(-1)).toMatchObject({ type: 'project.merged', groupCode: 'CON' });
    expect((await eventsOf(survivor)).at(-1)).toMatchObject({
      type: 'project.took-over',
      groupCode: 'ENE',
      payload: { values: { from: code, steps: 1 }, changes: [{ field: 'title' }, { field: 'tags' }] },
    });
    const on = '2026-11-23';
    expect(await mergeTrail(people.leyla, { id: survivor, merged: null })).toMatchObject([
      { id: duplicate, code, direction: 'from', on },
    ]);
    expect(
      await mergeTrail(people.leyla, { id: duplicate, merged: { id: survivor, on: calendarDate(on) } }),
    ).toMatchObject([{ id: survivor, direction: 'into', on }]);
    const milestones = await db().milestone.findMany({ where: { projectId: survivor } });
    expect(milestones).toMatchObject([{ title: 'Survey', groupCode: 'ENE' }]);
  });

  test('removes the duplicate from lists and totals, and closes it to changes', async () => {
    const survivor = await log('Solar roofs');
    const duplicate = await log('Solar roof', {
      funding: [{ kind: 'cost', amount: '5', currency: 'AZN', source: '' }],
    });
    done(await merge(duplicate, survivor));
    const listed = (await projectsOfGroup(people.leyla, 'ENE')).map(({ id }) => id);
    expect(listed).toContain(survivor);
    expect(listed).not.toContain(duplicate);
    expect((await fundingTotals(people.leyla, { id: duplicate })).projects).toBe(0);
    const notFound = { ok: false, refusal: { kind: 'not-found' } };
    const whole = { id: duplicate, version: 2, title: 'x', group: 'ENE' };
    expect(await changeProject(people.leyla, whole)).toMatchObject(notFound);
    expect(await shareProject(people.leyla, { id: duplicate, version: 2 })).toMatchObject(notFound);
    expect(
      await reportStatus(people.leyla, { project: duplicate, status: 'on_track', line: '' }),
    ).toMatchObject(notFound);
    expect(
      await addMilestone(people.leyla, {
        project: duplicate,
        title: 'x',
        responsible: 'all',
        forecast: '',
        after: '',
      }),
    ).toMatchObject({ ok: false });
  });

  test('leaves out a milestone that the survivor has, and moves its dependents to the survivor’s', async () => {
    const [survivor, duplicate, third] = [await log('A'), await log('B'), await log('C')];
    const tender = await milestone(survivor, 'Tender');
    const same = await milestone(duplicate, 'tender');
    const works = await milestone(duplicate, 'Works', '1');
    const code = (await projectById(people.leyla, duplicate))?.code;
    const waiting = await milestone(third, 'Opening', `${code}.1`);
    done(await merge(duplicate, survivor, { steps: [works] }));
    expect(await db().milestone.findUnique({ where: { id: same } })).toBeNull();
    const edges = await db().milestoneDependency.findMany({ where: { predecessorId: tender } });
    expect(edges.map(({ dependentId }) => dependentId).sort()).toEqual([works, waiting].sort());
    const moved = await db().milestone.findMany({
      where: { projectId: survivor },
      orderBy: { position: 'asc' },
    });
    expect(moved.map(({ id, position }) => [id, position])).toEqual([
      [tender, 1],
      [works, 2],
    ]);
    // shown on the duplicate's page
    expect((await turnsOfProject(people.leyla, duplicate, 'Asia/Baku')).mergedMilestones).toEqual({
      taken: 1,
      left: 1,
    });
    expect((await turnsOfProject(people.leyla, survivor, 'Asia/Baku')).mergedMilestones).toBeNull();
  });

  test('keeps a milestone that was ever agreed, in this merge and in later ones', async () => {
    const [first, second, third] = [await log('J'), await log('K'), await log('L')];
    const agreed = await milestone(first, 'Commissioning');
    const roadmap = {
      kind: 'roadmap',
      subject: 'CON',
      groupCode: 'CON',
      state: 'agreed',
      content: {},
    } as const;
    const by = { sha256: '', proposedBy: 'AZ', proposerId: people.leyla.personId, proposedOn: '2026-05-01' };
    const holding = { canonical: `{"id":"${agreed}"}`, projects: { create: [{ projectId: first }] } };
    await db().proposal.create({
      data: { ...roadmap, ...by, ...holding, version: 1, agreedOn: '2026-05-02' },
    });
    // the version in force does not hold it
    await db().proposal.create({
      data: { ...roadmap, ...by, version: 2, canonical: '{}', agreedOn: '2026-06-02' },
    });
    expect(await merge(first, second, { steps: [] })).toMatchObject(refusedAs('milestone-agreed'));
    done(await merge(first, second));
    expect(await merge(second, third, { steps: [] })).toMatchObject(refusedAs('milestone-agreed'));
    done(await merge(second, third));
    const { version } = await db().milestone.findUniqueOrThrow({ where: { id: agreed } });
    expect(await removeMilestone(people.leyla, { id: agreed, version })).toMatchObject(
      refusedAs('milestone-agreed'),
    );
  });

  test('is refused if a milestone would depend on itself, and writes nothing', async () => {
    const [survivor, duplicate] = [await log('D'), await log('E')];
    await milestone(survivor, 'Design');
    const code = (await projectById(people.leyla, survivor))?.code;
    await milestone(duplicate, 'Permit', `${code}.1`);
    const own = (await projectById(people.leyla, duplicate))?.code;
    // the survivor’s design depends on its permit
    const permit = await milestone(survivor, 'Permit');
    await db().milestoneDependency.create({
      data: {
        dependentId: (
          await db().milestone.findFirstOrThrow({ where: { projectId: survivor, title: 'Design' } })
        ).id,
        predecessorId: permit,
      },
    });
    expect(await merge(duplicate, survivor, { steps: [] })).toMatchObject(refusedAs('merge-cycle'));
    expect(await projectById(people.leyla, duplicate)).toMatchObject({ code: own, merged: null });
    expect(await db().milestone.count({ where: { projectId: duplicate } })).toBe(1);
  });

  test('is refused if either project changed since the preview', async () => {
    const [survivor, duplicate] = [await log('F'), await log('G')];
    expect(await merge(duplicate, survivor, { survivorVersion: 2 })).toMatchObject(
      refusedAs('merge-changed'),
    );
    expect(await merge(duplicate, survivor, { version: 2 })).toMatchObject(refusedAs('merge-changed'));
    expect(await projectById(people.leyla, survivor)).toMatchObject({ version: 1 });
  });

  test('is refused for a duplicate on an agreed list, until a list without it is agreed', async () => {
    const [survivor, duplicate] = [await log('H', { group: 'ECO' }), await log('I', { group: 'ECO' })];
    const by = { day: '2026-11-20', instrumentKind: 'meeting_decision', reference: 'Decision 1' };
    const agree = async (projects: string[]) =>
      done(await recordAgreement(people.leyla, { kind: 'project_list', group: 'ECO', projects, ...by }));
    await agree([duplicate]);
    expect(await merge(duplicate, survivor)).toMatchObject(refusedAs('merge-on-list'));
    await agree([survivor]);
    done(await merge(duplicate, survivor));
  });
});

describe('a hidden project', () => {
  test('is merged only within its side, and leaves no trace in the joint chain', async () => {
    const [joint, own, other] = [
      await log('Joint'),
      await log('Own', { privately: 'yes' }),
      await log('Own too', { privately: 'yes' }),
    ];
    expect(await merge(own, joint)).toMatchObject(refusedAs('merge-compartments'));
    expect(await merge(joint, own)).toMatchObject(refusedAs('merge-compartments'));
    done(await merge(own, other));
    expect((await eventsOf(own)).map(({ chain }) => chain)).toEqual(['party:AZ', 'party:AZ']);
    expect((await eventsOf(other)).map(({ chain }) => chain)).toEqual(['party:AZ', 'party:AZ']);
  });

  test('is neither found nor merged into by those who may not see it', async () => {
    const guarded = await log('Guarded cable', { group: 'SEC' });
    const open = await log('Guarded cable', { group: 'ENE' });
    expect(await merge(open, guarded, {}, people.nigar)).toMatchObject(refusedAs('merge-unknown'));
    expect(await merge(guarded, open, {}, people.nigar)).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await merge(open, guarded)).toMatchObject(refusedAs('merge-compartments'));
    const project = await projectById(people.leyla, open);
    if (project === null) throw new Error('not found');
    const offers = async (q: string) => (await mergeOffers(people.leyla, project, q)).map(({ id }) => id);
    expect(await offers('guarded')).not.toContain(guarded);
    expect(await offers('–')).toEqual([]);
    expect(await offers('')).not.toContain(open);
  });

  test('of another group is not merged by a member of one group only', async () => {
    const [own, other] = [await log('Mine'), await log('Theirs', { group: 'CON' })];
    expect(await merge(own, other, {}, people.nigar)).toMatchObject(refusedAs('merge-not-writable'));
    expect(await merge(other, own, {}, people.nigar)).toMatchObject({ refusal: { kind: 'forbidden' } });
  });
});

describe('searching for a code', () => {
  const codeOf = async (id: string) => (await projectById(people.leyla, id))?.code ?? '';

  test('finds a merged project and its final survivor, since codes are kept for life', async () => {
    const [first, second, last] = [await log('M'), await log('N'), await log('O')];
    const code = await codeOf(first);
    expect(await mergedByCode(people.leyla, code)).toBeNull();
    done(await merge(first, second));
    expect(await mergedByCode(people.viewer, ` ${code.toLowerCase()} `)).toMatchObject({
      id: first,
      code,
      title: 'M',
      became: { id: second, title: 'N' },
    });
    done(await merge(second, last));
    expect(await mergedByCode(people.viewer, code)).toMatchObject({ became: { id: last, title: 'O' } });
    expect(await mergedByCode(people.viewer, code.replace('-', '–'))).toMatchObject({ id: first });
    // a code with other words is a text search
    expect(await mergedByCode(people.viewer, `${code} cable`)).toBeNull();
  });

  test('finds neither a hidden project nor a hidden survivor', async () => {
    const [first, second] = [await log('P', { group: 'SEC' }), await log('Q', { group: 'SEC' })];
    const code = await codeOf(first);
    done(await merge(first, second));
    expect(await mergedByCode(people.leyla, code)).toMatchObject({ became: { id: second } });
    expect(await mergedByCode(people.viewer, code)).toBeNull();
    const [open, away] = [await log('R'), await log('S')];
    const openCode = await codeOf(open);
    done(await merge(open, away));
    done(await changeProject(people.leyla, { id: away, version: 2, title: 'S', group: 'SEC' }));
    expect(await mergedByCode(people.viewer, openCode)).toMatchObject({ id: open, became: null });
  });
});
