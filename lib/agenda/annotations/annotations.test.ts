import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { KnownOutcome } from '@/lib/meetings/outcomes/outcome';
import { doneByItem } from './annotations';

const outcome = (id: string, itemId: string | null): KnownOutcome => ({
  id,
  itemId,
  meetingId: 'last',
  groupCode: null,
  group: null,
  kind: 'decision',
  series: '',
  number: 1,
  text: id,
  action: null,
  state: 'open',
  became: '',
  becameOn: null,
  version: 1,
  enteredOn: calendarDate('2026-01-28'),
});
const items = [
  { id: 'now-previous', sourceKey: 'previous' },
  { id: 'now-energy', sourceKey: 'group:ENE' },
];
const earlier = [
  { id: 'was-energy', sourceKey: 'group:ENE' },
  { id: 'was-fuel', sourceKey: 'own:fuel' },
];

test.each([
  ['of the same group’s item', 'was-energy', 'now-energy'],
  ['of an item that is not on this agenda', 'was-fuel', 'now-previous'],
  ['of the meeting as a whole', null, 'now-previous'],
  ['of an item that is closed to the reader', 'unknown', 'now-previous'],
])('an outcome %s is taken up where it belongs', (_, itemId, under) => {
  const done = doneByItem(items, earlier, [outcome('Done', itemId)]);
  expect([...done].map(([id, of]) => [id, of.map(({ text }) => text)])).toEqual([[under, ['Done']]]);
});

test('an agenda without an item on the previous minutes leaves out what belongs to none', () => {
  expect(doneByItem(items.slice(1), earlier, [outcome('Done', null)]).size).toBe(0);
});
