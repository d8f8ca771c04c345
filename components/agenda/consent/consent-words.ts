import type { AgendaNames, Words } from '@/components/agenda/item-title';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import type { ItemConsent } from '@/lib/agenda/consent/consent';
import { dateWords } from '@/lib/dates/date-words';

/** Where an item stands between the Parties, in one line. */
export function consentWords(consent: ItemConsent, names: AgendaNames, t: Words): string {
  const { state, by, putForwardOn, answeredBy, answeredOn, reason, deferredTo } = consent;
  return t(`agenda.consent.${state}`, {
    by: codeInSentence(by, names.party, t, state === 'own' ? 'start' : 'within'),
    forwardOn: putForwardOn === null ? '' : dateWords(putForwardOn),
    party: answeredBy === null ? '' : codeInSentence(answeredBy, names.party, t),
    date: answeredOn === null ? '' : dateWords(answeredOn),
    reason: reason === '' ? 'none' : reason,
    to: deferredTo?.title ?? 'none',
    wordingOf: othersWordingStands(consent) ? codeInSentence(otherThan(by, names), names.party, t) : 'none',
  });
}

/** The proposer accepts nothing of its own: it accepted the wording that the other side set beside it. */
const othersWordingStands = ({ state, by, answeredBy }: ItemConsent) =>
  state === 'accepted' && answeredBy === by;

const otherThan = (party: string, { order }: AgendaNames) => order.find((code) => code !== party) ?? '';
