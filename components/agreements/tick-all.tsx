'use client';

import { type MouseEvent, useState } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { tickField } from '@/components/ui/form-state';

interface TickAllProps {
  /** The checkboxes' name, and all their values. */
  name: string;
  values: readonly string[];
  words: { all: string; none: string; allDone: string; noneDone: string };
}

/**
 * Checks or clears every checkbox of a group: at once with JavaScript, by a round trip without. Typed values
 * stay.
 */
export function TickAll({ name, values, words }: TickAllProps) {
  const [done, setDone] = useState('');
  const tick = (event: MouseEvent<HTMLButtonElement>, checked: boolean) => {
    event.preventDefault();
    for (const box of event.currentTarget.form?.querySelectorAll<HTMLInputElement>(`[name="${name}"]`) ??
      []) {
      box.checked = checked;
    }
    setDone(checked ? words.allDone : words.noneDone);
  };
  return (
    <p className="mb-1 -ml-2 print:hidden">
      {/* pressing Enter in a field triggers the first button, which must be the form's own */}
      <button type="submit" hidden />
      <button
        type="submit"
        className={buttonClass('quiet', true)}
        name={tickField}
        value={values.join(',')}
        onClick={(event) => tick(event, true)}
      >
        {words.all}
      </button>{' '}
      <button
        type="submit"
        className={buttonClass('quiet', true)}
        name={tickField}
        value=""
        onClick={(event) => tick(event, false)}
      >
        {words.none}
      </button>{' '}
      <span role="status" className="meta inline inline">
        {done}
      </span>
    </p>
  );
}
