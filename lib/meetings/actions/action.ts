import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { ActionAge } from './action-age';
import type { ActionDisposition, ActionSide } from './action-side';

/** An action as deadlines show it. `owner` is a Party's code; null means all Parties. */
export interface KnownAction {
  id: string;
  /** Its number in the register; null if it has none. */
  code: string | null;
  text: string;
  owner: string | null;
  dueOn: CalendarDate;
  closedOn: CalendarDate | null;
  /** Null while it is open, and on what an older version closed. */
  closedAs: ActionDisposition | null;
  disposition: string;
  enteredOn: CalendarDate;
  version: number;
  groupCode: string | null;
  group: { code: string; slug: string; name: string; restricted: boolean } | null;
  /** `startsOn` is null while the meeting has no day. */
  meeting: { id: string; title: string; startsOn: CalendarDate | null };
}

/** The decision that an action carries out. `series` is a restricted group's code, else ''. */
export interface ActionDecision {
  id: string;
  number: number | null;
  series: string;
}

/** An action with the parts of the Parties concerned, its decision, and its age on the day asked for. */
export interface ActionInFull extends KnownAction {
  sides: readonly ActionSide[];
  /** Null if it carries out none, or one that the reader may not see. */
  decision: ActionDecision | null;
  age: ActionAge;
}
