import { describe, expect, it } from 'vitest';
import type { MeetingPeriod, MeetingState } from '@/lib/compliance/meeting-period';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import { isComing, nextDeadlines } from './coming';
import type { DatedMeeting, Deadline } from './deadline';

const asOf = calendarDate('2026-11-23');
const plain = (key: string, on: string) => ({
  key,
  on: calendarDate(on),
  precision: 'day' as const,
  group: null,
  parties: [],
});
const annual = (state: MeetingState, on = '2027-02-10'): Deadline => {
  const period = { state, label: { kind: 'charter-year', number: 1 }, soon: true } as MeetingPeriod;
  return {
    ...plain('annual', on),
    state: 'soon',
    subject: { kind: 'charter', period, provision: 'IV.3' },
  };
};
const meeting = (id: string, on: string, kind: DatedMeeting['kind'] = 'charter'): Deadline => ({
  ...plain(id, on),
  state: 'pending',
  subject: {
    kind: 'meeting',
    meeting: { id, title: id, startsOn: calendarDate(on), groupCode: null, state: 'planned', kind },
    state: { kind: 'planned', days: 10 },
  },
});
const action = (key: string, on: string): Deadline => {
  const dueOn = calendarDate(on);
  return {
    ...plain(key, on),
    state: 'pending',
    subject: {
      kind: 'action',
      action: { id: key, text: key, owner: null, groupCode: null, dueOn, closedOn: null },
      state: { kind: 'pending', days: 3, soon: false },
    },
  };
};
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => action(`a${index}`, addDays(asOf, index + 1)));
const keys = (deadlines: readonly Deadline[]) => deadlines.map(({ key }) => key);
const planned = (kind: 'planned' | 'planned-too-late' | 'awaiting-record') =>
  ({ kind, meetingId: 'm', plannedFor: calendarDate('2027-01-28') }) as const;

describe('the annual meeting among what falls due next', () => {
  it.each([
    ['nothing is planned', { kind: 'unplanned' } as const, true],
    ['it is planned too late', planned('planned-too-late'), true],
    ['it is planned in time, and stands there itself', planned('planned'), false],
    ['its record is awaited', planned('awaiting-record'), false],
    ['it was held', { kind: 'held', meetingId: 'm', heldOn: asOf } as const, false],
  ])('by the day of its period where %s', (_, state, shown) => {
    expect(isComing(annual(state), asOf)).toBe(shown);
  });

  it('is past, and not to come, once its day has passed', () => {
    expect(isComing(annual({ kind: 'outstanding', daysPast: 3 }, '2026-11-20'), asOf)).toBe(false);
  });

  it('keeps a place, though others fall due before it', () => {
    const due = annual({ kind: 'unplanned' });
    expect(keys(nextDeadlines([...many(7), due], 5))).toEqual(['a0', 'a1', 'a2', 'a3', 'annual']);
    const itself = meeting('charter meeting', '2027-01-28');
    expect(keys(nextDeadlines([...many(7), itself], 5))).toEqual(['a0', 'a1', 'a2', 'a3', 'charter meeting']);
    expect(keys(nextDeadlines([...many(2), due], 5))).toEqual(['a0', 'a1', 'annual']);
  });

  it('gives no place to a meeting of another kind', () => {
    const other = meeting('dialogue', '2027-01-28', 'platform');
    expect(keys(nextDeadlines([...many(7), other], 5))).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
  });
});
