import { describe, expect, it } from 'vitest';
import { claimMs, gatheredUntil, nextTryAt, patienceMs } from './sending-rule';

const at = (time: string) => new Date(`2026-11-30T${time}Z`);

describe('a message that gathers notices', () => {
  it.each([
    ['08:00:00', '08:00:00', '08:01:00', 'goes a quiet minute after its only notice'],
    ['08:00:00', '08:00:50', '08:01:50', 'waits for a minute after the newest'],
    ['08:00:00', '08:03:59', '08:04:59', 'as often as there is another'],
    ['08:00:00', '08:04:30', '08:05:00', 'but for five minutes at most'],
    ['08:00:00', '08:20:00', '08:05:00', 'also if it was held up'],
  ])('begun at %s, with its newest notice at %s, goes at %s: %s', (begun, newest, expected) => {
    expect(gatheredUntil(at(begun), at(newest))).toEqual(at(expected));
  });
});

describe('a message that could not be sent', () => {
  it.each([
    [1, '08:01:00'],
    [2, '08:02:00'],
    [3, '08:04:00'],
    [6, '08:32:00'],
    [7, '09:00:00'],
    [5000, '09:00:00'],
  ])('after try %i is tried again at %s', (tries, expected) => {
    expect(nextTryAt(at('08:00:00'), tries)).toEqual(at(expected));
  });

  it('has failed before another process may take it', () => {
    expect(patienceMs).toBeLessThan(claimMs);
  });
});
