import type { Words } from '@/components/agenda/item-title';
import { valuesInSentence } from '@/components/parties/party-in-sentence';
import { say } from '@/i18n/translator';
import type { Refusal } from '@/lib/refusal';

/** Why one choice of several was not carried out, in words. */
export function refusalWords(
  refusal: Refusal,
  parties: readonly { code: string; name: string }[],
  t: Words,
): string {
  if (refusal.kind === 'invalid') {
    const [error] = refusal.errors;
    return error
      ? say(t, `errors.${error.code}`, error.values && valuesInSentence(error.values, parties, t, 'start'))
      : '';
  }
  if (refusal.kind === 'unsaved') return t(`errors.unsaved.${refusal.fault}`);
  return t(refusal.kind === 'conflict' ? 'returned.conflict' : `errors.${refusal.kind}`);
}
