'use client';

import { useSyncExternalStore } from 'react';
import { letLettersAct, lettersAct } from './letter-keys';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The switch for the shortcuts of this browser. */
export function LetterSwitch({ label }: { label: string }) {
  const on = useSyncExternalStore(subscribe, lettersAct, () => true);
  const change = (act: boolean) => {
    letLettersAct(act);
    for (const listener of listeners) listener();
  };
  return (
    <div className="choice">
      <input
        type="checkbox"
        id="letters"
        checked={on}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <label htmlFor="letters">{label}</label>
    </div>
  );
}
