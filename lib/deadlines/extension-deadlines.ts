import type { DeliverableVerdict, GroupVerdict } from '@/lib/compliance/three-month-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { datedState } from '@/lib/dates/due-state';
import { type Deadline, deadlineStateOf } from './deadline';

/**
 * The days to which extensions that are in force move a group's deliverables (domain.md 3a), each a dated thing
 * of its own: settled once everything that it covers is agreed. They are read from the verdicts, so that they
 * say the same; one that moves nothing any more, or was annulled, is not among them.
 */
export function extensionDeadlines(group: GroupVerdict, asOf: CalendarDate): Deadline[] {
  const moved = [group.projectList, group.roadmap].filter(({ state }) => state.kind !== 'not-in-force');
  const days = [...new Set(moved.flatMap(({ extendedTo }) => extendedTo ?? []))];
  return days.map((until) =>
    ofExtension(
      until,
      moved.filter(({ extendedTo }) => extendedTo === until),
      asOf,
    ),
  );
}

function ofExtension(
  until: CalendarDate,
  covered: readonly DeliverableVerdict[],
  asOf: CalendarDate,
): Deadline {
  const days = covered.map(({ agreed }) => agreed?.agreedOn ?? null);
  const doneOn = days.reduce((last, day) => (last === null || day === null ? null : last > day ? last : day));
  const state = datedState({ dueOn: until, doneOn }, asOf);
  const group = covered[0]?.groupCode ?? null;
  const used = covered.flatMap(({ facts }) => facts).find(({ kind }) => kind === 'extension');
  return {
    key: `${group} ${until}`,
    on: until,
    precision: 'day',
    group,
    parties: [],
    standing: deadlineStateOf(state),
    subject: {
      ...{ kind: 'extension', id: used?.id ?? null, state },
      deliverables: covered.map(({ deliverable }) => deliverable),
    },
  };
}
