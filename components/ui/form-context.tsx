'use client';

import { createContext, useContext } from 'react';
import { emptyFormState, type FormState } from './form-state';

interface FormScope {
  /** Begins every field's id, so that two forms on a page do not clash. */
  prefix: string;
  state: FormState;
  /** Whether `state` holds posted values: then an unchecked box stays unchecked. */
  posted: boolean;
  /** Counts the answers. Inputs are remounted for each, since React resets a form after its action. */
  attempt: number;
  optional: string;
}

/** The default outside an ActionForm, such as in a filter: fields show their own default values. */
export const FormContext = createContext<FormScope>({
  prefix: 'filter',
  state: emptyFormState,
  posted: false,
  attempt: 0,
  optional: '',
});

export interface FieldProps {
  /** The posted name; may be a path such as `rows.0.title`. */
  name: string;
  label: string;
  hint?: string;
  /** Marks the label as optional. */
  optional?: boolean;
  required?: boolean;
  /** For a grid with the label in the column's heading. */
  labelHidden?: boolean;
}

/** A field's ids, typed values, error, and the value that somebody else saved meanwhile. */
export function useField({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  const { prefix, state, posted, attempt, optional } = useContext(FormContext);
  const bare = name.replace(/\[\]$/, '');
  const id = fieldId(prefix, name);
  const error = state.errors.find(({ field }) => field === bare || field === name)?.message;
  const theirs = state.theirs.find(({ field }) => field === bare || field === name)?.message;
  const notes = [hint && `${id}-hint`, error && `${id}-error`, theirs && `${id}-theirs`];
  return {
    id,
    error,
    theirs,
    attempt,
    optionalWord: optional,
    describedBy: notes.filter(Boolean).join(' ') || undefined,
    /** The posted values, or the given ones before the form was posted. */
    values: (given: readonly string[]): readonly string[] => (posted ? (state.values[name] ?? []) : given),
  };
}

/** The id of the input that a field's error links to. */
export const fieldId = (prefix: string, name: string) => `${prefix}-${name.replace(/\[\]$/, '')}`;
