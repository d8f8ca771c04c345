import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import type { Cast } from '@/testing/cast';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { expectDueDaysStored } from '@/testing/stored-days';
import { recordAgreement } from './commands';
import { agreementFormFor } from './form/queries';
import { liveDifferences } from './queries';

await testDatabase();
afterEach(expectDueDaysStored);
setTestClock('2026-11-23T09:00:00Z');

const today = calendarDate('2026-11-23');
let people: Pick<Cast, 'leyla'>;
let wind: { id: string };

beforeAll(async () => {
  people = await charterWithOneSide();
  await db().project.createMany({
    data: Array.from({ length: 1_200 }, (_, index) => ({
      id: `p${index}`,
      code: `ENE-${2_000 + index}`,
      title: `Row ${index}`,
      groupCode: 'ENE',
      searchKey: `row ${index}`,
      sortKey: `ENE-00${2_000 + index}`,
      enteredOn: '2026-02-11',
      stage: index < 30 ? 'completed' : index < 230 ? 'candidate' : index < 700 ? 'active' : 'proposed',
    })),
  });
  await db().workingGroup.update({ where: { code: 'ENE' }, data: { nextProjectNumber: 9_000 } });
  wind = done(await createProject(people.leyla, { title: 'Wind park', group: 'ENE' }));
});

function done<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal).slice(0, 300));
  return result.value;
}
const form = async (query: Record<string, string> = {}) => {
  const found = await agreementFormFor(people.leyla, { kind: 'project_list', group: 'ENE', ...query }, today);
  if (typeof found === 'string' || found.kind !== 'project_list') throw new Error('no form for a list');
  return found;
};
const record = async (more: Record<string, unknown>) => {
  const instrument = { day: '2026-05-04', instrumentKind: 'note', reference: 'Note 1' };
  const { id } = done(
    await recordAgreement(people.leyla, { kind: 'project_list', group: 'ENE', ...instrument, ...more }),
  );
  const held = await db().proposalProject.findMany({
    where: { proposalId: id },
    select: { projectId: true },
  });
  return new Set(held.map(({ projectId }) => projectId));
};

describe('the list form of a group that leads more projects than one page shows', () => {
  test('shows two hundred at a time, searches by words and stage, and counts the rest', async () => {
    const first = await form();
    expect(first.projects).toHaveLength(200);
    expect(first.many).toMatchObject({ page: 1, pages: 7 });
    expect(first.many?.counts).toEqual({ led: 1_201, found: 1_201, underWay: 970, inForce: null });
    expect((await form({ page: '99' })).projects).toMatchObject([{ title: 'Wind park' }]);
    expect((await form({ q: 'win' })).projects).toMatchObject([{ title: 'Wind park' }]);
    expect((await form({ stage: 'completed' })).many).toMatchObject({ counts: { found: 30 }, pages: 1 });
  });

  test('lists all that are active or proposed, whatever is ticked', async () => {
    const held = await record({ base: 'all', projects: ['p0'], shown: 'p0,p1' });
    expect(held.size).toBe(970);
    expect(held.has('p0')).toBe(false);
    expect((await form({ page: '2' })).listed).toHaveLength(170);
    expect((await form()).many?.counts.inForce).toBe(970);
  });

  test('lists what is in force, changed by the ticks of the page that was shown', async () => {
    const held = await record({
      base: 'standing',
      projects: [wind.id, 'p301'],
      shown: `${wind.id},p300,p301`,
    });
    expect(held.size).toBe(970);
    expect([held.has(wind.id), held.has('p300'), held.has('p301'), held.has('p699')]).toEqual([
      ...[true, false, true, true],
    ]);
  });

  test('lists the ticks alone, and refuses a project that does not exist', async () => {
    expect((await record({ base: 'ticked', projects: ['p5', 'p6'], shown: 'p5,p6,p7' })).size).toBe(2);
    const unknown = await recordAgreement(people.leyla, {
      kind: 'project_list',
      group: 'ENE',
      base: 'standing',
      projects: ['nothing'],
      shown: 'nothing',
      day: '2026-05-05',
      instrumentKind: 'note',
      reference: 'Note 2',
    });
    expect(unknown).toMatchObject({ refusal: { errors: [{ code: 'list-project-unknown' }] } });
  });

  test('shows how the listed projects differ from the live data', async () => {
    const shown = [
      { id: 'p5', code: 'ENE-2005', title: 'Row five' },
      { id: 'gone', code: 'ENE-1', title: 'Gone' },
    ];
    const content = { group: 'ENE', projects: shown };
    const live = await liveDifferences(people.leyla, { kind: 'project_list', content });
    expect(live?.map(({ kind }) => kind)).toEqual(['project-renamed', 'project-removed']);
  });
});

describe('the roadmap form for a list of more projects than one page shows', () => {
  const roadmapForm = async () => {
    const query = { kind: 'roadmap', group: 'ENE' };
    const found = await agreementFormFor(people.leyla, query, today);
    if (typeof found === 'string' || found.kind !== 'roadmap' || !found.list) throw new Error('no form');
    return found.list;
  };

  test('shows the first hundred of each kind and the number of all, and takes one milestone for all', async () => {
    await record({ base: 'all', day: '2026-05-06' });
    await db().milestone.create({
      data: {
        projectId: 'p300',
        groupCode: 'ENE',
        position: 1,
        title: 'Study',
        enteredOn: '2026-02-11',
        forecastOn: '2027-03-31',
        forecastPrecision: 'month',
        dueOn: '2027-03-31',
      },
    });
    await db().project.updateMany({ where: { id: { in: ['p301', 'p302'] } }, data: { groupCode: 'CON' } });
    const list = await roadmapForm();
    expect(list).toMatchObject({
      undated: { count: 967 },
      moved: { count: 2 },
      dated: { count: 1 },
    });
    expect(list.undated.first).toHaveLength(100);
    expect(list.dated.first).toMatchObject([{ id: 'p300', milestones: [{ step: 'Study' }] }]);
    expect(list.moved.first).toMatchObject([{ id: 'p301' }, { id: 'p302' }]);
    const agreed = await recordAgreement(people.leyla, {
      kind: 'roadmap',
      group: 'ENE',
      list: list.id,
      all: 'yes',
      exemptMoved: 'Led by another group',
      each: { title: 'Terms agreed', responsible: 'all', on: '2027-06' },
      day: '2026-05-07',
      instrumentKind: 'note',
      reference: 'Note 3',
    });
    expect(agreed).toMatchObject({ ok: true });
    expect(await db().milestone.count({ where: { groupCode: 'ENE', baselineOn: { not: null } } })).toBe(968);
  });
});
