'use client';

import { type ReactNode, useContext } from 'react';
import { Disclosure } from './disclosure';
import { FormContext } from './form-context';
import type { FormState } from './form-state';

interface FormPartProps {
  /** Begins the names of the part's fields, before a dot. */
  name: string;
  /** What its fields show before anything is typed, by the rest of their names; several values with commas. */
  given: Readonly<Record<string, string>>;
  /** Folds the part under these words while nothing is typed in it. */
  summary?: ReactNode;
  children: ReactNode;
}

/**
 * A part of a form with several (app/form-part.ts). An answer to another part keeps what is typed here; a part that
 * nobody touched shows what is stored now.
 */
export function FormPart({ name, given, summary, children }: FormPartProps) {
  const scope = useContext(FormContext);
  const { values, errors, theirs } = scope.state;
  const touched = isTouched(name, values);
  const kept = Object.entries(values).filter(([field]) => touched || !field.startsWith(`${name}.`));
  const faulty = [...errors, ...theirs].some(({ field }) => field.startsWith(`${name}.`));
  const state = { ...scope.state, values: Object.fromEntries(kept) };
  return (
    <FormContext value={{ ...scope, state, posted: touched }}>
      <input type="hidden" name={`${name}.was`} value={new URLSearchParams(given).toString()} />
      {summary ? (
        <Disclosure summary={summary} open={touched || faulty || undefined}>
          {children}
        </Disclosure>
      ) : (
        children
      )}
    </FormContext>
  );
}

/** Whether a field of the part was posted with another value than it began with. */
function isTouched(name: string, values: FormState['values']): boolean {
  const was = values[`${name}.was`]?.[0];
  if (was === undefined) return false;
  const typed = (key: string) => values[`${name}.${key}`]?.join(',').replaceAll('\r\n', '\n') ?? '';
  return [...new URLSearchParams(was)].some(
    ([key, before]) => typed(key) !== before.replaceAll('\r\n', '\n'),
  );
}
