import type { Tone } from '@/components/ui/status-word';
import type { DeliverableState } from '@/lib/compliance/deliverable-state';
import type { GroupState } from '@/lib/compliance/group-state';
import type { DeliverableVerdict } from '@/lib/compliance/three-month-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/** The tone of a deliverable's state. */
export function deliverableTone(state: DeliverableState): Tone {
  if (state.kind === 'pending') return state.soon ? 'soon' : 'open';
  if (state.kind === 'late') return 'late';
  if (state.kind === 'outstanding') return 'out';
  return state.kind === 'not-in-force' ? 'none' : 'ok';
}

/** The message key of a deliverable's state. A state due soon has a key of its own, not only a tone. */
export function deliverableWord(state: DeliverableState) {
  return state.kind === 'pending' && state.soon ? 'pending-soon' : state.kind;
}

/** The tone of a group's verdict. */
export function groupTone(state: GroupState): Tone {
  if (state.kind === 'settled-in-time' || state.kind === 'settled-in-extension') return 'ok';
  if (state.kind === 'settled-late' || state.kind === 'partly-settled') return 'late';
  if (state.kind === 'outstanding') return 'out';
  return state.kind === 'pending' ? 'open' : 'none';
}

/** The values for the words of a deliverable's state. */
export interface DeliverableWords {
  kind: DeliverableState['kind'];
  days: number;
  /** The agreed day; null unless agreed. */
  agreedOn: CalendarDate | null;
  /** The due date, extensions included: the day that days are counted from. */
  until: CalendarDate;
  extended: boolean;
}

/** The values for the words of a deliverable's verdict. */
export function deliverableWords(verdict: DeliverableVerdict): DeliverableWords {
  const { state } = verdict;
  return {
    kind: state.kind,
    days: daysOf(state),
    agreedOn: verdict.agreed?.agreedOn ?? null,
    until: verdict.countedFrom,
    extended: verdict.extendedTo !== null,
  };
}

function daysOf(state: DeliverableState): number {
  if (state.kind === 'in-time' || state.kind === 'in-extension') return state.daysBefore;
  if (state.kind === 'late') return state.daysAfter;
  if (state.kind === 'pending') return state.daysLeft;
  return state.kind === 'outstanding' ? state.daysPast : 0;
}
