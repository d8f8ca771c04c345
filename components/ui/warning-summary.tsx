'use client';

import { type RefObject, useContext } from 'react';
import { FormContext } from './form-context';

interface WarningSummaryProps {
  title: string;
  notSaved: string;
  box: RefObject<HTMLDivElement | null>;
}

/**
 * Warnings before a form is sent again unchanged, above its fields. It takes the focus and forbids nothing.
 */
export function WarningSummary({ title, notSaved, box }: WarningSummaryProps) {
  const { warnings, unsent } = useContext(FormContext).state;
  if (!warnings || unsent) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript the page would come back at its top, far from the form
    <div className="summary-box border-soon" role="alert" tabIndex={-1} autoFocus ref={box}>
      <h2>{title}</h2>
      <ul>
        {warnings.map((warning) => (
          <li className="py-px font-strong" key={warning}>
            {warning}
          </li>
        ))}
      </ul>
      <p>{notSaved}</p>
    </div>
  );
}
