'use client';

import { useContext } from 'react';
import { FormContext } from '@/components/ui/form-context';
import { Notice } from '@/components/ui/notice';

/** A secret that the form's success shows once, to be copied. `about` says that it is not shown again. */
export function OnceShown({ about }: { about: string }) {
  const { prefix, state } = useContext(FormContext);
  if (!state.once) return null;
  const id = `${prefix}-once`;
  return (
    <Notice tone="ok">
      <div className="field">
        <label className="label" htmlFor={id}>
          {state.once.label}
        </label>
        <p className="hint" id={`${id}-about`}>
          {about}
        </p>
        <div className="control">
          <textarea id={id} value={state.once.text} aria-describedby={`${id}-about`} rows={2} readOnly />
        </div>
      </div>
    </Notice>
  );
}
