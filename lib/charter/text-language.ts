/** The languages that the form suggests for the official text. Any other language with a known name is accepted. */
export const offeredLanguages: readonly string[] = ['en', 'az'];

const maxTagLength = 35;

/**
 * The canonical form of a BCP 47 tag, or null if the text is no tag of a known language.
 * @example languageTag('az-cyrl-az') // 'az-Cyrl-AZ'
 */
export function languageTag(text: string): string | null {
  const typed = text.trim();
  if (typed.length === 0 || typed.length > maxTagLength) return null;
  try {
    const [tag] = Intl.getCanonicalLocales(typed);
    return tag !== undefined && languageName(tag) !== null ? tag : null;
  } catch {
    return null;
  }
}

/**
 * The language's name in the reader's language, or null if it has none.
 * @example languageName('az-Cyrl') // 'Azerbaijani (Cyrillic)'
 */
export function languageName(tag: string, locale = 'en-GB'): string | null {
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
  return names.of(tag) ?? null;
}

/** Compares two tags for sorting: the suggested languages first, the others by tag. */
export function byLanguage(one: string, other: string): number {
  const rank = (tag: string) => offeredLanguages.indexOf(tag) + 1 || offeredLanguages.length + 1;
  return rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0);
}
