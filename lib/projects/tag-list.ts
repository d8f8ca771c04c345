import { sameKey } from '@/lib/search/search-key';
import { cleanLine } from '@/lib/text';

/** So long may a tag be. */
export const longestTag = 40;

/** Tags as people type them, with commas, semicolons or lines between them; of those that are the same the first is kept. */
export function typedTags(typed: string): string[] {
  const byKey = new Map<string, string>();
  for (const part of typed.split(/[,;\n]/)) {
    const tag = cleanLine(part).replace(/\s+/g, ' ');
    if (tag !== '' && !byKey.has(sameKey(tag))) byKey.set(sameKey(tag), tag);
  }
  return [...byKey.values()];
}
