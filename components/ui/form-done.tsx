'use client';

import { useContext } from 'react';
import { FormContext } from './form-context';
import { Notice } from './notice';

/** What the last answer says was done, with a link to it. The form stays open for the rest. */
export function FormDone() {
  const { done } = useContext(FormContext).state;
  if (!done) return null;
  return (
    <Notice tone="ok">
      {done.message} <a href={done.href}>{done.label}</a>
    </Notice>
  );
}
