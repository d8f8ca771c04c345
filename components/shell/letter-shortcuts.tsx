'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { isTyping } from '@/components/ui/is-typing';
import { actOfKey, lettersAct } from './letter-keys';
import { type OpenedPalette, openPalette } from './open-palette';

/**
 * Handles `/`, `?`, and `g` or `n` with a letter, outside of fields and without modifiers. Renders nothing but the
 * palette, which `/` loads and opens.
 */
export function LetterShortcuts() {
  const router = useRouter();
  const [opened, setOpened] = useState<OpenedPalette | null>(null);
  useEffect(() => {
    let before: string | null = null;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !lettersAct()) return;
      if (document.querySelector('dialog[open]')) return;
      const act = actOfKey(event.key, before);
      before = act?.kind === 'wait' ? event.key : null;
      if (act === null || act.kind === 'wait') return;
      event.preventDefault();
      if (act.kind === 'go') router.push(act.href);
      else void openPalette().then(setOpened);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [router]);
  if (opened === null) return null;
  const { Palette, start, takeTyped, back } = opened;
  const close = () => {
    setOpened(null);
    back();
  };
  return <Palette start={start} takeTyped={takeTyped} onClose={close} />;
}
