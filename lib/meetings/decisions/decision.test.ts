import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { decisionCode } from '@/lib/meetings/actions/decision-code';
import { becomingFault } from './decision';

const day = (text: string | null) => (text === null ? null : calendarDate(text));

describe('what became of a decision of 4 February, noted on 1 March', () => {
  it.each([
    ['carried_out', 'Note 14', '2027-02-20', null],
    ['carried_out', 'Note 14', '2027-02-04', null],
    ['dropped', 'Note 14', '2027-03-01', null],
    ['superseded', '', '2027-02-20', 'became-required'],
    ['superseded', 'Decision 2', null, 'became-on-required'],
    ['dropped', 'Note 14', '2027-03-02', 'became-after-today'],
    ['dropped', 'Note 14', '2027-02-03', 'became-before-meeting'],
    ['open', '', null, null],
  ] as const)('%s, “%s”, on %s: %s', (state, became, becameOn, code) => {
    const noted = { state, became, becameOn: day(becameOn) };
    const fault = becomingFault(noted, calendarDate('2027-02-04'), calendarDate('2027-03-01'));
    expect(fault?.code ?? null).toBe(code);
  });
});

describe('the number of a decision', () => {
  it.each([
    ['', 3, '2027-02-04', '20270204/3'],
    ['SEC', 1, '2027-02-04', 'SEC 20270204/1'],
    ['', null, '2027-02-04', null],
  ])('in the series “%s”: %s of the meeting of %s is %s', (series, number, on, code) => {
    expect(decisionCode({ startsOn: calendarDate(on) }, { series, number })).toBe(code);
  });
});
