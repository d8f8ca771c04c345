import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { BriefText } from './brief';
import { type BriefStateKind, briefState, nextToAct, partIn } from './brief-state';
import type { ChainLink } from './clearance-rule';

const blank: BriefText = {
  background: '',
  objective: '',
  arguments: '',
  theirPosition: '',
  concessions: '',
  pressLine: '',
};
const link = (name: string, clearedVersion: number | null): ChainLink => ({
  personId: name,
  name,
  clearedOn: clearedVersion === null ? null : calendarDate('2026-12-01'),
  clearedVersion,
});
const on = calendarDate('2026-12-10');

interface Case {
  written?: boolean;
  handedIn?: boolean;
  chain?: (number | null)[];
}

const brief = ({ written, handedIn, chain = [null, null] }: Case) => ({
  text: written ? { ...blank, objective: 'Agree on the list' } : blank,
  handedInOn: handedIn ? calendarDate('2026-12-08') : null,
  authorId: 'W',
  authorName: 'Writer',
  dueOn: on,
  version: 4,
  chain: chain.map((version, place) => link(`C${place + 1}`, version)),
});

describe('the state of a brief', () => {
  it.each<[string, Case, BriefStateKind, number, string | null]>([
    ['nothing is written', {}, 'not-begun', 0, 'W'],
    ['something is', { written: true }, 'in-writing', 0, 'W'],
    ['it is handed in', { written: true, handedIn: true }, 'handed-in', 0, 'C1'],
    [
      'one of two cleared it',
      { written: true, handedIn: true, chain: [4, null] },
      'cleared-in-part',
      1,
      'C2',
    ],
    ['both did', { written: true, handedIn: true, chain: [4, 4] }, 'cleared', 2, null],
    ['an edit voided both', { written: true, handedIn: true, chain: [3, 3] }, 'handed-in', 0, 'C1'],
    ['nobody is to clear it', { written: true, handedIn: true, chain: [] }, 'handed-in', 0, null],
  ])('where %s', (_, facts, kind, cleared, next) => {
    expect(briefState(brief(facts), on)).toMatchObject({ kind, cleared, overdue: 0 });
    expect(nextToAct(brief(facts))?.personId ?? null).toBe(next);
  });

  it.each([
    ['2026-12-10', 0],
    ['2026-12-11', 1],
    ['2026-12-20', 10],
  ])('is overdue from the day after its day on: on %s by %s days', (day, days) => {
    expect(briefState(brief({}), calendarDate(day)).overdue).toBe(days);
    expect(briefState(brief({ written: true, handedIn: true }), calendarDate(day)).overdue).toBe(0);
  });
});

it('a brief is a person’s turn, theirs, or neither', () => {
  expect(partIn(brief({}), 'W')).toBe('turn');
  expect(partIn(brief({}), 'C1')).toBe('theirs');
  expect(partIn(brief({ written: true, handedIn: true }), 'C1')).toBe('turn');
  expect(partIn(brief({ written: true, handedIn: true }), 'W')).toBe('theirs');
  expect(partIn(brief({}), 'X')).toBe(null);
  expect(partIn({ ...brief({}), authorId: null }, null)).toBe(null);
});
