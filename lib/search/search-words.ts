import { folded, foldedButSchwa, type Searchable, searchText } from './search-key';

const maxWords = 80;
const longestWord = 40;
const marks = /[^\p{L}\p{N}]+/gu;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Words that marks join. A code or a number is none: its parts alone would find others. */
const joined = /^\p{L}{2,}(?:[^\p{L}\p{N}]+\p{L}{2,})+$/u;

/** The words by which a project is found: see `wordsOf`. */
export const projectWords = (project: Searchable): string[] => storedWords(searchText(project));

/**
 * The words by which a name is found, as they are stored: each without the marks around it and the apostrophes in
 * it, and the parts between its marks, so that `ENE-003` is found by itself, by `ene` and by `003`. A word with ə
 * stands there twice: with e, and as `spellings` looks for it.
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

/** With ə for each letter that people type for it: no word is stored so that is written without one. */
const withSchwas = (word: string) => word.replace(/[aeə]/g, 'ə');

/**
 * The words of a query, each of which must be the beginning of a word of what is found. What a dash or another mark
 * joins is searched word by word, so that `Kars-Baku` finds what has these words.
 */
export function queryWords(query: string): string[] {
  const words = folded(query)
    .split(' ')
    .map(bare)
    .flatMap((word) => (joined.test(word) ? word.split(marks) : [word]))
    .map((word) => [...word].slice(0, longestWord).join(''));
  return [...new Set(words)].filter((word) => word !== '').slice(0, 10);
}

/** Whether something is searched for in which there is no word: signs alone find nothing. */
export function isWordless(query: string): boolean {
  return query !== '' && queryWords(query).length === 0;
}

/** How a word of a query may be stored: as it is, and where it has an a, with ə for it (`gance` for Gəncə). */
export function spellings(word: string): string[] {
  return word.includes('a') ? [word, withSchwas(word)] : [word];
}

/** The database's form of "has a word that begins with this one", in either spelling. */
export function wordWhere(word: string) {
  return { OR: spellings(word).map((spelling) => ({ word: beginsWith(spelling) })) };
}

/**
 * The database's form of "begins with", which reads an index on SQLite and on PostgreSQL alike: both compare
 * these words byte by byte (see the migrations), and no character comes after the last of Unicode.
 */
export function beginsWith(word: string): { gte: string; lt: string } {
  return { gte: word, lt: `${word}\u{10ffff}` };
}
