import { calendarDate } from '@/lib/dates/calendar-date';
import { type DatedThings, deadlineList } from '@/lib/deadlines/deadline-list';

/** The day on which `deadlineStates` looks. */
export const asOf = calendarDate('2026-11-23');

/** The date of a text, if there is one. */
export const date = (text: string | null) => (text === null ? null : calendarDate(text));

export const nothingDated: DatedThings = {
  charter: { groups: [], annual: { provision: 'IV.3', periods: [] } },
  milestones: [],
  meetings: [],
  steps: [],
  ownSteps: [],
  actions: [],
  proposals: [],
};

/** The states of the deadlines of these things, or of those of one kind. */
export const deadlineStates = (things: Partial<DatedThings>, kind?: string) =>
  deadlineList({ ...nothingDated, ...things }, asOf)
    .filter(({ subject }) => kind === undefined || subject.kind === kind)
    .map(({ state }) => state);
