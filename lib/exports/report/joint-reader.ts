import type { Actor } from '@/lib/access/actor';

/**
 * The reader of a report: of no Party and no office. A report is joint, so it holds what everybody may read, whoever
 * draws it up.
 */
export const jointReader: Actor = { personId: null, name: '', party: null, offices: [], system: false };
