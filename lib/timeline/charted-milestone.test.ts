import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { parsePartialDate } from '@/lib/dates/partial-date';
import { milestoneChart } from './charted-milestone';

const today = calendarDate('2026-11-23');
const day = (text: string | null) => (text === null ? null : (parsePartialDate(text) ?? null));

/** `kind@date` for each mark, then `kind:from/to` for each bar. */
function summary(
  first: string | null,
  latest: string | null,
  forecast: string | null,
  actual: string | null,
) {
  const { marks, bars } = milestoneChart(
    {
      id: 's',
      number: 1,
      title: 'Study',
      responsible: null,
      firstBaseline: day(first),
      baseline: day(latest),
      forecast: day(forecast),
      actualOn: day(actual)?.on ?? null,
      dueOn: (day(latest) ?? day(forecast))?.on ?? null,
    },
    today,
  );
  return [
    ...marks.map(({ kind, on }) => `${kind}@${on}`),
    ...bars.map(({ kind, from, to }) => `${kind}:${from}/${to}`),
  ].join(' ');
}

describe('the marks of a milestone on 23 November 2026', () => {
  it.each<[string | null, string | null, string | null, string | null, string]>([
    // first agreed, latest agreed, forecast, done
    [null, null, null, null, ''],
    [null, null, '2027-03-15', null, 'forecast@2027-03-15'],
    [null, null, '2026-03-15', null, 'overdue@2026-03-15'],
    ['2027-03-15', '2027-03-15', null, null, 'agreed@2027-03-15'],
    ['2027-03-15', '2027-03-15', '2027-03-15', null, 'agreed@2027-03-15 forecast@2027-03-15'],
    [
      '2027-03-15',
      '2027-03-15',
      '2027-06',
      null,
      'agreed@2027-03-15 forecast@2027-06-30 behind:2027-03-15/2027-06-30',
    ],
    [
      '2027-06-30',
      '2027-06-30',
      '2027-03-15',
      null,
      'agreed@2027-06-30 forecast@2027-03-15 ahead:2027-03-15/2027-06-30',
    ],
    // agreed again: the first agreed date stays visible
    [
      '2026-06-30',
      '2027-03-31',
      '2027-04-30',
      null,
      'first@2026-06-30 agreed@2027-03-31 forecast@2027-04-30 moved:2026-06-30/2027-03-31 behind:2027-03-31/2027-04-30',
    ],
    // due by the agreed date, whatever the forecast
    [
      '2026-11-22',
      '2026-11-22',
      '2027-01-31',
      null,
      'agreed@2026-11-22 overdue@2027-01-31 behind:2026-11-22/2027-01-31',
    ],
    ['2026-11-23', '2026-11-23', '2026-11-23', null, 'agreed@2026-11-23 forecast@2026-11-23'],
    // done: the forecast no longer counts
    [
      '2026-06-30',
      '2026-06-30',
      '2026-12-31',
      '2026-07-15',
      'agreed@2026-06-30 done@2026-07-15 behind:2026-06-30/2026-07-15',
    ],
    [null, null, '2026-12-31', '2026-07-15', 'done@2026-07-15'],
  ])('agreed %s, then %s; forecast %s; done %s: %s', (first, latest, forecast, actual, expected) => {
    expect(summary(first, latest, forecast, actual)).toBe(expected);
  });

  it('are not overdue without a due day, since the project is over', () => {
    const { marks } = milestoneChart(
      {
        id: 's',
        number: 1,
        title: 'Study',
        responsible: null,
        firstBaseline: null,
        actualOn: null,
        baseline: null,
        forecast: day('2026-06-30'),
        dueOn: null,
      },
      today,
    );
    expect(marks.map(({ kind }) => kind)).toEqual(['forecast']);
  });

  it('show the precision of months and quarters, from their first day', () => {
    const { marks } = milestoneChart(
      {
        id: 's',
        number: 1,
        title: 'Study',
        responsible: null,
        actualOn: null,
        dueOn: calendarDate('2027-03-31'),
        firstBaseline: day('2026-Q4'),
        baseline: day('2027-Q1'),
        forecast: day('2027-05'),
      },
      today,
    );
    expect(marks.map(({ since }) => since)).toEqual(['2026-10-01', '2027-01-01', '2027-05-01']);
  });
});
