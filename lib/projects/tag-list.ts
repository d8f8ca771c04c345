import { sameKey } from '@/lib/search/search-key';
import { cleanLine } from '@/lib/text';

/** The length limit of a tag. */
export const longestTag = 40;

/**
 * Splits typed tags at commas, semicolons and line breaks. Of equal tags the first is kept.
 *
 * @example typedTags('grid, Grid; rail') // ['grid', 'rail']
 */
export function typedTags(typed: string): string[] {
  const byKey = new Map<string, string>();
  for (const part of typed.split(/[,;\n]/)) {
    const tag = cleanLine(part).replace(/\s+/g, ' ');
    if (tag !== '' && !byKey.has(sameKey(tag))) byKey.set(sameKey(tag), tag);
  }
  return [...byKey.values()];
}
