'use client';

import { useState, useSyncExternalStore } from 'react';
import { Button } from './button';

interface CopyButtonProps {
  /** The id of the text field. */
  of: string;
  words: { copy: string; copied: string; selected: string };
}

const subscribeToNothing = () => () => {};

/** Copies a field's text and announces it. It stands only where scripts run; elsewhere people select the text. */
export function CopyButton({ of, words }: CopyButtonProps) {
  const scripted = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const [said, setSaid] = useState('');
  if (!scripted) return null;
  const copy = async () => {
    setSaid('');
    setSaid((await copied(of)) ? words.copied : words.selected);
  };
  return (
    <p className="m-0 mt-2 flex items-center gap-3">
      <Button type="button" tone="plain" small onClick={copy}>
        {words.copy}
      </Button>
      <span role="status" className="text-meta text-soft">
        {said}
      </span>
    </p>
  );
}

/** Whether the field's text is copied. It is selected in any case: without TLS a browser has no clipboard. */
async function copied(id: string): Promise<boolean> {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement)) return false;
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}
