import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { AnnualMeetingVerdict } from './annual-meeting-rule';
import type { ThreeMonthLine } from './three-month-rule';

/** The Charter meetings and year ends that the timeline strip shows. */
export interface StripFacts {
  held: { meetingId: string; on: CalendarDate }[];
  /** The planned meeting that the present period's verdict relies on, if any. */
  planned: { meetingId: string; on: CalendarDate } | null;
  yearEnds: { number: number; on: CalendarDate }[];
  agreed: CalendarDate[];
}

/** Derives the strip from the verdicts, so that the picture never contradicts the text. */
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
