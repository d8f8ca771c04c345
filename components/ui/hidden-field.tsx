'use client';

import { useContext } from 'react';
import { FormContext } from './form-context';

/** A value that nobody types. What the last answer holds wins, so that a conflict can hand out the version to save upon. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  const { state } = useContext(FormContext);
  return <input type="hidden" name={name} value={state.values[name]?.[0] ?? value} />;
}

/** One for each value, by its name. */
export function HiddenFields({ values }: { values: Readonly<Record<string, string | number>> }) {
  return Object.entries(values).map(([name, value]) => <HiddenField key={name} name={name} value={value} />);
}
