'use client';

import { type MouseEvent, type RefObject, useContext } from 'react';
import { FormContext, fieldId } from './form-context';

/** What is wrong with a form as a whole, on top: takes the focus, and leads to each field at fault. */
export function ErrorSummary({ title, box }: { title: string; box?: RefObject<HTMLDivElement | null> }) {
  const { prefix, state } = useContext(FormContext);
  if (state.errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} {...(box && { ref: box })}>
      <h2>{title}</h2>
      <ul>
        {state.errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === '' ? (
              message
            ) : (
              <a href={`#${fieldId(prefix, field)}`} onClick={focusField}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Without a script the link goes to the input; with one it also unfolds what hides it, and sets the cursor there. */
function focusField(event: MouseEvent<HTMLAnchorElement>) {
  const input = document.getElementById(decodeURIComponent(event.currentTarget.hash.slice(1)));
  if (!input) return;
  event.preventDefault();
  const folded = input.closest('details');
  if (folded) folded.open = true;
  input.focus({ preventScroll: true });
  (input.closest('.field') ?? input).scrollIntoView({ block: 'center' });
}
