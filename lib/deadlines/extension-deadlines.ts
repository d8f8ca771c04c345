import type { DeliverableVerdict, GroupVerdict } from '@/lib/compliance/three-month-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { datedState } from '@/lib/dates/due-state';
import { type Deadline, deadlineStateOf } from './deadline';

/**
 * Extensions in force (docs/domain.md#extensions) as deadlines: the day to which each one moves a group's
 * deliverables. It is settled once every deliverable it covers is agreed. They are read from the verdicts, so
 * both always agree; an extension that was annulled or no longer moves anything is left out.
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
    state: deadlineStateOf(state),
    subject: {
      kind: 'extension',
      id: used?.id ?? null,
      state,
      deliverables: covered.map(({ deliverable }) => deliverable),
    },
  };
}
