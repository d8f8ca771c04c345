/** The languages that a charter's text is offered in first; any other that has a name will do. */
export const offeredLanguages: readonly string[] = ['en', 'az'];

const longestTag = 35;

/** A BCP 47 tag in its canonical writing (`az-Cyrl-AZ`), or null where it is none or names no known language. */
export function languageTag(text: string): string | null {
  const typed = text.trim();
  if (typed.length === 0 || typed.length > longestTag) return null;
  try {
    const [tag] = Intl.getCanonicalLocales(typed);
    return tag !== undefined && languageName(tag) !== null ? tag : null;
  } catch {
    return null;
  }
}

/** The language's name in a reader's own, `Azerbaijani (Cyrillic)`; null where it has none. */
export function languageName(tag: string, locale = 'en-GB'): string | null {
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
  return names.of(tag) ?? null;
}

/** The order of languages: the offered ones first, the others by their tags. */
export function byLanguage(one: string, other: string): number {
  const place = (tag: string) => offeredLanguages.indexOf(tag) + 1 || offeredLanguages.length + 1;
  return place(one) - place(other) || (one < other ? -1 : one > other ? 1 : 0);
}
