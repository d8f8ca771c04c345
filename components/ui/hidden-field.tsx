'use client';

import { useContext } from 'react';
import { FormContext } from './form-context';

/** A hidden value. The last answer's value wins, so that a conflict can pass on the current version. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  const { state } = useContext(FormContext);
  return <input type="hidden" name={name} value={state.values[name]?.[0] ?? value} />;
}

/** One hidden field per name and value. */
export function HiddenFields({ values }: { values: Readonly<Record<string, string | number>> }) {
  return Object.entries(values).map(([name, value]) => <HiddenField key={name} name={name} value={value} />);
}
