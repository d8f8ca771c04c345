'use client';

import { type ReactNode, useContext } from 'react';
import { type ButtonTone, buttonClass } from './button-class';
import { FormContext } from './form-context';

export interface SubmitButtonProps {
  tone?: ButtonTone;
  small?: boolean;
  /** For addresses that lead back to it. */
  id?: string;
  children: ReactNode;
}

/** The submit button of a form. */
export function SubmitButton({ tone = 'main', small, id, children }: SubmitButtonProps) {
  const { pending, named } = useContext(FormContext);
  return (
    <button
      type="submit"
      id={id}
      className={buttonClass(tone, small)}
      aria-label={named}
      aria-disabled={pending || undefined}
    >
      {children}
    </button>
  );
}
