'use client';

import type { ReactNode } from 'react';
import type { FieldProps, useField } from './form-context';

type Notes = Pick<ReturnType<typeof useField>, 'id' | 'error' | 'theirs' | 'optionalWord'>;

/** Label, hint, error and input, in reading order. */
export function Field({
  props,
  notes,
  children,
}: {
  props: Omit<FieldProps, 'name'>;
  notes: Notes;
  children: ReactNode;
}) {
  return (
    <div className={notes.error ? 'field field-at-fault' : 'field'}>
      <label htmlFor={notes.id} className={props.labelHidden ? 'visually-hidden' : 'label'}>
        {props.label}
        {props.optional && <span className="optional"> {notes.optionalWord}</span>}
      </label>
      <FieldNotes hint={props.hint} notes={notes} />
      {children}
    </div>
  );
}

/** Several inputs as one field: radios or checkboxes under one question. */
export function FieldGroup({
  props,
  notes,
  describedBy,
  children,
}: {
  props: Omit<FieldProps, 'name'>;
  notes: Notes;
  describedBy: string | undefined;
  children: ReactNode;
}) {
  return (
    <fieldset className={notes.error ? 'field field-at-fault' : 'field'} aria-describedby={describedBy}>
      <legend className={props.labelHidden ? 'visually-hidden' : 'label'}>
        {props.label}
        {props.optional && <span className="optional"> {notes.optionalWord}</span>}
      </legend>
      <FieldNotes hint={props.hint} notes={notes} />
      {children}
    </fieldset>
  );
}

function FieldNotes({ hint, notes }: { hint?: string | undefined; notes: Notes }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${notes.id}-hint`}>
          {hint}
        </p>
      )}
      {notes.error && (
        <p className="field-error" id={`${notes.id}-error`}>
          {notes.error}
        </p>
      )}
      {notes.theirs && (
        <p className="field-theirs" id={`${notes.id}-theirs`}>
          {notes.theirs}
        </p>
      )}
    </>
  );
}
