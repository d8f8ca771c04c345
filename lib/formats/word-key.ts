import { folded } from '@/lib/search/search-key';

/** The letters and digits of a heading or a name, folded: `Known-to:` is `Known to`, and `TİTLE *` is `title`. */
export const wordKey = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
