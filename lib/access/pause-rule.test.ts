import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesLeft, pauseAfter, pauseRules, type Tries, withAttempt } from './pause-rule';

const begin = new Date('2026-11-23T08:00:00Z');
const after = (minutes: number) => new Date(begin.getTime() + minutes * 60_000);
const rule = { free: 5, minutes: 60 };

/** Makes each attempt as soon as it is allowed, and gives the minute of each. */
function asSoonAsAllowed(count: number): number[] {
  let [tries, minute]: [Tries | null, number] = [null, 0];
  return Array.from({ length: count }, () => {
    minute += tries === null ? 0 : minutesLeft(tries, after(minute));
    tries = withAttempt(tries, rule, after(minute));
    return minute;
  });
}

describe('failed attempts', () => {
  test('are free at first, then each doubles the pause, up to a quarter of an hour', () =>
    expect([1, 4, 5, 6, 7, 8, 9, 10, 40].map((tries) => pauseAfter(tries, rule))).toEqual([
      0, 0, 1, 2, 4, 8, 15, 15, 15,
    ]));

  test('come at these minutes if somebody tries as soon as allowed', () =>
    expect(asSoonAsAllowed(10)).toEqual([0, 0, 0, 0, 0, 1, 3, 7, 15, 30]));

  test('are forgotten when the window that the first one began is over', () => {
    const five = Array.from({ length: 5 }).reduce<Tries | null>(
      (tries) => withAttempt(tries, rule, begin),
      null,
    );
    expect(withAttempt(five, rule, after(59))).toMatchObject({ tries: 6, forgetAt: after(60) });
    expect(withAttempt(five, rule, after(60))).toMatchObject({ tries: 1, pausedUntil: null });
  });

  test('make a person wait whole minutes: at least one, and none once the pause is over', () => {
    const paused: Tries = { tries: 5, pausedUntil: after(1), forgetAt: after(60) };
    expect([0, 0.5, 0.999, 1, 2].map((minute) => minutesLeft(paused, after(minute)))).toEqual([
      1, 1, 1, 0, 0,
    ]);
  });

  test('never make anybody wait longer than a quarter of an hour, under any rule', () =>
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(pauseRules)), fc.nat(10_000), (any, tries) => {
        expect(pauseAfter(tries, any)).toBeLessThanOrEqual(15);
        expect(pauseAfter(tries + 1, any)).toBeGreaterThanOrEqual(pauseAfter(tries, any));
      }),
    ));

  test('from one client alone never make other clients wait', () => {
    const { accountAndClient, account } = pauseRules;
    let [tries, minute, count]: [Tries | null, number, number] = [null, 0, 0];
    while (minute < account.minutes) {
      tries = withAttempt(tries, accountAndClient, after(minute));
      minute += minutesLeft(tries, after(minute));
      count += 1;
    }
    expect(count).toBeLessThan(account.free);
  });
});
