import type { Words } from '@/components/agenda/item-title';
import { say } from '@/i18n/translator';
import { valuesInWords } from '@/lib/dates/date-words';
import type { Refusal } from '@/lib/refusal';

/** Why one choice of several was not carried out, in words. */
export function refusalWords(refusal: Refusal, t: Words): string {
  if (refusal.kind === 'invalid') {
    const [error] = refusal.errors;
    return error ? say(t, `errors.${error.code}`, error.values && valuesInWords(error.values)) : '';
  }
  if (refusal.kind === 'unsaved') return t(`errors.unsaved.${refusal.fault}`);
  return t(refusal.kind === 'conflict' ? 'returned.conflict' : `errors.${refusal.kind}`);
}
