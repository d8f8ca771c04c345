'use client';

import type { ReactNode } from 'react';
import { FormContext } from './form-context';
import { emptyFormState, type FormState } from './form-state';

interface FieldScopeProps {
  id: string;
  /** Errors of a form that is read from the address. */
  errors?: FormState['errors'];
  children: ReactNode;
}

/** Gives the fields of a plain form their own ids, which begin with `id`. */
export function FieldScope({ id, errors = [], children }: FieldScopeProps) {
  const state = { ...emptyFormState, errors };
  return (
    <FormContext value={{ prefix: id, state, posted: false, pending: false, attempt: 0, optional: '' }}>
      {children}
    </FormContext>
  );
}
