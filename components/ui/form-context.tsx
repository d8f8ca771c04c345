'use client';

import { createContext, useContext } from 'react';
import { emptyFormState, type FormState } from './form-state';

interface FormScope {
  /** Begins every field's id, so that two forms on a page do not clash. */
  prefix: string;
  state: FormState;
  /** Whether `state` holds posted values: then an unchecked box stays unchecked. */
  posted: boolean;
  /** Whether the form is being sent. */
  pending: boolean;
  /** Counts the answers. Inputs are remounted for each, since React resets a form after its action. */
  attempt: number;
  optional: string;
  /** The accessible name of a form that is only a button, and so the button's. It holds the button's words. */
  named?: string | undefined;
}

/** The default outside an ActionForm, such as in a filter: fields show their own default values. */
export const FormContext = createContext<FormScope>({
  prefix: 'filter',
  state: emptyFormState,
  posted: false,
  pending: false,
  attempt: 0,
  optional: '',
});

/** Whether labels are for screen readers only. */
export const LabelsHidden = createContext(false);

export interface FieldProps {
  /** The posted name; may be a path such as `rows.0.title`. */
  name: string;
  label: string;
  hint?: string;
  /** Marks the label as optional. */
  optional?: boolean;
  required?: boolean;
}

/** A field's label, ids, typed values, error, and the value that somebody else saved meanwhile. */
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
    /** The posted values, or the given ones before the form was posted. */
    values: (given: readonly string[]): readonly string[] => (posted ? (state.values[name] ?? []) : given),
  };
}

/** The result of `useField`. */
export type FieldState = ReturnType<typeof useField>;

/** The id of the input that a field's error links to. */
export const fieldId = (prefix: string, name: string) => `${prefix}-${name.replace(/\[\]$/, '')}`;
