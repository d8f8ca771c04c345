import { folded } from './search-key';

/** So long may a tag be. */
export const longestTag = 40;

/** Tags as people type them, with commas, semicolons or lines between them; of those that fold alike the first is kept. */
export function typedTags(typed: string): string[] {
  const byKey = new Map<string, string>();
  for (const part of typed.split(/[,;\n]/)) {
    const tag = part.trim().replace(/\s+/g, ' ');
    if (folded(tag) !== '' && !byKey.has(folded(tag))) byKey.set(folded(tag), tag);
  }
  return [...byKey.values()];
}
