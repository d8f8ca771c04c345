import { newThings } from './new-things';
import { places } from './places';

const key = 'concord-letter-keys';

/**
 * Whether single-letter shortcuts are on in this browser: by default yes, but they can be turned off (WCAG
 * 2.1.4).
 */
export function lettersAct(): boolean {
  return localStorage.getItem(key) !== 'off';
}

/** Turns the shortcuts on or off in this browser. */
export function letLettersAct(act: boolean): void {
  if (act) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
}

/** The effect of a key: open search or a page, or wait for the letter after `g` or `n`. */
export type KeyAct = { kind: 'search' } | { kind: 'wait' } | { kind: 'go'; href: string } | null;

/** The effect of a key after the one before it. */
export function actOfKey(pressed: string, before: string | null): KeyAct {
  if (before === 'g') {
    const found = places.find(([, , letter]) => letter === pressed);
    return found ? { kind: 'go', href: found[1] } : null;
  }
  if (before === 'n') {
    const thing = newThings.find(([, , letter]) => letter === pressed);
    return thing ? { kind: 'go', href: thing[1] } : null;
  }
  if (pressed === '/') return { kind: 'search' };
  if (pressed === '?') return { kind: 'go', href: '/keyboard' };
  return pressed === 'g' || pressed === 'n' ? { kind: 'wait' } : null;
}
