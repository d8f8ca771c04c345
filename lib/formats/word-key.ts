import { folded } from '@/lib/search/search-key';

/** Letters and digits of a heading or name, folded: `Known-to:` becomes `knownto`, and `TİTLE *` becomes `title`. */
export const wordKey = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
