import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { DatedState } from '@/lib/dates/due-state';
import type { PreparationStep } from '@/lib/meetings/preparation-steps';

/** A preparation step that is open, or was done. */
export interface DatedStep {
  key: string;
  /** '' for a step that the tracker knows by its key. */
  title: string;
  /** The Party that owes it; null where every Party does. */
  owner: string | null;
  on: CalendarDate;
  state: DatedState;
}

/** The step that the line is about, and all open steps by date, that one included. */
export interface PreparationLine extends DatedStep {
  open: readonly DatedStep[];
}

/**
 * A meeting's preparation as one line of the deadlines (docs/domain.md#preparation): the first open step, or
 * the last step if none is open. What lapsed counts for nothing; null if nothing is left.
 *
 * @param steps by date
 */
export function preparationLine(steps: readonly PreparationStep[]): PreparationLine | null {
  const dated = steps.flatMap(({ key, title, owner, on, state }): DatedStep[] =>
    state.kind === 'lapsed' ? [] : [{ key, title, owner, on, state }],
  );
  const open = dated.filter(({ state }) => state.kind === 'pending' || state.kind === 'overdue');
  const step = open[0] ?? dated.at(-1);
  return step === undefined ? null : { ...step, open };
}
