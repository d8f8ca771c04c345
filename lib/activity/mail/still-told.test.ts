import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { WorkItem } from '@/lib/pages/my-work/work-item';
import { defaultSetting } from './setting';
import { stillTold } from './still-told';
import { noticeOf, stillWanted, type Told } from './told';

const item = { key: 'milestone:1' } as WorkItem;
const notice = (id: string, told: Told, seenAt: Date | null = null) => ({
  id,
  told,
  createdAt: new Date('2026-11-30T08:00:00Z'),
  seenAt,
});
const reminder = (key: string, days: number): Told => ({
  kind: 'reminder',
  item: key,
  dueOn: calendarDate('2026-12-07'),
  reminder: { when: 'before', days },
});
const verdict = (of: string, is: string): Told => ({
  kind: 'verdict',
  of,
  verdict: is,
  on: calendarDate('2026-11-30'),
});

test('the latest notice of each thing is listed, and what is over is counted', () => {
  const { told, gone } = stillTold(
    [
      notice('late', reminder('milestone:1', 7)),
      notice('early', reminder('milestone:1', 30), new Date()),
      notice('done', reminder('milestone:2', 7)),
      notice('answered', { kind: 'waiting', item: 'proposal:1' }),
      notice('holds', verdict('roadmap:ENE', 'late')),
      notice('past', verdict('roadmap:ENE', 'outstanding')),
      notice('other', verdict('project_list:ENE', 'outstanding')),
    ],
    [item],
    new Map([
      ['roadmap:ENE', 'late'],
      ['project_list:ENE', 'late'],
    ]),
  );
  expect(told.map(({ id, seen }) => [id, seen])).toEqual([
    ['late', false],
    ['holds', false],
  ]);
  expect(gone).toBe(3);
});

test('what has no last day waits, for whoever wants to be told of it', () => {
  const today = calendarDate('2026-11-30');
  const waits = { key: 'proposal:1', dueOn: null };
  expect(noticeOf(waits, today, defaultSetting)).toEqual({
    onceKey: 'waiting:proposal:1',
    told: { kind: 'waiting', item: 'proposal:1' },
  });
  expect(noticeOf(waits, today, { ...defaultSetting, proposals: false })).toBeNull();
  const due = { key: 'milestone:1', dueOn: calendarDate('2026-12-07') };
  expect(noticeOf(due, today, defaultSetting)?.onceKey).toBe('reminder:milestone:1:2026-12-07:7');
  expect(stillWanted(verdict('roadmap:ENE', 'late'), { ...defaultSetting, verdicts: false })).toBe(false);
});

test('what was told at the same time is in the order of its days, then the verdicts', () => {
  const due = (key: string, dueOn: string | null) =>
    ({ key, kind: 'milestone', groupCode: null, dueOn: dueOn && calendarDate(dueOn) }) as WorkItem;
  const items = [due('a', '2026-12-09'), due('b', null), due('c', '2026-12-07'), due('d', '2026-12-08')];
  const notices = items.map(({ key }) => notice(key, reminder(key, 7)));
  const older = { ...notice('d', reminder('d', 7)), createdAt: new Date('2026-11-29T08:00:00Z') };
  const { told } = stillTold(
    [...notices.filter(({ id }) => id !== 'd'), notice('v', verdict('roadmap:ENE', 'late')), older],
    items,
    new Map([['roadmap:ENE', 'late']]),
  );
  expect(told.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'v', 'd']);
});
