import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import {
  capped,
  inWorkOrder,
  maxOfKind,
  sectionOf,
  type WorkItem,
  type WorkSection,
  workBySection,
  workCompartment,
} from './work-item';

const today = calendarDate('2026-11-23');
const item = (key: string, days: number | null, change: Partial<WorkItem> = {}): WorkItem => ({
  key,
  kind: 'action',
  act: { kind: 'act' },
  dueOn: days === null ? null : addDays(today, days),
  precision: 'day',
  title: key,
  of: '',
  href: `/actions/${key}`,
  groupCode: 'ENE',
  compartment: 'joint',
  ...change,
});
const keys = (items: readonly WorkItem[]) => items.map(({ key }) => key);

describe('a thing stands', () => {
  it.each<[string, number | null, WorkSection]>([
    ['under overdue from the day after it was due', -1, 'overdue'],
    ['under this week on its day', 0, 'week'],
    ['under this week seven days before', 7, 'week'],
    ['under the next 30 days eight days before', 8, 'month'],
    ['under the next 30 days thirty days before', 30, 'month'],
    ['under later before that', 31, 'later'],
    ['under what waits without a day', null, 'waiting'],
  ])('%s', (_, days, section) => {
    expect(sectionOf(item('a', days).dueOn, today)).toBe(section);
  });
});

it('work is in order of its days, then of kind, group and key', () => {
  const rows = [
    item('undated', null),
    item('later', 5),
    item('b', 1),
    item('a', 1),
    item('other group', 1, { groupCode: 'CTR' }),
    item('milestone', 1, { kind: 'milestone' }),
    item('late', -3),
  ];
  expect(keys(rows.toSorted(inWorkOrder))).toEqual([
    'late',
    'milestone',
    'other group',
    'a',
    'b',
    'later',
    'undated',
  ]);
  expect(inWorkOrder(item('a', 1), item('a', 1))).toBe(0);
});

it('sections come in order, and those without rows not at all', () => {
  const sections = workBySection([item('late', -3), item('soon', 2), item('waits', null)], today);
  expect(sections.map(({ section, items }) => [section, keys(items)])).toEqual([
    ['overdue', ['late']],
    ['week', ['soon']],
    ['waiting', ['waits']],
  ]);
});

it('long kinds are cut, overdue rows and others apart', () => {
  const many = [
    ...Array.from({ length: maxOfKind + 3 }, (_, index) => item(`late ${index}`, -100 + index)),
    ...Array.from({ length: 4 }, (_, index) => item(`next ${index}`, index)),
  ];
  const { rows, more } = capped(many, today);
  expect(rows).toHaveLength(maxOfKind + 4);
  expect(keys(rows).slice(-4)).toEqual(['next 0', 'next 1', 'next 2', 'next 3']);
  expect(more).toBe(3);
  expect(capped(many.slice(-4), today).more).toBe(0);
});

it.each([
  [false, false, 'joint'],
  [true, false, 'own'],
  [false, true, 'restricted'],
  [true, true, 'own'],
])('a row that is private: %s, of a restricted group: %s, is %s', (privately, restricted, expected) => {
  expect(workCompartment(privately, restricted)).toBe(expected);
});
