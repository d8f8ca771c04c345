import type { AgendaNames, Words } from '@/components/agenda/item-title';
import type { ItemConsent } from '@/lib/agenda/consent/consent';
import { dateWords } from '@/lib/dates/date-words';

/** Where an item stands between the Parties, in one line. */
export function consentWords(consent: ItemConsent, names: AgendaNames, t: Words): string {
  const { state, by, putForwardOn, answeredBy, answeredOn, reason, deferredTo } = consent;
  return t(`agenda.consent.${state}`, {
    by: names.party(by),
    forwardOn: putForwardOn === null ? '' : dateWords(putForwardOn),
    party: answeredBy === null ? '' : names.party(answeredBy),
    date: answeredOn === null ? '' : dateWords(answeredOn),
    reason: reason === '' ? 'none' : reason,
    to: deferredTo?.title ?? 'none',
  });
}
