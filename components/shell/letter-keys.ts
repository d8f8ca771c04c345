import { newThings } from './new-things';
import { places } from './places';

const key = 'concord-letter-keys';

/** Whether single letters act in this browser. They do unless somebody turned them off (WCAG 2.1.4). */
export function lettersAct(): boolean {
  return localStorage.getItem(key) !== 'off';
}

/** Turns the letters on or off in this browser. */
export function letLettersAct(act: boolean): void {
  if (act) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
}

/** What a key does: search, open the list of keys, go to a place, begin something, or wait for the letter that follows `g` or `n`. */
export type KeyAct = { kind: 'search' } | { kind: 'wait' } | { kind: 'go'; href: string } | null;

/** What this key does after the one before it. */
export function actOfKey(pressed: string, before: string | null): KeyAct {
  if (before === 'g') {
    const place = places.find(([, , letter]) => letter === pressed);
    return place ? { kind: 'go', href: place[1] } : null;
  }
  if (before === 'n') {
    const thing = newThings.find(([, , letter]) => letter === pressed);
    return thing ? { kind: 'go', href: thing[1] } : null;
  }
  if (pressed === '/') return { kind: 'search' };
  if (pressed === '?') return { kind: 'go', href: '/keyboard' };
  return pressed === 'g' || pressed === 'n' ? { kind: 'wait' } : null;
}
