import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { AnnualMeetingVerdict } from './annual-meeting-rule';
import type { ThreeMonthLine } from './three-month-rule';

/** The Charter meetings and the year's end that the strip of the Charter's time shows. */
export interface StripFacts {
  held: { meetingId: string; on: CalendarDate }[];
  /** Where the present period's verdict stands on a plan: that meeting's day. */
  planned: { meetingId: string; on: CalendarDate } | null;
  yearEnds: { number: number; on: CalendarDate }[];
  agreed: CalendarDate[];
}

/** Reads them off the verdicts, so that the picture never says anything else than the words. */
export function stripFacts(line: ThreeMonthLine, annual: AnnualMeetingVerdict): StripFacts {
  const years = annual.readings.find(({ reading }) => reading === 'charter-year')?.periods ?? [];
  const rolling = annual.readings.find(({ reading }) => reading === 'rolling')?.periods ?? [];
  const last = annual.readings.map(({ state }) => state).find((state) => 'plannedFor' in state);
  return {
    held: rolling.flatMap(({ state }) =>
      'heldOn' in state ? [{ meetingId: state.meetingId, on: state.heldOn }] : [],
    ),
    planned: last && 'plannedFor' in last ? { meetingId: last.meetingId, on: last.plannedFor } : null,
    yearEnds: years
      .slice(-1)
      .flatMap(({ label, due }) =>
        label.kind === 'charter-year' ? [{ number: label.number, on: due.on }] : [],
      ),
    agreed: line.groups.flatMap(({ projectList, roadmap }) =>
      [projectList.agreed?.agreedOn, roadmap.agreed?.agreedOn].filter((day) => day !== undefined),
    ),
  };
}
