import { describe, expect, it } from 'vitest';
import { marksAfter } from './visit-rule';

const at = (time: string) => new Date(`2026-11-23T${time}Z`);
const here = { visitBeganAt: at('08:00:00'), seenAt: at('08:30:00'), lastVisitAt: at('05:00:00') };

describe('a visit', () => {
  it('begins with a person’s first request, and no visit came before it', () => {
    const none = { visitBeganAt: null, seenAt: null, lastVisitAt: null };
    const now = at('08:00:00');
    expect(marksAfter(none, now)).toEqual({
      begins: true,
      marks: { visitBeganAt: now, seenAt: now, lastVisitAt: null },
    });
  });

  it.each([
    ['08:30:00', null],
    ['08:39:59', null],
    ['08:29:00', null],
  ])('is not recorded again at %s', (time, expected) => {
    expect(marksAfter(here, at(time))).toBe(expected);
  });

  it.each(['08:40:00', '09:30:00'])('goes on at %s, and is recorded', (time) => {
    expect(marksAfter(here, at(time))).toEqual({ begins: false, marks: { ...here, seenAt: at(time) } });
  });

  it('is a new one after more than an hour, and the last one ended when the person was last here', () => {
    const now = at('09:30:01');
    expect(marksAfter(here, now)).toEqual({
      begins: true,
      marks: { visitBeganAt: now, seenAt: now, lastVisitAt: here.seenAt },
    });
  });
});
