'use client';

import { type MouseEvent, type RefObject, useContext, useEffect } from 'react';
import { FormContext, fieldId } from './form-context';

interface ErrorSummaryProps {
  title: string;
  /** A prefix for the document's title, which screen readers announce first. */
  before: string;
  box?: RefObject<HTMLDivElement | null>;
}

/** The errors of a form, above its fields. It takes the focus, names each field at fault and links to it. */
export function ErrorSummary({ title, before, box }: ErrorSummaryProps) {
  const { prefix, state } = useContext(FormContext);
  const unsent = state.unsent && { field: '', message: state.unsent, about: undefined };
  const errors = unsent ? [unsent] : state.errors;
  const faulty = errors.length > 0;
  useEffect(() => {
    if (!faulty || document.title.startsWith(before)) return;
    const plain = document.title;
    document.title = before + plain;
    return () => {
      if (document.title === before + plain) document.title = plain;
    };
  }, [faulty, before]);
  if (!faulty) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript the page would come back at its top, far from the form
    <div className="summary-box border-out" role="alert" tabIndex={-1} autoFocus {...(box && { ref: box })}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, message, about }) => (
          <li key={`${field} ${message}`}>
            {field === '' ? (
              message
            ) : (
              <a
                className="block w-fit py-px font-strong text-out"
                href={`#${fieldId(prefix, field)}`}
                onClick={focusField}
              >
                {about ? `${about}: ${message}` : message}
              </a>
            )}
          </li>
        ))}
      </ul>
      {!unsent && state.see && (
        <p>
          <a href={state.see.href}>{state.see.label}</a>
        </p>
      )}
    </div>
  );
}

/** Without JavaScript the link jumps to the input; with it, it also unfolds the input and focuses it. */
function focusField(event: MouseEvent<HTMLAnchorElement>) {
  const input = document.getElementById(decodeURIComponent(event.currentTarget.hash.slice(1)));
  if (!input) return;
  event.preventDefault();
  const folded = input.closest('details');
  if (folded) folded.open = true;
  input.focus({ preventScroll: true });
  (input.closest('.field') ?? input).scrollIntoView({ block: 'center' });
}
