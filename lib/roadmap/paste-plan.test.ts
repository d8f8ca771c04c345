import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { readPaste } from './paste';
import { pasteLimit, planPaste } from './paste-plan';
import { sampleGrid } from './test-grid';

const plan = (text: string) =>
  planPaste(readPaste(text), {
    grid: sampleGrid(),
    parties: ['AZ', 'US'],
    today: calendarDate('2026-11-23'),
    group: 'ENE',
  });
const problems = (text: string) => plan(text).errors.map(({ line, problem }) => `${line} ${problem}`);

describe('a paste', () => {
  it('goes into projects of its group only, though its steps may wait for those of others', () => {
    expect(problems('CON-001\tStep')).toEqual(['1 unknown_project']);
    expect(problems('Far sample\tStep')).toEqual(['1 unknown_project']);
    expect(plan('ENE-001\tStep\tboth\t2027-05\tCON-001.1').steps).toMatchObject([{ after: ['e'] }]);
  });

  it('adds its rows behind those that are there; they may name each other and those', () => {
    const { steps, grid, errors } = plan(
      'ENE-001\tPermit\tus\t2027-Q3\t2, First order\n\tFirst order\tboth\t2027-05-01\t\nsecond sample\tSigned\t\t2027-12\tENE-001.3\t\t\nENE-002\tOpened\t\t\t\t2026-11-20\tNote 7',
    );
    expect(errors).toEqual([]);
    expect(steps).toMatchObject([
      { id: 'line-1', projectId: 'one', content: { responsible: 'US' }, after: ['b', 'line-2'] },
      { id: 'line-2', projectId: 'one', content: { responsible: null }, after: [] },
      { id: 'line-3', projectId: 'two', after: ['line-1'] },
      { id: 'line-4', projectId: 'two', content: { actual: '2026-11-20', evidence: 'Note 7' } },
    ]);
    expect(grid.steps.filter(({ projectId }) => projectId === 'one').map(({ number }) => number)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it.each([
    ['', ['1 no_rows']],
    ['\tStudy', ['1 no_project']],
    ['ENE-009\tStudy', ['1 unknown_project']],
    ['ENE-001\t', ['1 no_step']],
    [`ENE-001\t${'x'.repeat(201)}`, ['1 long_step']],
    ['ENE-001\tStudy\tGB', ['1 unknown_party']],
    ['ENE-001\tStudy\tAZ\tsoon', ['1 bad_forecast']],
    ['ENE-001\tStudy\tAZ\t2027\t\t2026-11', ['1 bad_forecast', '1 bad_actual']],
    ['ENE-001\tStudy\tAZ\t\t\t2026-11-01', ['1 evidence_required']],
    ['ENE-001\tStudy\tAZ\t\t\t2026-11-24\tNote', ['1 actual_after_today']],
    ['ENE-001\tStudy\tAZ\t2027-05\tSomething', ['1 unknown_step']],
    ['ENE-001\tStudy\tAZ\t2027-05\tNote drafted', ['1 step_private']],
    ['ENE-001\tStudy\tAZ\t2027-02-01\t1', ['1 step_before']],
    ['ENE-001\tX\t\t2027-05\t4\nENE-001\tY\t\t2027-05\t3', ['1 step_cycle', '2 step_cycle']],
    ['ENE-001\tX\t\t2027-05\t4\nENE-001\tY\t\t2027-06\t', ['1 step_before']],
    ['ENE-001\tA\t\t2027-06\t\nENE-001\tD\t\t2027-05\t3', ['2 step_before']],
    ['ENE-001\tA\t\t2027-06\t\nENE-001\tA\t\t2027-05\t3', ['2 step_before']],
    ['ENE-001\tGood\nENE-009\tBad\nENE-001\tAlso good\tGB', ['2 unknown_project', '3 unknown_party']],
    ['ENE-001\tStep\n'.repeat(pasteLimit + 1), [`${pasteLimit + 1} too_many`]],
  ])('%j says what is wrong, line by line', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('of a private project may name joint steps', () => {
    expect(problems('Own sample\tDraft\tAZ\t2027-05\tENE-001.1')).toEqual([]);
  });
});
