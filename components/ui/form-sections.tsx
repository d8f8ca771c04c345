'use client';

import { type ReactNode, useContext } from 'react';
import { FormContext, LabelsHidden } from './form-context';

/** Fields that answer one question together. */
export function Fieldset({ legend, hint, children }: { legend: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="field stack-block">
      <legend className="w-full border-rule border-b pb-1.5 font-semibold font-serif text-h3 leading-snug">
        {legend}
      </legend>
      {hint && <p className="hint">{hint}</p>}
      {children}
    </fieldset>
  );
}

interface FoldedFieldsProps {
  summary: string;
  /** Opens if one of these fields, or of their paths, has an error, was changed by somebody else, or was filled in. */
  names: readonly string[];
  /** The choices that are sent untouched, by the last part of the field's name. */
  untouched?: Readonly<Record<string, string>>;
  open?: boolean;
  children: ReactNode;
}

/** Folded, less common fields of a form. */
export function FoldedFields({ summary, names, untouched = {}, open, children }: FoldedFieldsProps) {
  const { state } = useContext(FormContext);
  const isHere = (field: string) => names.some((name) => field === name || field.startsWith(`${name}.`));
  const concerned = [...state.errors, ...state.theirs].some(({ field }) => isHere(field));
  const filled = Object.entries(state.values).some(
    ([field, values]) =>
      isHere(field) &&
      values.some((value) => value.trim() !== '' && value !== untouched[field.split('.').at(-1) ?? field]),
  );
  return (
    <details className="disclosure" open={open || concerned || filled || undefined}>
      <summary className="angled">{summary}</summary>
      <div className="stack-block pt-2 pl-4">{children}</div>
    </details>
  );
}

/** Fields side by side if there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-end gap-4 *:[.field]:flex-[1_1_11rem]">{children}</div>;
}

/** Around fields that a column's heading or the fold's summary already names. */
export function HiddenLabels({ children }: { children: ReactNode }) {
  return <LabelsHidden value>{children}</LabelsHidden>;
}
