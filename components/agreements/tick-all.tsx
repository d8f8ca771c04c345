'use client';

import { type MouseEvent, useState } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { tickField } from '@/components/ui/form-state';

interface TickAllProps {
  /** The name of the boxes, and the values of all of them. */
  name: string;
  values: readonly string[];
  words: { all: string; none: string; allDone: string; noneDone: string };
}

/**
 * Ticks every box of a group, or none: at once with JavaScript, by sending the form to and fro without. What was
 * typed is kept both ways.
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
    <p className="ticks no-print">
      {/* Enter in a field presses the first button of a form: that is to be the form's own */}
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
      <span role="status" className="small">
        {done}
      </span>
    </p>
  );
}
