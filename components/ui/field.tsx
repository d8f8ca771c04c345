'use client';

import type { ReactNode } from 'react';
import type { FieldState } from './form-context';

interface FieldFrameProps {
  field: FieldState;
  children: ReactNode;
}

/** Label, hint, error and input, in reading order. */
export function Field({ field, children }: FieldFrameProps) {
  return (
    <div className={field.error ? 'field field-at-fault' : 'field'}>
      <label htmlFor={field.id} className={labelClass(field)}>
        {field.label}
        {field.optionalWord !== undefined && (
          <span className="font-normal text-soft"> {field.optionalWord}</span>
        )}
      </label>
      <FieldNotes field={field} />
      {children}
    </div>
  );
}

/** Several inputs as one field: radios or checkboxes under one question. */
export function FieldGroup({ field, children }: FieldFrameProps) {
  return (
    <fieldset className={field.error ? 'field field-at-fault' : 'field'} aria-describedby={field.describedBy}>
      <legend className={labelClass(field)}>{field.label}</legend>
      <FieldNotes field={field} />
      {children}
    </fieldset>
  );
}

const labelClass = ({ labelHidden }: FieldState) => (labelHidden ? 'sr-only' : 'label');

function FieldNotes({ field: { id, hint, error, theirs } }: { field: FieldState }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {theirs && (
        <p className="field-theirs" id={`${id}-theirs`}>
          {theirs}
        </p>
      )}
    </>
  );
}
