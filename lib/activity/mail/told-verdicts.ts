import type { AnnualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import type { PeriodLabel } from '@/lib/compliance/meeting-period';
import type { ThreeMonthLine } from '@/lib/compliance/three-month-rule';

/** The verdict on a subject of the two obligations, as everybody sees it; its days are left out, since they pass. */
export interface SubjectVerdict {
  /** `project_list:ENE`, `roadmap:ENE`, a period that asks for a meeting, as `charter-year:1`, or `annual-reading`. */
  of: string;
  verdict: string;
}

/** The subject of the reading of *at least once a year* that gives the verdict. */
export const readingSubject = 'annual-reading';

type Annual = Pick<AnnualMeetingVerdict, 'verdict'>;

/** All verdicts that a change of is told, the reading last. None before the Charter is in force. */
export function verdictsOf(
  { inForce, groups }: Pick<ThreeMonthLine, 'inForce' | 'groups'>,
  { verdict }: Annual,
): SubjectVerdict[] {
  if (!inForce) return [];
  return [
    ...groups.flatMap(({ groupCode, projectList, roadmap }) => [
      { of: `project_list:${groupCode}`, verdict: projectList.state.kind },
      { of: `roadmap:${groupCode}`, verdict: roadmap.state.kind },
    ]),
    ...verdict.periods.map(({ label, state }) => ({ of: periodSubject(label), verdict: state.kind })),
    { of: readingSubject, verdict: verdict.reading },
  ];
}

/** The present period, if the reading is another than was told: then its verdict is told even if it is the first. */
export function rereadPeriod({ verdict }: Annual, toldReading: string | undefined): string | null {
  const isNew = toldReading !== undefined && toldReading !== verdict.reading;
  return isNew && verdict.current ? periodSubject(verdict.current.label) : null;
}

/** A period by what its years are counted from. It keeps its name when it has ended, since it is judged then. */
function periodSubject(label: PeriodLabel): string {
  if (label.kind === 'charter-year') return `${label.kind}:${label.number}`;
  return label.kind === 'calendar-year' ? `${label.kind}:${label.year}` : `${label.kind}:${label.anchor}`;
}
