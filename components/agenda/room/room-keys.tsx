'use client';

import { useEffect, useState } from 'react';
import { isTyping } from '@/components/ui/is-typing';

interface RoomKeysProps {
  /** The ids of the buttons that the left and the right arrow press. */
  previous: string;
  next: string;
  words: string;
}

/** Goes to the previous and next item by the arrow keys, outside of fields and without modifiers. */
export function RoomKeys({ previous, next, words }: RoomKeysProps) {
  const [listening, setListening] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const id = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : null;
      const button = id && document.getElementById(id);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener('keydown', listen);
    setListening(true);
    return () => document.removeEventListener('keydown', listen);
  }, [previous, next]);
  return listening ? <span className="max-sm:hidden">{words}</span> : null;
}
