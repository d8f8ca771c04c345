'use client';

import { type ComponentProps, useContext } from 'react';
import { CopyButton } from './copy-button';
import { FormContext } from './form-context';
import { Notice } from './notice';

interface OnceTextProps {
  /** Says that it is not shown again. */
  about: string;
  words: ComponentProps<typeof CopyButton>['words'];
}

/** A secret that the form's success shows once, to be copied. */
export function OnceText({ about, words }: OnceTextProps) {
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
          <textarea
            id={id}
            value={state.once.text}
            aria-describedby={`${id}-about`}
            rows={2}
            readOnly
            // biome-ignore lint/a11y/noAutofocus: what the act was for, shown only now, may lie far down the page
            autoFocus
          />
        </div>
        <CopyButton of={id} words={words} />
      </div>
    </Notice>
  );
}
