import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { addMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { changeProject, createProject, shareProject } from './commands';
import { projectById } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const log = async (actor: Actor, input: Record<string, unknown>) =>
  done(await createProject(actor, { title: 'Sample project', group: 'ENE', ...input }));
const number = (code: string | null) => Number(code?.split('-')[1]);
const eventsOf = (subjectId: string) =>
  db().auditEvent.findMany({ where: { subjectId }, orderBy: [{ at: 'asc' }, { seq: 'asc' }] });
const seen = async (actor: Actor, id: string) => {
  const project = await projectById(actor, id);
  if (!project) throw new Error('not found');
  return project;
};

const everything = {
  title: 'Kabel xətti',
  group: 'ENE',
  description: 'First line\r\nsecond line',
  associated: ['CON', 'ENE'],
  provisions: ['I.3'],
  organisations: [
    { name: '', sector: 'public', home: '', role: '' },
    { name: 'Sample Grid', sector: 'public', home: 'azerbaijan', role: 'operator' },
    { name: 'Example Works', sector: 'private', home: 'Georgia', role: '' },
  ],
  stage: 'active',
  start: '2027-03',
  target: '2028-Q2',
  funding: [
    { kind: 'cost', amount: '1 250 000.50', currency: 'usd', source: 'estimate' },
    { kind: 'funding', amount: '', currency: '', source: '' },
  ],
  references: [{ registry: 'R-17', title: 'Feasibility study', url: 'https://example.org/17' }],
  tags: 'TRIPP, Orta Dəhliz, tripp',
  intendedResult: 'Power through the night',
  resultEvidence: 'Meter readings',
  resultOn: '2026-03-01',
};

describe('logging a project', () => {
  test('needs a title and a group; provisions come from the mandate, and it gets a code', async () => {
    const { id, code } = await log(people.nigar, { title: 'Only a title' });
    expect(code).toMatch(/^ENE-\d{3}$/);
    const project = await seen(people.jordan, id);
    expect(project.content.provisions).toEqual(['I.1', 'I.2', 'I.3', 'I.4']);
    expect(project).toMatchObject({ version: 1, privateTo: null, content: { stage: 'candidate' } });
    expect(await eventsOf(id)).toMatchObject([{ type: 'project.created', chain: 'joint' }]);
  });

  test('stores everything typed, with the precision of its dates', async () => {
    const { id } = await log(people.leyla, everything);
    const { content } = await seen(people.jordan, id);
    expect(content).toMatchObject({
      description: 'First line\nsecond line',
      intendedResult: 'Power through the night',
      resultEvidence: 'Meter readings',
      resultOn: '2026-03-01',
      associated: ['CON'],
      provisions: ['I.3'],
      start: { on: '2027-03-31', precision: 'month' },
      target: { on: '2028-06-30', precision: 'quarter' },
      funding: [{ kind: 'cost', amountMinor: 125000050n, currency: 'USD', source: 'estimate' }],
      references: [{ registry: 'R-17', title: 'Feasibility study', url: 'https://example.org/17' }],
    });
    expect(content.organisations).toEqual([
      { name: 'Example Works', sector: 'private', home: 'Georgia', role: '' },
      { name: 'Sample Grid', sector: 'public', home: 'AZ', role: 'operator' },
    ]);
    expect(content.tags).toEqual(['Orta Dəhliz', 'TRIPP']);
  });

  test('recognises a known organisation by name', async () => {
    await log(people.leyla, everything);
    await log(people.jordan, {
      ...everything,
      organisations: [{ ...everything.organisations[1], name: 'SAMPLE GRID' }],
    });
    expect(await db().organisation.count({ where: { nameKey: 'sample grid' } })).toBe(1);
  });

  test.each([
    ['no title', { title: ' ' }, 'title', 'title-required'],
    ['no group', { group: '' }, 'group', 'group-required'],
    ['a group that there is not', { group: 'ZZZ' }, 'group', 'unknown-choice'],
    ['a provision that there is not', { provisions: ['IX.9'] }, 'provisions', 'unknown-choice'],
    ['a date that nobody can read', { start: 'soon' }, 'start', 'bad-partial-date'],
    ['a day that there is not', { start: '31.02.2027' }, 'start', 'no-such-day'],
    ['a year far away', { target: '2199-01' }, 'target', 'far-year'],
    ['evidence of a result without a day', { resultEvidence: 'Seen' }, 'resultOn', 'result-undated'],
    ['the day of no evidence', { resultOn: '2026-03-01' }, 'resultEvidence', 'result-without-evidence'],
    [
      'evidence of a day to come',
      { resultEvidence: 'Seen', resultOn: '2099-01-01' },
      'resultOn',
      'result-in-future',
    ],
    [
      'a currency without its amount',
      { funding: [{ kind: 'cost', amount: '', currency: 'EUR', source: '' }] },
      'funding.0.amount',
      'required',
    ],
    [
      'a target before its start',
      { start: '2027-Q3', target: '2027-06-30' },
      'target',
      'target-before-start',
    ],
    [
      'an amount of two meanings',
      { funding: [{ kind: 'cost', amount: '1,250', currency: 'USD' }] },
      'funding.0.amount',
      'ambiguous-amount',
    ],
    [
      'no such currency',
      { funding: [{ kind: 'cost', amount: '5', currency: 'ZZZ' }] },
      'funding.0.currency',
      'unknown-currency',
    ],
    [
      'a link that runs a script',
      { references: [{ title: 'x', url: 'javascript:alert(1)' }] },
      'references.0.url',
      'bad-url',
    ],
    [
      'an organisation without a home',
      { organisations: [{}, { name: 'A', sector: 'public' }] },
      'organisations.1.home',
      'home-required',
    ],
  ])('refuses %s at its field, and writes nothing', async (_, input, field, code) => {
    const before = await db().project.count();
    const result = await createProject(people.leyla, { title: 'x', group: 'ENE', ...input });
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'invalid', errors: [{ field, code }] } });
    expect(await db().project.count()).toBe(before);
  });

  test('is for those who work in the group', async () => {
    const refusal = { kind: 'forbidden' };
    expect(await createProject(people.viewer, { title: 'x', group: 'ENE' })).toMatchObject({ refusal });
    expect(await createProject(people.nigar, { title: 'x', group: 'ECO' })).toMatchObject({ refusal });
  });
});

describe('changing a project', () => {
  const form = { title: 'Cable', group: 'ENE' };

  test('is recorded with before and after', async () => {
    const { id } = await log(people.nigar, everything);
    done(await changeProject(people.casey, { ...everything, id, version: 1, stage: 'suspended', tags: '' }));
    const [, event] = await eventsOf(id);
    expect(event).toMatchObject({ type: 'project.changed', actorName: 'Casey Example' });
    expect(event?.payload).toMatchObject({
      changes: [
        { field: 'stage', before: 'active', after: 'suspended' },
        { field: 'tags', before: 'Orta Dəhliz, TRIPP', after: null },
      ],
    });
    expect((await seen(people.nigar, id)).content).toMatchObject({ tags: [], stage: 'suspended' });
  });

  test('keeps the code when it moves to another group', async () => {
    const { id, code } = await log(people.leyla, {});
    done(await changeProject(people.leyla, { ...form, id, version: 1, group: 'CON' }));
    expect(await seen(people.jordan, id)).toMatchObject({ code, groupCode: 'CON' });
    expect((await eventsOf(id)).map(({ type }) => type)).toContain('project.moved');
  });

  test('shows the second editor what the first one saved, and overwrites nothing', async () => {
    const { id } = await log(people.leyla, {});
    done(
      await changeProject(people.jordan, { ...form, id, version: 1, title: 'Theirs', provisions: ['I.3'] }),
    );
    const mine = { ...form, id, version: 1, title: 'Mine', description: 'Typed at length' };
    const second = await changeProject(people.leyla, mine);
    expect(second).toMatchObject({
      refusal: {
        kind: 'conflict',
        version: 2,
        theirs: { title: 'Theirs', 'provisions[]': 'I.3', description: '' },
      },
    });
    expect((await seen(people.leyla, id)).content.title).toBe('Theirs');
    done(await changeProject(people.leyla, { ...mine, version: 2 }));
    expect((await seen(people.jordan, id)).content.title).toBe('Mine');
  });
});

describe('a private project', () => {
  test('is not found by the other Party, and leaves no trace in codes or counts', async () => {
    const first = await log(people.leyla, {});
    const hidden = await log(people.nigar, {
      privately: 'yes',
      tags: 'secret plan',
      organisations: everything.organisations,
    });
    const second = await log(people.leyla, {});
    expect(hidden.code).toBeNull();
    expect(number(second.code)).toBe(number(first.code) + 1);
    for (const stranger of [people.jordan, people.casey, people.technical]) {
      expect(await projectById(stranger, hidden.id)).toBeNull();
    }
    const refusal = { kind: 'not-found' };
    const input = { title: 'x', group: 'ENE', id: hidden.id, version: 1 };
    expect(await changeProject(people.jordan, input)).toMatchObject({ refusal });
    expect(await shareProject(people.jordan, input)).toMatchObject({ refusal });
    expect(await eventsOf(hidden.id)).toMatchObject([{ chain: 'party:AZ' }]);
    expect((await seen(people.leyla, hidden.id)).content.title).toBe('Sample project');
  });

  test('is shared by whoever concurs; then it has a code, and its past stays private', async () => {
    const { id } = await log(people.nigar, { privately: 'yes', organisations: everything.organisations });
    const input = { id, version: 1 };
    expect(await shareProject(people.nigar, input)).toMatchObject({ refusal: { kind: 'forbidden' } });
    const { code } = done(await shareProject(people.kamran, input));
    const joint = await seen(people.jordan, id);
    expect(joint).toMatchObject({ code, privateTo: null, version: 2 });
    expect(joint.content.organisations).toHaveLength(2);
    expect(
      await db().projectOrganisation.count({ where: { projectId: id, organisation: { privateTo: 'AZ' } } }),
    ).toBe(0);
    expect((await eventsOf(id)).map(({ chain, type }) => `${chain} ${type}`).sort()).toEqual([
      'joint project.tabled',
      'party:AZ project.created',
    ]);
    const again = await shareProject(people.kamran, { id, version: 2 });
    expect(again).toMatchObject({ refusal: { kind: 'invalid', errors: [{ code: 'already-joint' }] } });
  });

  test('begins for everybody on the day of sharing, with its milestones and its place in lists', async () => {
    setTestClock('2026-02-11T09:00:00Z');
    const { id } = await log(people.nigar, { privately: 'yes' });
    const milestone = { project: id, title: 'Study', responsible: 'AZ', forecast: '2027-03', after: '' };
    done(await addMilestone(people.nigar, milestone));
    setTestClock('2026-03-20T21:00:00Z');
    done(await shareProject(people.kamran, { id, version: 1 }));
    // 21:00 in UTC is past midnight in the Charter's zone
    const enteredOn = '2026-03-21';
    expect(await seen(people.jordan, id)).toMatchObject({ enteredOn });
    // this sorts the newest first
    expect((await db().project.findUniqueOrThrow({ where: { id } })).createdAt.toISOString()).toBe(
      '2026-03-20T21:00:00.000Z',
    );
    expect(await db().milestone.findFirst({ where: { projectId: id } })).toMatchObject({ enteredOn });
  });
});

test('a restricted group’s project is not found by outsiders', async () => {
  await db().workingGroup.update({ where: { code: 'SEC' }, data: { restricted: true } });
  const { id } = await log(people.morgan, { group: 'SEC' });
  expect(await projectById(people.nigar, id)).toBeNull();
  expect(await projectById(people.viewer, id)).toBeNull();
  const input = { title: 'x', group: 'ENE', id, version: 1 };
  expect(await changeProject(people.nigar, input)).toMatchObject({ refusal: { kind: 'not-found' } });
  const unknown = { kind: 'invalid', errors: [{ field: 'group', code: 'unknown-choice' }] };
  expect(await createProject(people.nigar, { title: 'x', group: 'SEC' })).toMatchObject({ refusal: unknown });
  expect((await seen(people.leyla, id)).groupCode).toBe('SEC');
  expect(await eventsOf(id)).toMatchObject([{ chain: 'group:SEC' }]);
});
