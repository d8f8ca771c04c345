'use client';

import { Field } from './field';
import { type FieldProps, useField } from './form-context';

/** A file to be read but not stored. The choice cannot be filled in again. */
export function FileField(props: FieldProps & { accept: string }) {
  const field = useField(props);
  return (
    <Field field={field}>
      <div className="control" key={field.attempt}>
        <input
          type="file"
          id={field.id}
          name={props.name}
          accept={props.accept}
          aria-describedby={field.describedBy}
        />
      </div>
    </Field>
  );
}
