import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { concur, returnProposal } from '@/lib/agreements/proposals/commands';
import { contentOf } from '@/lib/compliance/content';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { propose } from './commands';
import { agreementFormFor } from './form/queries';
import { liveDifferences } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

const today = calendarDate('2026-11-23');
let people: Cast;
let [staying, moved] = ['', ''];
let roadmapId: string;

const stored = (id: string) => db().proposal.findUniqueOrThrow({ where: { id } });
const agree = async (input: object) => {
  const { id } = done(await propose(people.kamran, input));
  done(await concur(people.casey, { id, hash: (await stored(id)).sha256 }));
  return id;
};
const roadmap = (more: object = {}) => ({
  kind: 'roadmap',
  group: 'ENE',
  all: 'yes',
  each: { title: 'Deliver', responsible: 'AZ', on: '2027-06' },
  ...more,
});

beforeAll(async () => {
  people = await charterWithCast();
  const make = async (title: string) => done(await createProject(people.leyla, { title, group: 'ENE' })).id;
  [staying, moved] = [await make('Grid study'), await make('Wind atlas')];
  const list = await agree({ kind: 'project_list', group: 'ENE', projects: [staying, moved] });
  roadmapId = await agree(roadmap({ list }));
});

describe('the form to propose a returned proposal again', () => {
  test('has its contents, for its own kind and group only', async () => {
    const until = calendarDate('2029-06-30');
    const extension = { kind: 'extension', group: 'DIG', deliverables: ['roadmap'], until };
    const again = done(await propose(people.leyla, extension)).id;
    done(await returnProposal(people.jordan, { id: again, reason: 'Too late' }));
    const form = (kind: string, group: string) =>
      agreementFormFor(people.leyla, { kind, group, again }, today);
    expect(await form('extension', 'DIG')).toMatchObject({ returned: { deliverables: ['roadmap'], until } });
    expect(await form('extension', 'ENE')).toMatchObject({ returned: null });
    const list = { kind: 'project_list', group: 'ENE', projects: [staying] };
    const returned = done(await propose(people.leyla, list)).id;
    done(await returnProposal(people.jordan, { id: returned, reason: 'One is missing' }));
    const params = { kind: 'project_list', group: 'ENE' };
    expect(await agreementFormFor(people.leyla, params, today)).toMatchObject({ listed: [staying, moved] });
    expect(await agreementFormFor(people.leyla, { ...params, again: returned }, today)).toMatchObject({
      listed: [staying],
    });
  });
});

describe('the form of a group without a mandate', () => {
  const warned = async (kind: string, group: string) => {
    const form = await agreementFormFor(people.leyla, { kind, group }, today);
    return typeof form === 'object' && 'withoutMandate' in form && form.withoutMandate;
  };

  test('says so for a list and a roadmap, and not for an extension', async () => {
    await db().groupProvision.deleteMany({ where: { groupCode: 'DIG' } });
    expect(await warned('project_list', 'DIG')).toBe(true);
    expect(await warned('roadmap', 'DIG')).toBe(true);
    expect(await warned('extension', 'DIG')).toBe(false);
    for (const kind of ['project_list', 'roadmap']) expect(await warned(kind, 'ENE')).toBe(false);
  });
});

describe('a listed project that moved to a restricted group', () => {
  const shownTo = async (actor: Actor) => {
    const frozen = {
      kind: 'roadmap',
      content: contentOf('roadmap', (await stored(roadmapId)).content),
    } as const;
    const form = await agreementFormFor(actor, { kind: 'roadmap', group: 'ENE' }, today);
    return { form, differences: await liveDifferences(actor, frozen) };
  };

  beforeAll(async () => {
    await db().project.update({ where: { id: moved }, data: { groupCode: 'SEC' } });
    await db().milestone.updateMany({
      where: { projectId: moved },
      data: { title: 'Closed to others', forecastOn: '2028-03-31' },
    });
  });

  test('hides its milestones from those outside, on the form and in the roadmap’s differences', async () => {
    const { form, differences } = await shownTo(people.casey);
    expect(form).toMatchObject({
      list: {
        undated: { count: 0, first: [] },
        moved: { count: 1, first: [{ id: moved }] },
        dated: { count: 1, first: [{ id: staying, milestones: [{ step: 'Deliver' }] }] },
      },
    });
    expect(JSON.stringify({ form, differences })).not.toMatch(/Closed to others|2028/);
  });

  test('takes no milestone through its old group, whose roadmap may only exempt it', async () => {
    const { id: list } = await db().proposal.findFirstOrThrow({ where: { kind: 'project_list' } });
    const before = await db().milestone.count();
    const rows = { [moved]: { title: 'Slip in', on: '2027-01' } };
    expect(await propose(people.casey, roadmap({ list, rows }))).toMatchObject({
      refusal: { errors: [{ field: `rows.${moved}.exemption`, code: 'moved-away' }] },
    });
    const exempt = { [moved]: { exemption: 'Another group leads it' } };
    const { id } = done(await propose(people.casey, roadmap({ list, rows: exempt })));
    const { projects } = contentOf('roadmap', (await stored(id)).content);
    expect(projects).toMatchObject([
      { id: staying, milestones: [{ step: 'Deliver' }] },
      { id: moved, milestones: [], exemption: 'Another group leads it' },
    ]);
    expect(await db().milestone.count()).toBe(before);
  });
});
