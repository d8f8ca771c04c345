'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { actOfKey, lettersAct } from './letter-keys';

/**
 * Handles `/`, `?`, and `g` or `n` with a letter, outside of fields and without modifiers. Renders nothing.
 */
export function LetterShortcuts() {
  const router = useRouter();
  useEffect(() => {
    let before: string | null = null;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !lettersAct()) return;
      const act = actOfKey(event.key, before);
      before = act?.kind === 'wait' ? event.key : null;
      if (act === null || act.kind === 'wait') return;
      event.preventDefault();
      if (act.kind === 'go') router.push(act.href);
      else document.getElementById('shell-search')?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [router]);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
