import { folded, foldedButSchwa, type Searchable, searchText } from './search-key';

const maxWords = 80;
const longestWord = 40;
const marks = /[^\p{L}\p{N}]+/gu;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Words joined by marks. Codes and numbers do not count: their parts alone would find other projects. */
const joined = /^\p{L}{2,}(?:[^\p{L}\p{N}]+\p{L}{2,})+$/u;

/** The words that find a project: see `wordsOf`. */
export const projectWords = (project: Searchable): string[] => storedWords(searchText(project));

/**
 * The stored words that find a name: each without the marks around it and without apostrophes, and the parts between
 * its marks, so that `ENE-003` is found by itself, by `ene` and by `003`. A word with ə is stored twice: with e, and
 * in the form that `spellings` looks for.
 */
export const wordsOf = (name: string): string[] => storedWords(foldedButSchwa(name));

function storedWords(text: string): string[] {
  const words = text.split(' ').flatMap((token) => [bare(token), ...token.split(marks)]);
  const cut = words.map((word) => [...word].slice(0, longestWord).join(''));
  const kept = [...new Set(cut)].filter((word) => word !== '').slice(0, maxWords);
  const stored = kept.flatMap((word) =>
    word.includes('ə') ? [word.replaceAll('ə', 'e'), withSchwas(word)] : [word],
  );
  return [...new Set(stored)];
}

const bare = (token: string) => token.replace(edges, '').replaceAll("'", '');

/** With ə for each letter that people type instead of it. Words without ə are never stored in this form. */
const withSchwas = (word: string) => word.replace(/[aeə]/g, 'ə');

/**
 * The words of a query; each must begin a word of what is found. Parts joined by a dash or another mark are searched
 * separately, so `Kars-Baku` finds both words.
 */
export function queryWords(query: string): string[] {
  const words = folded(query)
    .split(' ')
    .map(bare)
    .flatMap((word) => (joined.test(word) ? word.split(marks) : [word]))
    .map((word) => [...word].slice(0, longestWord).join(''));
  return [...new Set(words)].filter((word) => word !== '').slice(0, 10);
}

/**
 * Whether each word of the query begins a word of the name, for names that are searched in memory.
 * @example findsName('charter ann', 'Annual Charter meeting') // true
 */
export function findsName(query: string, name: string): boolean {
  const stored = wordsOf(name);
  const begins = (spelling: string) => stored.some((word) => word.startsWith(spelling));
  return !isWordless(query) && queryWords(query).every((word) => spellings(word).some(begins));
}

/** Whether a search contains no word: signs alone find nothing. */
export function isWordless(query: string): boolean {
  return query !== '' && queryWords(query).length === 0;
}

/** Stored forms of a query word: as typed, and with ə if it has an a (`gance` for Gəncə). */
export function spellings(word: string): string[] {
  return word.includes('a') ? [word, withSchwas(word)] : [word];
}

/** Database condition for "has a word that begins with this one", in either spelling. */
export function wordWhere(word: string) {
  return { OR: spellings(word).map((spelling) => ({ word: beginsWith(spelling) })) };
}

/**
 * Database condition for "begins with" that uses an index on both SQLite and PostgreSQL: both compare these words
 * byte by byte (see the migrations), and the upper bound ends in the last Unicode character.
 */
export function beginsWith(word: string): { gte: string; lt: string } {
  return { gte: word, lt: `${word}\u{10ffff}` };
}
