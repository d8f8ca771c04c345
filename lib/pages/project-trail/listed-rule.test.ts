import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { type ListVersion, listedSince } from './listed-rule';

/** `+` holds the project, `-` does not; `x` and `o` are the same for a version not in force. */
const versions = (marks: string): ListVersion[] =>
  [...marks].map((mark, index) => ({
    id: String(index + 1),
    agreedOn: calendarDate(`2026-0${index + 3}-01`),
    stands: '+-'.includes(mark),
    holds: '+x'.includes(mark),
  }));

describe('the day since which a project is on the agreed list', () => {
  it.each([
    ['+', '1', '2026-03-01'],
    ['-+', '2', '2026-04-01'],
    ['+++', '3', '2026-03-01'],
    ['+-+', '3', '2026-05-01'],
    ['-++', '3', '2026-04-01'],
    // annulled versions before or in between are skipped
    ['+o+', '3', '2026-03-01'],
    ['x+', '2', '2026-04-01'],
    // a later version that is not in force changes nothing
    ['+x', '1', '2026-03-01'],
    ['+-', '2', null],
    ['', '1', null],
  ])('versions %s, of which %s stands', (marks, inForce, since) => {
    expect(listedSince(versions(marks), inForce)).toBe(since);
  });
});
