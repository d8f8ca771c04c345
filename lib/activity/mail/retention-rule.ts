import { subDays } from 'date-fns';

/** Notices are kept for so many days after they were seen, and so many after they were written at most. */
const seenDays = 180;
const maxDays = 400;

/** Messages that were sent, or had nothing left to say, are kept for so many days. */
const mailDays = 90;

/** So many rows are removed in one transaction, so that nobody waits for it. */
export const removalBatch = 500;

/**
 * Before when rows are removed (docs/operations.md#what-is-removed): notices seen or written before these instants, and
 * messages that were settled before the last one.
 */
export const keptSince = (at: Date) => ({
  seen: subDays(at, seenDays),
  written: subDays(at, maxDays),
  settled: subDays(at, mailDays),
});
