import type { MeetingState } from '@/lib/compliance/meeting-period';
import type { DeliverableVerdict } from '@/lib/compliance/three-month-rule';
import type { Deadline } from './deadline';

/** A number of days and its meaning: days left, days past the date, days before or after it, or days waiting. */
export interface DeadlineDays {
  days: number;
  are: 'left' | 'past' | 'before' | 'after' | 'since';
}

/** The days that the deadline's state gives; null if it gives none. */
export function deadlineDays({ subject }: Deadline): DeadlineDays | null {
  switch (subject.kind) {
    case 'key':
      return { days: subject.days, are: 'since' };
    case 'meeting':
      if (subject.state.kind === 'held') return null;
      return { days: subject.state.days, are: subject.state.kind === 'planned' ? 'left' : 'since' };
    case 'charter':
      return 'period' in subject
        ? ofMeeting(subject.period.state, subject.period.daysLeft)
        : deliverableDays(subject.verdict.state);
    default: {
      const are = { done: 'before', 'done-late': 'after', pending: 'left', overdue: 'past' } as const;
      const { days, kind } = subject.state;
      return days === null ? null : { days, are: are[kind] };
    }
  }
}

function ofMeeting(state: MeetingState, daysLeft: number | null): DeadlineDays | null {
  if (state.kind === 'held-late') return { days: state.daysLate, are: 'after' };
  if (state.kind === 'outstanding') return { days: state.daysPast, are: 'past' };
  return daysLeft === null ? null : { days: daysLeft, are: 'left' };
}

/** The days that the state of a list or a roadmap gives. */
export function deliverableDays(state: DeliverableVerdict['state']): DeadlineDays | null {
  switch (state.kind) {
    case 'late':
      return { days: state.daysAfter, are: 'after' };
    case 'pending':
      return { days: state.daysLeft, are: 'left' };
    case 'outstanding':
      return { days: state.daysPast, are: 'past' };
    case 'not-in-force':
      return null;
    default:
      return { days: state.daysBefore, are: 'before' };
  }
}
