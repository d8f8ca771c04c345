import { cleanLine } from '@/lib/text';

const longestKey = 600;
const longestDescription = 300;

const invisible = /\p{Default_Ignorable_Code_Point}/gu;
// quotation marks, primes, and the accents and letters that stand for an apostrophe
const quotes = /[\p{Quotation_Mark}`\u00b4\u02b9-\u02bf\u02c8\u2032-\u2037\u2057\ua78b\ua78c]/gu;
const dashes = /\p{Dash}/gu;
// the same letter in the other alphabets that people copy it from
const schwas = /[\u01dd\u04d9]/g;

/**
 * Text as search compares it: lower case, without accents, one space between words. The four Azerbaijani
 * letters İ, I, ı, i are one, and Ə, Ş, Ğ, Ç, Ö, Ü are found by those who have no such key (e, s, g, c, o, u).
 * All quotation marks and apostrophes are one sign, and all dashes; full-width and joined letters are the plain
 * ones; invisible characters are gone. Controls, and what a database reads as a wildcard, become spaces.
 */
export function folded(text: string): string {
  return foldedButSchwa(text).replaceAll('ə', 'e');
}

/**
 * What two names have in common that are the same to people: of two texts that show something, whether case,
 * accents, width, dashes, quotation marks or invisible characters set them apart. '' only for a text that shows
 * nothing.
 */
export function sameKey(text: string): string {
  return folded(text) || cleanLine(text);
}

/** The same with every ə as it is, one character for each of what `folded` gives. */
export function foldedButSchwa(text: string): string {
  return (
    text
      .replace(invisible, '')
      .replaceAll('\u00b4', "'")
      .normalize('NFKD')
      // there and back, so that ß and ss, ς and σ, ı and i are one
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .replaceAll('ς', 'σ')
      .replace(schwas, 'ə')
      .replace(quotes, "'")
      .replace(dashes, '-')
      .replace(/[%_\\\s\p{Cc}]+/gu, ' ')
      .trim()
  );
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
export function searchKey(project: Searchable): string {
  return searchText(project).replaceAll('ə', 'e');
}

/** The same with every ə as it is: what the words are read from by which a project is found. */
export function searchText({ code, title, description, tags }: Searchable): string {
  const sorted = [...tags].sort((one, other) => (folded(one) < folded(other) ? -1 : 1));
  const parts = [title, code ?? '', ...sorted, description.slice(0, longestDescription)];
  return foldedButSchwa(parts.join(' ')).slice(0, longestKey);
}
