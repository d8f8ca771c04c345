import { folded, sameKey } from '@/lib/search/search-key';
import { wordsOf } from '@/lib/search/search-words';

/** The stored keys of a name: `nameKey` to compare by, `searchKey` to search in. */
export function nameKeys(name: string): { nameKey: string; searchKey: string } {
  const plain = folded(name);
  const words = wordsOf(name).filter((word) => !plain.includes(word));
  return { nameKey: sameKey(name), searchKey: [plain, ...words].join(' ') };
}
