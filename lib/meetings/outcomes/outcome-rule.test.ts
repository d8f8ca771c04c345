import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { decisionLabel } from './outcome';
import { recordingFault } from './outcome-rule';

const today = calendarDate('2027-01-28');

describe('what came of a meeting is recorded', () => {
  test.each<[string, string | null, string | null, string]>([
    ['planned', '2027-01-28', null, 'on its day'],
    ['held', '2027-01-20', null, 'after it was held'],
    ['planned', '2027-01-29', 'outcome-before-meeting', 'not on the day before'],
    ['postponed', null, 'meeting-without-day', 'not while it has no day'],
    ['cancelled', null, 'meeting-cancelled', 'not of a cancelled one'],
  ])('%s, %s: %s (%s)', (state, day, fault, _) => {
    const startsOn = day === null ? null : calendarDate(day);
    expect(recordingFault({ state, startsOn }, today)).toBe(fault);
  });
});

test('a restricted group’s decision carries its series', () => {
  expect(decisionLabel({ series: '', number: 2 })).toBe('2');
  expect(decisionLabel({ series: 'SEC', number: 2 })).toBe('SEC 2');
});
