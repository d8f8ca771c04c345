'use client';

import type { ComponentProps } from 'react';
import { Field } from './field';
import { type FieldProps, type FieldState, useField } from './form-context';

const sizes = { short: 'control control-short', medium: 'control control-medium', full: 'control' } as const;
type InputProps = Pick<
  ComponentProps<'input'>,
  'inputMode' | 'autoComplete' | 'spellCheck' | 'list' | 'placeholder'
>;

interface TextFieldProps extends FieldProps, InputProps {
  type?: 'text' | 'email' | 'url' | 'search' | 'number' | 'time';
  defaultValue?: string | number | null;
  size?: keyof typeof sizes;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', defaultValue, size = 'full' } = props;
  const field = useField(props);
  return (
    <Field field={field}>
      <div className={sizes[size]} key={field.attempt}>
        <input
          {...inputProps(props, field)}
          type={type}
          defaultValue={field.values(given(defaultValue))[0]}
        />
      </div>
    </Field>
  );
}

/** A password, which is never filled in again. */
export function PasswordField(props: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const field = useField(props);
  return (
    <Field field={field}>
      <div className="control control-medium" key={field.attempt}>
        <input {...inputProps(props, field)} type="password" />
      </div>
    </Field>
  );
}

interface DateFieldProps extends FieldProps {
  defaultValue?: string | null;
  /** `any` also takes a month (2027-03) or a quarter (2027-Q3), typed as text. */
  precision?: 'day' | 'any';
}

/** A calendar date, posted as `2026-05-10`. */
export function DateField(props: DateFieldProps) {
  const { defaultValue, precision = 'day' } = props;
  const field = useField(props);
  return (
    <Field field={field}>
      <div className="control control-short" key={field.attempt}>
        <input
          {...inputProps(props, field)}
          type={precision === 'day' ? 'date' : 'text'}
          autoComplete="off"
          spellCheck={false}
          defaultValue={field.values(given(defaultValue))[0]}
        />
      </div>
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { defaultValue?: string | null; rows?: number }) {
  const field = useField(props);
  return (
    <Field field={field}>
      <div className="control" key={field.attempt}>
        <textarea
          {...inputProps(props, field)}
          rows={props.rows ?? 4}
          defaultValue={field.values(given(props.defaultValue))[0]}
        />
      </div>
    </Field>
  );
}

const given = (value: string | number | null | undefined) =>
  value === null || value === undefined ? [] : [String(value)];

function inputProps(props: FieldProps & InputProps, field: FieldState) {
  const { inputMode, autoComplete, spellCheck, list, placeholder } = props;
  return {
    inputMode,
    autoComplete,
    spellCheck,
    list,
    placeholder,
    id: field.id,
    name: props.name,
    'aria-required': props.required || undefined,
    'aria-invalid': field.error ? true : undefined,
    'aria-describedby': field.describedBy,
  };
}
