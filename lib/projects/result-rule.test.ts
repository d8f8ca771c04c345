import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { projectResult, type ResultFacts, resultFault } from './result-rule';

const day = calendarDate;
const today = day('2026-11-23');
const facts = (intendedResult: string, resultEvidence: string, resultOn: string | null): ResultFacts => ({
  intendedResult,
  resultEvidence,
  resultOn: resultOn === null ? null : day(resultOn),
});

describe('a project’s result', () => {
  it.each<[string, ResultFacts, ReturnType<typeof projectResult>]>([
    ['named, with no evidence, is intended', facts('10,000 homes lit', '', null), { kind: 'intended' }],
    ['not named, with no evidence, is not named', facts('', '', null), { kind: 'not-named' }],
    [
      'with evidence and its day is shown',
      facts('10,000 homes lit', 'Meter readings', '2026-10-01'),
      { kind: 'shown', on: day('2026-10-01') },
    ],
    [
      'that nobody named before is shown by its evidence all the same',
      facts('', 'Meter readings', '2026-10-01'),
      { kind: 'shown', on: day('2026-10-01') },
    ],
    ['with evidence of that very day is shown', facts('x', 'y', '2026-11-23'), { kind: 'shown', on: today }],
    ['with evidence of a later day is intended', facts('x', 'y', '2026-11-24'), { kind: 'intended' }],
    ['with evidence without a day is intended', facts('x', 'y', null), { kind: 'intended' }],
  ])('%s', (_, given, result) => {
    expect(projectResult(given, today)).toEqual(result);
  });
});

describe('a result to enter', () => {
  it.each<[string, ResultFacts, ReturnType<typeof resultFault>]>([
    ['may be empty', facts('', '', null), null],
    ['may be intended only', facts('x', '', null), null],
    ['may be shown today', facts('x', 'y', '2026-11-23'), null],
    ['has a day to its evidence', facts('x', 'y', null), { code: 'result-undated', field: 'resultOn' }],
    [
      'has evidence to its day',
      facts('x', '', '2026-10-01'),
      { code: 'result-without-evidence', field: 'resultEvidence' },
    ],
    [
      'is not of a day to come',
      facts('x', 'y', '2026-11-24'),
      { code: 'result-in-future', field: 'resultOn' },
    ],
  ])('%s', (_, given, fault) => {
    expect(resultFault(given, today)).toEqual(fault);
  });
});
