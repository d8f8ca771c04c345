import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { AgendaFacts, GroupReportFacts, ProjectFact } from './facts';
import { type AgendaReason, longestList } from './reason';

/**
 * Why a group reports (domain.md, section 7): its verdict, the worst twenty of its overdue and off-track
 * projects, the projects on which positions differ, and what falls due before the next meeting.
 */
export function groupReport(
  { verdict, projects }: GroupReportFacts,
  { today, nextDue }: Pick<AgendaFacts, 'today' | 'nextDue'>,
): AgendaReason[] {
  const { group } = verdict;
  const worst = projects.map((project) => behindOf(project, today)).filter((each) => each !== null);
  const differ = projects.filter(({ differ: differs }) => differs);
  const until = nextDue?.on ?? null;
  const steps = until === null ? [] : stepsBetween(projects, today, until);
  const found: AgendaReason[] = [
    ...(worst.length > 0
      ? [{ kind: 'projects-behind' as const, group, ...cut('projects', worst.sort(byUrgency)) }]
      : []),
    ...(differ.length > 0
      ? [{ kind: 'positions-differ' as const, group, ...cut('projects', differ.map(nameOf)) }]
      : []),
    ...(until !== null && steps.length > 0
      ? [{ kind: 'due-before-next' as const, group, until, ...cut('steps', steps) }]
      : []),
  ];
  if (projects.length === 0) found.push({ kind: 'no-projects', group });
  else if (worst.length === 0) found.push({ kind: 'nothing-behind', group, projects: projects.length });
  return [{ kind: 'group-verdict', ...verdict }, ...found];
}

/** The first twenty of a list under its name, and how many more there are. */
export function cut<Name extends string, Item>(name: Name, items: readonly Item[]) {
  const listed = { [name]: items.slice(0, longestList) } as Record<Name, Item[]>;
  return { ...listed, more: Math.max(0, items.length - longestList) };
}

export const nameOf = ({ code, title }: { code: string; title: string }) => ({ code, title });

type Behind = Extract<AgendaReason, { kind: 'projects-behind' }>['projects'][number];

/** The project's longest overdue step and who reports it off track; null where neither is. */
function behindOf(project: ProjectFact, today: CalendarDate): Behind | null {
  const overdue = project.steps
    .filter(({ on }) => on < today)
    .reduce<Behind['overdue']>((first, step) => (first === null || step.on < first.on ? step : first), null);
  if (overdue === null && project.offTrack.length === 0) return null;
  return { ...nameOf(project), overdue, offTrack: project.offTrack };
}

/** The longest overdue first, then those off track; ties by code. */
function byUrgency(one: Behind, other: Behind): number {
  const day = (each: Behind) => each.overdue?.on ?? '9999-12-31';
  return day(one).localeCompare(day(other)) || one.code.localeCompare(other.code);
}

function stepsBetween(projects: readonly ProjectFact[], from: CalendarDate, until: CalendarDate) {
  return projects
    .flatMap(({ code, steps }) => steps.map(({ step, on }) => ({ code, step, on })))
    .filter(({ on }) => from <= on && on <= until)
    .sort((one, other) => one.on.localeCompare(other.on) || one.code.localeCompare(other.code));
}
