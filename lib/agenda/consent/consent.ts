import type { CalendarDate } from '@/lib/dates/calendar-date';

/** Where an item that one side prepared stands (docs/domain.md#agenda-by-consent). `own`: in its compartment still. */
export type ConsentState = 'own' | 'put_forward' | 'accepted' | 'bracketed' | 'declined' | 'deferred';

/** One side's text of an item. */
export interface Wording {
  party: string;
  title: string;
  note: string;
}

/** The consent of the Parties to an item that one of them prepared. */
export interface ItemConsent {
  state: ConsentState;
  /** The Party that prepared the item. */
  by: string;
  putForwardOn: CalendarDate | null;
  answeredBy: string | null;
  answeredOn: CalendarDate | null;
  reason: string;
  /** The meeting that it is deferred to. Null for the next one, or if it is not deferred. */
  deferredTo: { id: string; title: string } | null;
  /** Both sides' wordings while a bracket is open, else none. */
  wordings: Wording[];
}

/** Declined and deferred items stay readable, but are on no agenda, in no times and in no file. */
const offAgenda: readonly ConsentState[] = ['own', 'declined', 'deferred'];

/** Whether an item is on the joint agenda. */
export function isOnAgenda({
  removed,
  consent,
}: {
  removed: boolean;
  consent: Pick<ItemConsent, 'state'> | null;
}): boolean {
  return !removed && (consent === null || !offAgenda.includes(consent.state));
}

/** Whether an item keeps the agenda from being agreed: it waits for an answer, or has an open bracket. */
export function isUnsettled(item: { removed: boolean; consent: Pick<ItemConsent, 'state'> | null }): boolean {
  return isOnAgenda(item) && (item.consent?.state === 'put_forward' || item.consent?.state === 'bracketed');
}
