/** How many failed attempts in `minutes` are free; each further one is followed by a pause. */
export interface PauseRule {
  free: number;
  minutes: number;
}

/**
 * What failed attempts to sign in are counted under. Only a count per client may be reached by people who share an
 * address, and only many clients together reach that per account; a known device and a signed-in person count alone.
 */
export const pauseRules = {
  accountAndClient: { free: 5, minutes: 24 * 60 },
  client: { free: 30, minutes: 60 },
  account: { free: 50, minutes: 60 },
  knownDevice: { free: 5, minutes: 24 * 60 },
  besideKnown: { free: 5, minutes: 24 * 60 },
  newPassword: { free: 5, minutes: 24 * 60 },
  presentPassword: { free: 5, minutes: 24 * 60 },
} as const satisfies Record<string, PauseRule>;

/** In minutes: no pause is longer, so that nobody is locked out. */
const longestPause = 15;

/** The attempts that were counted under one key. Instants in UTC. */
export interface Tries {
  tries: number;
  pausedUntil: Date | null;
  forgetAt: Date;
}

/** In minutes: how long to wait after so many failed attempts. */
export function pauseAfter(tries: number, { free }: PauseRule): number {
  return tries < free ? 0 : Math.min(2 ** (tries - free), longestPause);
}

/** The whole minutes until the next attempt is looked at, 0 where it may come now. */
export function minutesLeft({ pausedUntil }: Tries, now: Date): number {
  return pausedUntil === null ? 0 : Math.max(0, Math.ceil((pausedUntil.getTime() - now.getTime()) / 60_000));
}

/** The count with one more attempt, which is taken for failed until its password proves right. */
export function withAttempt(before: Tries | null, rule: PauseRule, now: Date): Tries {
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const known = before !== null && before.tries > 0 && before.forgetAt > now ? before : null;
  const tries = (known?.tries ?? 0) + 1;
  const pause = pauseAfter(tries, rule);
  return {
    tries,
    pausedUntil: pause === 0 ? null : later(pause),
    forgetAt: known?.forgetAt ?? later(rule.minutes),
  };
}
