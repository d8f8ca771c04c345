import { folded } from './search-key';

const mostWords = 80;
const longestWord = 40;
const marks = /[^\p{L}\p{N}]+/gu;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * The words by which a project is found: those of its search key as they stand and the parts between their
 * marks, so that `ENE-003` is found by itself, by `ene` and by `003`.
 */
export function searchWords(searchKey: string): string[] {
  const words = searchKey.split(' ').flatMap((token) => [token.replace(edges, ''), ...token.split(marks)]);
  const cut = words.map((word) => [...word].slice(0, longestWord).join(''));
  return [...new Set(cut)].filter((word) => word !== '').slice(0, mostWords);
}

/** The words of a query, each of which must be the beginning of a word of what is found. */
export function queryWords(query: string): string[] {
  const words = folded(query)
    .split(' ')
    .map((token) => [...token.replace(edges, '')].slice(0, longestWord).join(''));
  return [...new Set(words)].filter((word) => word !== '').slice(0, 10);
}

/**
 * The database's form of "begins with", which reads an index on SQLite and on PostgreSQL alike: both compare
 * these words byte by byte (see the migrations), and no character comes after the last of Unicode.
 */
export function beginsWith(word: string): { gte: string; lt: string } {
  return { gte: word, lt: `${word}\u{10ffff}` };
}
