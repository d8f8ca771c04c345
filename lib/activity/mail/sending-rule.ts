import { addMilliseconds } from 'date-fns';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** One message tells what is found until a minute has passed without more, and waits five minutes at most. */
const quietMs = minuteMs;
const maxWaitMs = 5 * minuteMs;

/** When a message that gathers notices may go: a quiet minute after the newest, five minutes after it was begun at most. */
export function gatheredUntil(begunAt: Date, newestAt: Date): Date {
  return addMilliseconds(begunAt, Math.min(newestAt.getTime() - begunAt.getTime() + quietMs, maxWaitMs));
}

/** How long a message that could not be sent waits: after so many tries. From one minute, doubled to an hour at most. */
export function nextTryAt(at: Date, tries: number): Date {
  return addMilliseconds(at, Math.min(minuteMs * 2 ** Math.max(0, tries - 1), hourMs));
}

/** How long a message belongs to the process that sends it: longer than a mail server may take. */
export const claimMs = 5 * minuteMs;

/** After this time without an answer a try has failed. */
export const patienceMs = 2 * minuteMs;

/** How many messages a process sends in one round. */
export const maxOfRound = 100;
