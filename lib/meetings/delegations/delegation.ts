import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { DelegateRole } from './delegation-rule';

/** A person of a delegation. `title` and `organisation` are '' if nobody gave them. */
export interface KnownDelegate {
  id: string;
  role: DelegateRole;
  personId: string | null;
  name: string;
  title: string;
  organisation: string;
  attended: boolean;
}

/** One side's delegation as the actor may see it. `putForwardOn` is null while it is the side's own. */
export interface KnownDelegation {
  id: string;
  partyCode: string;
  privateTo: string | null;
  putForwardOn: CalendarDate | null;
  /** The head first, then members, then experts, each by name. */
  delegates: KnownDelegate[];
}
