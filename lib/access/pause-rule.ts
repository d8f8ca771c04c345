import { addMinutes } from 'date-fns';

/** Failed attempts are counted for `minutes`. The one with the number `free` and each later one start a pause. */
export interface PauseRule {
  free: number;
  minutes: number;
}

/**
 * What failed attempts to sign in are counted under. People who share a network address share its `client` count, and
 * only many clients together reach the `account` count. Known devices and signed-in people have counts of their own.
 */
export const pauseRules = {
  accountAndClient: { free: 5, minutes: 24 * 60 },
  client: { free: 30, minutes: 60 },
  account: { free: 50, minutes: 60 },
  knownDevice: { free: 5, minutes: 24 * 60 },
  besideKnown: { free: 5, minutes: 24 * 60 },
  newPassword: { free: 5, minutes: 24 * 60 },
  presentPassword: { free: 5, minutes: 24 * 60 },
  provider: { free: 30, minutes: 60 },
} as const satisfies Record<string, PauseRule>;

/** The longest pause in minutes. It is short, so that nobody is locked out. */
const maxPause = 15;

/** The attempts counted under one key. Instants in UTC. */
export interface Tries {
  tries: number;
  pausedUntil: Date | null;
  forgetAt: Date;
}

/**
 * The minutes to wait after this many failed attempts.
 * @example pauseAfter(7, { free: 5, minutes: 60 }) // 4
 */
export function pauseAfter(tries: number, { free }: PauseRule): number {
  return tries < free ? 0 : Math.min(2 ** (tries - free), maxPause);
}

/** The whole minutes until the next attempt is allowed; 0 if it is allowed now. */
export function minutesLeft({ pausedUntil }: Tries, now: Date): number {
  return pausedUntil === null ? 0 : Math.max(0, Math.ceil((pausedUntil.getTime() - now.getTime()) / 60_000));
}

/** The count with one more attempt. It counts as failed until its password turns out right. */
export function withAttempt(before: Tries | null, rule: PauseRule, now: Date): Tries {
  const later = (minutes: number) => addMinutes(now, minutes);
  const known = before !== null && before.tries > 0 && before.forgetAt > now ? before : null;
  const tries = (known?.tries ?? 0) + 1;
  const pause = pauseAfter(tries, rule);
  return {
    tries,
    pausedUntil: pause === 0 ? null : later(pause),
    forgetAt: known?.forgetAt ?? later(rule.minutes),
  };
}
