'use client';

import type { ReactNode } from 'react';
import { FormContext } from './form-context';
import { emptyFormState } from './form-state';

/** Keeps the fields of one plain form apart from another's on the same page: `id` stands before their ids. */
export function FieldScope({ id, children }: { id: string; children: ReactNode }) {
  const scope = { prefix: id, state: emptyFormState, posted: false, attempt: 0, optional: '' };
  return <FormContext value={scope}>{children}</FormContext>;
}
