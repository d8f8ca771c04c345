import { folded } from '@/lib/search/search-key';

const digits = 6;
const longestTitle = 100;

/**
 * What lists of projects are ordered by, byte by byte: the code with its number at full width, so that ENE-1000
 * comes after ENE-999; private projects have no code yet and follow by their titles.
 */
export function sortKey({ code, title }: { code: string | null; title: string }): string {
  if (code !== null) return code.replace(/\d+$/, (number) => number.padStart(digits, '0'));
  return `~${folded(title)}`.slice(0, longestTitle);
}
