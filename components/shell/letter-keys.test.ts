import { describe, expect, it } from 'vitest';
import { actOfKey } from './letter-keys';
import { newThings } from './new-things';
import { places } from './places';

describe('letter keys', () => {
  it.each([
    ['/', null, { kind: 'search' }],
    ['?', null, { kind: 'go', href: '/keyboard' }],
    ['g', null, { kind: 'wait' }],
    ['m', 'g', { kind: 'go', href: '/meetings' }],
    ['g', 'g', { kind: 'go', href: '/groups' }],
    ['x', 'g', null],
    ['n', null, { kind: 'wait' }],
    ['p', 'n', { kind: 'go', href: '/projects/new' }],
    ['m', 'n', { kind: 'go', href: '/milestones/new' }],
    ['g', 'n', null],
    ['m', null, null],
    ['m', 'x', null],
  ])('%s after %s', (pressed, before, act) => {
    expect(actOfKey(pressed, before)).toEqual(act);
  });

  it('open every section by a letter of its own', () => {
    expect(new Set(places.map(([, , letter]) => letter)).size).toBe(places.length);
    expect(new Set(newThings.map(([, , letter]) => letter)).size).toBe(newThings.length);
  });
});
