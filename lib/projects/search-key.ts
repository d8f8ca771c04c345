const longestKey = 600;
const longestDescription = 300;

/**
 * Text as search compares it: lower case, without accents, one space between words. The four Azerbaijani
 * letters İ, I, ı, i are one, and Ə, Ş, Ğ, Ç, Ö, Ü are found by those who have no such key (e, s, g, c, o, u).
 * Control characters, and those that a database reads as wildcards, become spaces.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/ı/g, 'i')
    .replace(/ə/g, 'e')
    .replace(/[%_\\\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The words of a query, folded; all of them must be found. */
export function searchTerms(query: string): string[] {
  return [...new Set(folded(query).split(' '))].filter((term) => term !== '').slice(0, 10);
}

/** What of a project is searched. */
export interface Searchable {
  code: string | null;
  title: string;
  description: string;
  tags: readonly string[];
}

/**
 * The stored search key of a project. The title stands first, so that ordering by the key orders by title in
 * every alphabet alike; the key is cut to what an index of either database can hold.
 */
export function searchKey({ code, title, description, tags }: Searchable): string {
  const parts = [title, code ?? '', ...tags.map(folded).sort(), description.slice(0, longestDescription)];
  return folded(parts.join(' ')).slice(0, longestKey);
}
