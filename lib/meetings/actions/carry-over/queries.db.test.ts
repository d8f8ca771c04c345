import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { draftAgenda } from '@/lib/agenda/commands';
import { agendaItems } from '@/lib/agenda/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { closeAction, enterAction } from '@/lib/meetings/actions/commands';
import { cancelMeeting, postponeMeeting } from '@/lib/meetings/commands';
import { meetingById } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { planFor } from '@/testing/work';
import { isCarriedTo } from './carry-over-rule';
import { actionsBefore, carriedActions, carriedWhere, receivingMeeting } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

const today = calendarDate('2026-11-23');
let people: Cast;
let next: string;
let energyNext: string;

const plan = (startsOn: string, group = '') => planFor(people.leyla, startsOn, group, 'UTC');
const enter = async (meeting: string, text: string, group = '') =>
  done(await enterAction(people.leyla, { meeting, text, group, owner: 'AZ', dueOn: '2026-12-01' })).id;
const meetingOf = async (id: string) => {
  const meeting = await meetingById(people.leyla, id);
  if (meeting === null) throw new Error(`No meeting ${id}`);
  return meeting;
};
const before = async (actor: Actor, id: string) =>
  (await actionsBefore(actor, await meetingOf(id), today)).first.map(({ text }) => text).sort();

beforeAll(async () => {
  people = await charterWithCast();
  const charter = await plan('2026-11-20');
  const energy = await plan('2026-11-19', 'ENE');
  const security = await plan('2026-11-18', 'SEC');
  next = await plan('2027-01-28');
  energyNext = await plan('2027-01-14', 'ENE');
  await enter(charter, 'Charter');
  await enter(charter, 'Charter on energy', 'ENE');
  await enter(energy, 'Energy');
  await enter(security, 'Security');
  const id = await enter(energy, 'Closed');
  done(await closeAction(people.leyla, { id, version: 1, closedOn: '2026-11-22', disposition: 'Note 14' }));
});

describe('the open actions of earlier meetings', () => {
  const all = ['Charter', 'Charter on energy', 'Energy', 'Security'];

  test('stand before the next Charter meeting, and a group’s before the group’s', async () => {
    expect(await before(people.leyla, next)).toEqual(all);
    expect(await before(people.leyla, energyNext)).toEqual(['Charter on energy', 'Energy']);
  });

  test('of a restricted group are shown to those who may enter it only', async () => {
    expect(await before(people.viewer, next)).toEqual(['Charter', 'Charter on energy', 'Energy']);
    expect((await actionsBefore(people.viewer, await meetingOf(next), today)).count).toBe(3);
  });

  test('stand in the item on the previous meeting, once however often it is drafted', async () => {
    const drafted = async () => {
      done(await draftAgenda(people.leyla, { id: next }));
      const items = await agendaItems(people.leyla, next);
      const reasons = items.find(({ sourceKey }) => sourceKey === 'previous')?.reasons ?? [];
      return reasons.flatMap((each) =>
        each.kind === 'open-actions' ? each.actions.map(({ text }) => text) : [],
      );
    };
    expect((await drafted()).sort()).toEqual(all);
    expect((await drafted()).sort()).toEqual(all);
    expect(await db().action.count()).toBe(5);
  });

  test('stay when the meeting moves, and pass to the one after it when it is cancelled', async () => {
    done(await postponeMeeting(people.leyla, { id: next, version: (await meetingOf(next)).version }));
    expect(await before(people.leyla, next)).toEqual(all);
    const after = await plan('2027-03-04');
    done(
      await cancelMeeting(people.leyla, {
        id: next,
        version: (await meetingOf(next)).version,
        reason: 'Moved',
      }),
    );
    expect(await before(people.leyla, after)).toEqual(all);
  });

  test('by group, in the order of the groups, the Charter’s own first', async () => {
    const by = async (id: string) =>
      (await carriedActions(await receivingMeeting(await meetingOf(id)), ['CON', 'ENE', 'SEC'])).map(
        ({ group, count }) => `${group} ${count}`,
      );
    expect(await by(await plan('2027-04-01'))).toEqual(['null 1', 'ENE 2', 'SEC 1']);
    expect(await by(energyNext)).toEqual(['ENE 2']);
  });
});

test('the filter of the database takes the same actions as the rule', async () => {
  const meetings = await db().meeting.findMany();
  const actions = await db().action.findMany({ include: { meeting: true } });
  for (const { id } of meetings) {
    const meeting = await receivingMeeting(await meetingOf(id));
    for (const day of ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2027-05-01', null]) {
      const of = { ...meeting, day: day === null ? null : calendarDate(day) };
      const found = await db().action.findMany({ where: carriedWhere(of), select: { id: true } });
      const expected = actions.filter((action) =>
        isCarriedTo(of, {
          groupCode: action.groupCode,
          // every meeting of these has a day before the entry
          since: calendarDate(action.meeting.startsOn),
          closedOn: action.closedOn === null ? null : calendarDate(action.closedOn),
          meeting: action.meeting,
        }),
      );
      expect(found.map((row) => row.id).sort()).toEqual(expected.map((row) => row.id).sort());
    }
  }
});
