'use client';

import type { ReactNode } from 'react';
import { FormContext } from './form-context';
import { emptyFormState, type FormState } from './form-state';

interface FieldScopeProps {
  id: string;
  /** What is wrong with fields of a form that is read from the address. */
  errors?: FormState['errors'];
  children: ReactNode;
}

/** Keeps the fields of one plain form apart from another's on the same page: `id` stands before their ids. */
export function FieldScope({ id, errors = [], children }: FieldScopeProps) {
  const state = { ...emptyFormState, errors };
  return (
    <FormContext value={{ prefix: id, state, posted: false, pending: false, attempt: 0, optional: '' }}>
      {children}
    </FormContext>
  );
}
