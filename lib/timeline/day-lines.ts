import type { AnnualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import type { ThreeMonthLine } from '@/lib/compliance/three-month-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Window } from './time-scale';

/** A planned or held meeting on its day. */
export interface ChartedMeeting {
  id: string;
  kind: 'charter' | 'group' | 'platform';
  title: string;
  /** Its group; null for the Charter's and other platforms' meetings. */
  group: { code: string; name: string } | null;
  on: CalendarDate;
  held: boolean;
}

/** A day marked across the roadmap. */
export type DayLine = { on: CalendarDate } & (
  | { kind: 'today' | 'signed' | 'due' }
  | { kind: 'extension'; groups: string[] }
  | { kind: 'year'; number: number }
  | { kind: 'held' | 'planned'; meeting: ChartedMeeting }
);

interface DayFacts {
  signedOn: CalendarDate;
  today: CalendarDate;
  threeMonth: ThreeMonthLine;
  /** As of the end of the window, so that every year within it has its end. */
  annual: AnnualMeetingVerdict;
  meetings: readonly ChartedMeeting[];
  /** The code of the chart's only group; null for all groups. */
  group: string | null;
}

/**
 * The days to mark within the window, in order: signing, the three-month due date and its extensions, the
 * ends of the Charter's years, today and the meetings. They come from the verdicts, so that both always
 * agree.
 */
export function dayLines(facts: DayFacts, window: Window): DayLine[] {
  const { signedOn, today, threeMonth, annual, meetings, group } = facts;
  const years = annual.readings.find(({ reading }) => reading === 'charter-year')?.periods ?? [];
  const lines: DayLine[] = [
    { kind: 'signed', on: signedOn },
    { kind: 'due', on: threeMonth.due.on },
    ...extensions(threeMonth, group),
    ...years.flatMap(({ label, due }): DayLine[] =>
      label.kind === 'charter-year' ? [{ kind: 'year', number: label.number, on: due.on }] : [],
    ),
    { kind: 'today', on: today },
    ...meetings.map(
      (meeting): DayLine => ({ kind: meeting.held ? 'held' : 'planned', on: meeting.on, meeting }),
    ),
  ];
  return lines
    .filter(({ on }) => on >= window.from && on <= window.to)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** One line per day that something was extended to, with the groups concerned. */
function extensions({ groups }: ThreeMonthLine, group: string | null): DayLine[] {
  const days = new Map<CalendarDate, Set<string>>();
  for (const { groupCode, projectList, roadmap } of groups) {
    for (const { extendedTo } of [projectList, roadmap]) {
      if (extendedTo === null || (group !== null && group !== groupCode)) continue;
      days.set(extendedTo, (days.get(extendedTo) ?? new Set()).add(groupCode));
    }
  }
  return [...days].map(([on, codes]) => ({ kind: 'extension', on, groups: [...codes] }));
}
