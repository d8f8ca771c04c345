import { cleanLine } from '@/lib/text';

const longestKey = 600;
const longestDescription = 300;

const invisible = /\p{Default_Ignorable_Code_Point}/gu;
// Quotation marks, primes, and the accents and letters used as apostrophes.
const quotes = /[\p{Quotation_Mark}`\u00b4\u02b9-\u02bf\u02c8\u2032-\u2037\u2057\ua78b\ua78c]/gu;
const dashes = /\p{Dash}/gu;
// The same letter in other alphabets that people copy it from.
const schwas = /[\u01dd\u04d9]/g;

/**
 * Text as search compares it: lower case, no accents, single spaces. The Azerbaijani letters İ, I, ı, i are equal,
 * and Ə, Ş, Ğ, Ç, Ö, Ü match the plain letters e, s, g, c, o, u. All quotation marks and apostrophes are equal, as
 * are all dashes. Full-width and joined letters become plain ones; invisible characters are removed. Controls and
 * database wildcards become spaces.
 */
export function folded(text: string): string {
  return foldedButSchwa(text).replaceAll('ə', 'e');
}

/**
 * Key that is equal for two names that people read as the same, whatever their case, accents, width, dashes,
 * quotation marks or invisible characters. '' only for a text with nothing visible.
 */
export function sameKey(text: string): string {
  return folded(text) || cleanLine(text);
}

/** Folded text that keeps every ə; it has one character for each character of `folded`. */
export function foldedButSchwa(text: string): string {
  return (
    text
      .replace(invisible, '')
      .replaceAll('\u00b4', "'")
      .normalize('NFKD')
      // Lower, upper and lower again, so that ß equals ss, ς equals σ, and ı equals i.
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

/** The searched fields of a project. */
export interface Searchable {
  code: string | null;
  title: string;
  description: string;
  tags: readonly string[];
}

/**
 * The stored search key of a project. It begins with the title, so that ordering by the key orders by title in every
 * alphabet. It is cut to the length that an index of either database can hold.
 */
export function searchKey(project: Searchable): string {
  return searchText(project).replaceAll('ə', 'e');
}

/** The searched text with every ə kept: the words of a project are read from it. */
export function searchText({ code, title, description, tags }: Searchable): string {
  const sorted = [...tags].sort((one, other) => (folded(one) < folded(other) ? -1 : 1));
  const parts = [title, code ?? '', ...sorted, description.slice(0, longestDescription)];
  return foldedButSchwa(parts.join(' ')).slice(0, longestKey);
}
