import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import {
  jointStatus,
  offTrackUntil,
  type ProjectStatus,
  partyStatuses,
  type StatusFact,
  statusFilterOf,
} from './status-rule';

const today = calendarDate('2026-11-23');
const report = (party: string, status: ProjectStatus, daysAgo: number, line = '') => ({
  party,
  status,
  line,
  reportedOn: addDays(today, -daysAgo),
});
const joint = (...facts: ReturnType<typeof report>[]) =>
  jointStatus(partyStatuses(['AA', 'BB'], facts, today));

describe('the joint status of a project', () => {
  test.each([
    ['both say on track', joint(report('AA', 'on_track', 0), report('BB', 'on_track', 60)), 'on_track'],
    ['they say different things', joint(report('AA', 'on_track', 1), report('BB', 'at_risk', 1)), 'differ'],
    [
      'best and worst are no average',
      joint(report('AA', 'on_track', 1), report('BB', 'off_track', 1)),
      'differ',
    ],
    ['one is 61 days old', joint(report('AA', 'on_track', 61), report('BB', 'on_track', 0)), 'not_reported'],
    ['one never reported', joint(report('AA', 'off_track', 2)), 'not_reported'],
    ['nobody reported', joint(), 'not_reported'],
    [
      'a report of tomorrow is not known',
      joint(report('AA', 'at_risk', 1), report('BB', 'at_risk', -1)),
      'not_reported',
    ],
  ])('%s', (_, status, filter) => {
    expect(statusFilterOf(status)).toBe(filter);
  });

  test('names the Parties whose status is missing', () => {
    expect(joint(report('AA', 'on_track', 61), report('BB', 'on_track', 0))).toEqual({
      kind: 'not-reported',
      parties: ['AA'],
      never: false,
    });
  });

  test.each([
    ['nobody ever reported', joint(), true],
    ['the one that is missing never reported', joint(report('AA', 'on_track', 1)), true],
    ['one never reported, the other long ago', joint(report('AA', 'on_track', 61)), false],
  ])('is not reported at all, or not lately: %s', (_, status, never) => {
    expect(status).toMatchObject({ kind: 'not-reported', never });
  });
});

test('*off track* holds for sixty days after the last such report, also from one Party only', () => {
  const until = (...facts: StatusFact[]) => offTrackUntil(partyStatuses(['AA', 'BB'], facts, today));
  expect(until(report('AA', 'on_track', 1))).toBe(null);
  expect(until(report('AA', 'off_track', 61))).toBe(null);
  expect(until(report('AA', 'off_track', 9), report('AA', 'at_risk', 1))).toBe(null);
  expect(until(report('AA', 'off_track', 60))).toBe(today);
  expect(until(report('AA', 'off_track', 60), report('BB', 'off_track', 2))).toBe(addDays(today, 58));
});

describe("a Party's status", () => {
  test('is its latest report, with its line and its age', () => {
    const facts = [
      report('AA', 'on_track', 9),
      report('AA', 'at_risk', 3, 'Permits are late'),
      report('BB', 'on_track', 1),
    ];
    expect(partyStatuses(['AA'], facts, today)).toEqual([
      { kind: 'reported', days: 3, ...report('AA', 'at_risk', 3, 'Permits are late') },
    ]);
  });

  test('is the later entry of two on one day', () => {
    const [status] = partyStatuses(
      ['AA'],
      [report('AA', 'on_track', 3), report('AA', 'off_track', 3)],
      today,
    );
    expect(status).toMatchObject({ status: 'off_track' });
  });

  test('is known but not reported lately when it is old', () => {
    const [status] = partyStatuses(['AA'], [report('AA', 'on_track', 61)], today);
    expect(status).toMatchObject({ kind: 'not-lately', status: 'on_track', days: 61 });
  });

  test('keeps the given order of the Parties', () => {
    expect(partyStatuses(['BB', 'AA'], [], today).map(({ party }) => party)).toEqual(['BB', 'AA']);
  });
});
