import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { agreeAgenda } from '@/lib/agenda/agreement/commands';
import { agendaAgreement } from '@/lib/agenda/agreement/queries';
import { scheduleByDay } from '@/lib/agenda/clock-times';
import { addItem, changeItem, draftAgenda, moveItem } from '@/lib/agenda/commands';
import { putItemForward } from '@/lib/agenda/consent/commands';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { agendaItems } from '@/lib/agenda/queries';
import { roomOf } from '@/lib/agenda/room/queries';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { addDay, removeDay } from '@/lib/meetings/days/commands';
import { furtherDays } from '@/lib/meetings/days/queries';
import { type KnownMeeting, meetingById } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';

await testDatabase();

let people: Cast;
let meeting: string;

const known = async (): Promise<KnownMeeting> => {
  const found = await meetingById(people.leyla, meeting);
  if (found === null) throw new Error('no meeting');
  return found;
};
const present = async () => (await agendaItems(people.leyla, meeting)).filter(isOnAgenda);
/** The agenda by day, each item by its title or kind; a star where its own day is gone. */
const byDay = async () =>
  scheduleByDay(await known(), await furtherDays(meeting), await present()).map(({ items }) =>
    items.map(({ item, fell }) => `${item.title ?? item.sourceKey}${fell ? '*' : ''}`),
  );
const item = async (title: string) => {
  const found = (await agendaItems(people.leyla, meeting)).find(
    (each) => (each.title ?? each.sourceKey) === title,
  );
  if (!found) throw new Error(`no item ${title}`);
  return found;
};
const put = async (title: string, day: string, actor: Actor = people.leyla) => {
  const { id, version, minutes } = await item(title);
  return changeItem(actor, { id, version, title, note: '', minutes: String(minutes), day });
};
const add = async (title: string, more: object = {}) =>
  done(await addItem(people.leyla, { id: meeting, title, note: '', minutes: '15', ...more })).id;
const move = async (title: string, direction: string) =>
  done(await moveItem(people.leyla, { id: (await item(title)).id, direction }));

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  setTestClock('2026-11-23T09:00:00Z');
  const when = { startsOn: '2027-01-28', startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  const planned = { kind: 'platform', group: '', title: 'Talks', ...when };
  meeting = done(await planMeeting(people.leyla, planned)).id;
  const further = { meeting, startTime: '09:00', durationMinutes: '120' };
  done(await addDay(people.leyla, { ...further, day: '2027-01-29' }));
  for (const title of ['A', 'B', 'C']) await add(title);
});

describe('on the agenda of a meeting of several days', () => {
  test('an item is put on a day, after those that are there', async () => {
    done(await put('A', '2'));
    done(await put('B', '2'));
    expect(await byDay()).toEqual([['C'], ['A', 'B']]);
    done(await put('A', '1'));
    expect(await byDay()).toEqual([['C', 'A'], ['B']]);
    expect((await present()).map(({ title }) => title)).toEqual(['C', 'A', 'B']);
  });

  test('a day that the meeting does not have is refused', async () => {
    expect(await put('A', '3')).toMatchObject({
      refusal: { errors: [{ field: 'day', code: 'unknown-choice' }] },
    });
    expect(
      await addItem(people.leyla, { id: meeting, title: 'D', note: '', minutes: '5', day: '4' }),
    ).toMatchObject({
      refusal: { errors: [{ field: 'day', code: 'unknown-choice' }] },
    });
  });

  test('an item moved over the edge of a day changes its day', async () => {
    done(await put('C', '2'));
    await move('B', 'down');
    expect(await byDay()).toEqual([['A'], ['B', 'C']]);
    await move('C', 'up');
    expect(await byDay()).toEqual([['A'], ['C', 'B']]);
    await move('C', 'up');
    expect(await byDay()).toEqual([['A', 'C'], ['B']]);
  });

  test('an added item stands on its day, one that is put forward too', async () => {
    done(await put('B', '2'));
    await add('D', { day: '2' });
    const own = await add('E', { day: '1', privately: 'yes' });
    expect(await byDay()).toEqual([
      ['A', 'C'],
      ['B', 'D'],
    ]);
    done(await putItemForward(people.leyla, { id: own, version: 1 }));
    expect(await byDay()).toEqual([
      ['A', 'C', 'E'],
      ['B', 'D'],
    ]);
  });

  test('drafting again keeps the days, and adds before the closing items of the last', async () => {
    done(await draftAgenda(people.leyla, { id: meeting }));
    done(await put('A', '2'));
    const { id, version } = await item('other-business');
    done(await changeItem(people.leyla, { id, version, title: '', note: '', minutes: '5', day: '2' }));
    const before = await byDay();
    done(await draftAgenda(people.leyla, { id: meeting }));
    expect(await byDay()).toEqual(before);
    await add('D', { day: '2' });
    expect((await byDay())[1]).toEqual(['A', 'D', 'other-business']);
  });

  test('an item whose day was removed stands on the last one and says so, until it is moved or edited', async () => {
    done(await put('A', '2'));
    done(await removeDay(people.leyla, { meeting, offset: '1' }));
    expect(await byDay()).toEqual([['B', 'C', 'A*']]);
    await move('A', 'up');
    expect(await byDay()).toEqual([['B', 'A', 'C']]);
  });

  test('the room knows the day of each item', async () => {
    done(await put('A', '2'));
    const { items, days } = await roomOf(people.jordan, await known());
    expect(items.map(({ title, day }) => `${title} ${day}`)).toEqual(['B 1', 'C 1', 'A 2']);
    expect(days.map(({ number, startTime }) => `${number} ${startTime}`)).toEqual(['1 10:00', '2 09:00']);
  });

  test('a day is part of what the Parties agree to', async () => {
    const agreement = async () => agendaAgreement(people.leyla, await known());
    const { read } = await agreement();
    done(await agreeAgenda(people.leyla, { id: meeting, read }));
    done(await put('C', '2'));
    expect((await agreement()).keys.every(({ key }) => key === null)).toBe(true);
  });

  test('the record says which day it was put on', async () => {
    done(await put('A', '2'));
    const event = await db().auditEvent.findFirst({
      where: { type: 'agenda.item-changed' },
      orderBy: { at: 'desc' },
    });
    expect(JSON.stringify(event)).toContain('onDay');
  });
});
