'use client';

import { createContext, useContext } from 'react';
import { emptyFormState, type FormState } from './form-state';

interface FormScope {
  /** Before every field's id, so that two forms of a page keep theirs apart. */
  prefix: string;
  state: FormState;
  /** Whether `state` holds what somebody posted: then an unticked box stays unticked. */
  posted: boolean;
  /** Whether it is on its way. */
  pending: boolean;
  /** Counts the answers: inputs are made anew at each, since React resets a form after its action. */
  attempt: number;
  optional: string;
}

/** Outside an ActionForm (a filter, for one) fields show their own default values. */
export const FormContext = createContext<FormScope>({
  prefix: 'filter',
  state: emptyFormState,
  posted: false,
  pending: false,
  attempt: 0,
  optional: '',
});

/** Whether the fields' labels are for readers by ear alone. */
export const LabelsHidden = createContext(false);

export interface FieldProps {
  /** As posted; may be a path (`rows.0.step`). */
  name: string;
  label: string;
  hint?: string;
  /** Marks the label "optional". */
  optional?: boolean;
  required?: boolean;
}

/** What a field needs to know: its words and ids, what was typed, what is wrong, what another saved meanwhile. */
export function useField({ name, label, hint, optional }: Omit<FieldProps, 'required'>) {
  const { prefix, state, posted, attempt, optional: optionalWord } = useContext(FormContext);
  const bare = name.replace(/\[\]$/, '');
  const id = fieldId(prefix, name);
  const error = state.errors.find(({ field }) => field === bare || field === name)?.message;
  const theirs = state.theirs.find(({ field }) => field === bare || field === name)?.message;
  const notes = [hint && `${id}-hint`, error && `${id}-error`, theirs && `${id}-theirs`];
  return {
    id,
    label,
    labelHidden: useContext(LabelsHidden),
    hint,
    error,
    theirs,
    attempt,
    optionalWord: optional ? optionalWord : undefined,
    describedBy: notes.filter(Boolean).join(' ') || undefined,
    /** What was posted, or the given values where nothing was. */
    values: (given: readonly string[]): readonly string[] => (posted ? (state.values[name] ?? []) : given),
  };
}

/** What `useField` finds out. */
export type FieldState = ReturnType<typeof useField>;

/** The id of the input that a field's error links to. */
export const fieldId = (prefix: string, name: string) => `${prefix}-${name.replace(/\[\]$/, '')}`;
