import { describe, expect, it } from 'vitest';
import { annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import { threeMonthLine } from '@/lib/compliance/three-month-rule';
import { calendarDate } from '@/lib/dates/calendar-date';
import { annualFacts, asOf, extension, threeMonthFacts } from '@/testing/facts';
import { type ChartedMeeting, type DayLine, dayLines } from './day-lines';

const today = calendarDate('2026-11-23');
const meeting = (id: string, on: string, held = false): ChartedMeeting => ({
  id,
  kind: 'charter',
  title: 'Annual meeting',
  group: null,
  on: calendarDate(on),
  held,
});

function lines(
  from: string,
  to: string,
  more: { group?: string; meetings?: ChartedMeeting[] } = {},
): DayLine[] {
  const extensions = [
    extension('x', 'CON', '2026-06-30', '2026-05-01'),
    extension('y', 'DIG', '2026-06-30', '2026-05-02', { deliverables: ['roadmap'] }),
    extension('z', 'ENE', '2026-09-30', '2026-05-02'),
  ];
  return dayLines(
    {
      signedOn: calendarDate('2026-02-10'),
      today,
      threeMonth: threeMonthLine(threeMonthFacts({ extensions }), asOf('2026-11-23')),
      annual: annualMeetingVerdict(annualFacts(), asOf(to)),
      meetings: more.meetings ?? [],
      group: more.group ?? null,
    },
    { from: calendarDate(from), to: calendarDate(to) },
  );
}
const summary = (list: readonly DayLine[]) =>
  list.map(
    (line) => `${line.on} ${line.kind}${line.kind === 'extension' ? ` ${line.groups.join('+')}` : ''}`,
  );

describe('the days marked across the chart', () => {
  it('are the Charter’s, today and the meetings, in their order', () => {
    const meetings = [meeting('m', '2027-01-28'), meeting('h', '2026-10-01', true)];
    expect(summary(lines('2026-01-01', '2028-12-31', { meetings }))).toEqual([
      '2026-02-10 signed',
      '2026-05-10 due',
      '2026-06-30 extension CON+DIG',
      '2026-09-30 extension ENE',
      '2026-10-01 held',
      '2026-11-23 today',
      '2027-01-28 planned',
      '2027-02-10 year',
      '2028-02-10 year',
    ]);
  });

  it('are within the window', () => {
    expect(summary(lines('2026-11-24', '2027-02-09'))).toEqual([]);
    expect(summary(lines('2027-02-10', '2027-02-10'))).toEqual(['2027-02-10 year']);
  });

  it('exclude other groups’ extensions in the chart of one group', () => {
    expect(summary(lines('2026-06-01', '2026-10-31', { group: 'ENE' }))).toEqual([
      '2026-09-30 extension ENE',
    ]);
  });

  it('move with the Charter’s setting, as the verdict does', () => {
    const rolled = dayLines(
      {
        signedOn: calendarDate('2026-02-10'),
        today,
        threeMonth: threeMonthLine(
          threeMonthFacts({ nonWorkingLastDay: 'next_working_day' }),
          asOf('2026-11-23'),
        ),
        annual: annualMeetingVerdict(annualFacts(), asOf('2026-12-31')),
        meetings: [],
        group: null,
      },
      { from: calendarDate('2026-05-01'), to: calendarDate('2026-05-31') },
    );
    expect(summary(rolled)).toEqual(['2026-05-12 due']);
  });
});
