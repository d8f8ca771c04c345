'use client';

import { createContext, useContext } from 'react';
import { emptyFormState, type FormState } from './form-state';

interface FormScope {
  /** Before every field's id, so that two forms of a page keep theirs apart. */
  prefix: string;
  state: FormState;
  /** Whether `state` holds what somebody posted: then an unticked box stays unticked. */
  posted: boolean;
  /** Counts the answers: inputs are made anew at each, since React resets a form after its action. */
  attempt: number;
  optional: string;
}

/** Outside an ActionForm (a filter, for one) fields show their own default values. */
export const FormContext = createContext<FormScope>({
  prefix: 'filter',
  state: emptyFormState,
  posted: false,
  attempt: 0,
  optional: '',
});

export interface FieldProps {
  /** As posted; may be a path (`rows.0.step`). */
  name: string;
  label: string;
  hint?: string;
  /** Marks the label "optional". */
  optional?: boolean;
  required?: boolean;
  /** For a grid whose column heading already says it. */
  labelHidden?: boolean;
}

/** What a field needs to know: its ids, what was typed, what is wrong, what another saved meanwhile. */
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
    /** What was posted, or the given values where nothing was. */
    values: (given: readonly string[]): readonly string[] => (posted ? (state.values[name] ?? []) : given),
  };
}

/** The id of the input that a field's error links to. */
export const fieldId = (prefix: string, name: string) => `${prefix}-${name.replace(/\[\]$/, '')}`;
