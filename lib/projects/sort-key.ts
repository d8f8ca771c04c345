import { folded } from '@/lib/search/search-key';

const digits = 6;
const longestTitle = 100;

/**
 * The key that lists are sorted by, bytewise: the code with a zero-padded number, so that ENE-1000 follows
 * ENE-999. Private projects have no code and follow by title.
 *
 * @example sortKey({ code: 'ENE-003', title: 'Grid' }) // 'ENE-000003'
 */
export function sortKey({ code, title }: { code: string | null; title: string }): string {
  if (code !== null) return code.replace(/\d+$/, (number) => number.padStart(digits, '0'));
  return `~${folded(title)}`.slice(0, longestTitle);
}
