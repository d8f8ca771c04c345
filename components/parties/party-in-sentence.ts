import type { MessageValues, Translator } from '@/i18n/translator';
import { valuesInWords } from '@/lib/dates/date-words';

/** Where a name stands in a sentence: `start` is its first word. */
type Place = 'start' | 'within';

/** The Parties, or the Party's name for a code. An unknown code is its own name. */
type Names = readonly { code: string; name: string }[] | ((code: string) => string);

/**
 * A Party's name as a sentence takes it, `the United States`; `start` is the first word of one. Which names take an
 * article, or another form, is said by each language's messages.
 */
export function partyInSentence(
  { code, name }: { code: string; name: string },
  t: Translator,
  place: Place = 'within',
): string {
  return t('common.partyInSentence', { code, name, place });
}

/** {@link partyInSentence} of a Party's code. */
export function codeInSentence(code: string, names: Names, t: Translator, place?: Place): string {
  const name = typeof names === 'function' ? names(code) : names.find((party) => party.code === code)?.name;
  return partyInSentence({ code, name: name ?? code }, t, place);
}

/** Several Parties as a sentence takes them: `Azerbaijan and the United States`. */
export function codesInSentence(
  codes: readonly string[],
  names: Names,
  t: Translator,
  place?: Place,
): string {
  const said = codes.map((code, index) => codeInSentence(code, names, t, index === 0 ? place : 'within'));
  const [last = '', ...before] = said.toReversed();
  return before.length === 0 ? last : t('common.andLast', { before: before.toReversed().join(', '), last });
}

/** The fields of events and refusals that hold Parties, by code or by name. */
const partyFields = ['party', 'parties', 'by', 'home', 'homes'] as const;

/**
 * An event's or a refusal's values as its sentence takes them: Parties by name, dates in words. `place` is where the
 * sentence has `party` or `parties`.
 */
export function valuesInSentence(
  values: MessageValues,
  parties: readonly { code: string; name: string }[],
  t: Translator,
  place?: Place,
): MessageValues {
  const words = valuesInWords(values);
  for (const field of partyFields) {
    const value = values[field];
    if (typeof value !== 'string') continue;
    const codes = value
      .split(', ')
      .map((each) => parties.find(({ code, name }) => each === code || each === name)?.code ?? each);
    words[field] = codesInSentence(codes, parties, t, field.startsWith('part') ? place : 'within');
  }
  return words;
}
