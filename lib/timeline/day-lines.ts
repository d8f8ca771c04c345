import type { AnnualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import type { ThreeMonthLine } from '@/lib/compliance/three-month-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Window } from './time-scale';

/** A meeting that is planned or was held, by its day. */
export interface ChartedMeeting {
  id: string;
  kind: 'charter' | 'group' | 'platform';
  title: string;
  /** Whose meeting it is, where it is a group's. */
  group: { code: string; name: string } | null;
  on: CalendarDate;
  held: boolean;
}

/** A day that the roadmap is crossed by, as the rules and the record have it. */
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
  /** As of the end of the window, so that every year up to it has its end. */
  annual: AnnualMeetingVerdict;
  meetings: readonly ChartedMeeting[];
  /** The only group that the picture is of, or null. */
  group: string | null;
}

/**
 * The days within the window, in their order: signing, the three-month day and its extensions, the ends of the
 * Charter's years, today, and the meetings. Read off the verdicts, so that the picture never says another date.
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

/** One line for each day to which something was extended, with the groups whose it is. */
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
