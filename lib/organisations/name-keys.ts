import { folded, sameKey } from '@/lib/search/search-key';
import { wordsOf } from '@/lib/search/search-words';

/** What an organisation's row keeps of its name: by what it is the same as another, and what is searched for in it. */
export function nameKeys(name: string): { nameKey: string; searchKey: string } {
  const plain = folded(name);
  const words = wordsOf(name).filter((word) => !plain.includes(word));
  return { nameKey: sameKey(name), searchKey: [plain, ...words].join(' ') };
}
