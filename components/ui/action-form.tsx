'use client';

import {
  type FormEvent,
  type ReactElement,
  type ReactNode,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react';
import { buttonClass } from './button-class';
import { ErrorSummary } from './error-summary';
import { FormContext, fieldId } from './form-context';
import { emptyFormState, type FormAction } from './form-state';
import { keepTyped } from './keep-typed';
import { SubmitButton, type SubmitButtonProps } from './submit-button';
import { WarningSummary } from './warning-summary';

export interface ActionFormLabels {
  /** The error summary's heading. */
  problem: string;
  /** The heading of what to know first, and that nothing is saved yet. */
  warning: string;
  notSaved: string;
  /** Before the document's title, where something is wrong. */
  errorBefore: string;
  /** Read out while the form is on its way. */
  pending: string;
  optional: string;
}

export interface ActionFormProps {
  action: FormAction;
  labels: ActionFormLabels;
  /** The word on the button, or a button of another tone or with an id. */
  submit: string | ReactElement<SubmitButtonProps>;
  /** Sets this form's field ids apart from another's on the same page. */
  id?: string;
  /** `page`: fields in a column. `inline`: in a row. `bare`: nothing but the button, and what went wrong. */
  layout?: 'page' | 'inline' | 'bare';
  /** Names the form for readers by ear, where its heading does not. */
  label?: string;
  /** Beside the button: a way out, a second button with a name and a value. */
  beside?: ReactNode;
  children?: ReactNode;
}

/**
 * A form that posts to a server action, with or without JavaScript. After a refusal it shows the reasons on
 * top and beside the fields, and keeps what was typed; after a success the action has led elsewhere. Where no answer
 * comes, it stays as it is and says so.
 */
export function ActionForm({
  action,
  labels,
  submit,
  id = 'field',
  layout = 'page',
  label,
  beside,
  children,
}: ActionFormProps) {
  // drawn on the server, the form needs the action itself, to post to without a script
  const sent = typeof window === 'undefined' ? action : keepTyped(action);
  const [state, dispatch, pending] = useActionState(sent, emptyFormState);
  const [seen, setSeen] = useState({ state, attempt: 0 });
  if (seen.state !== state) setSeen({ state, attempt: seen.attempt + (state.unsent ? 0 : 1) });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.errors.length > 0 || state.warnings || state.unsent) box.current?.focus();
  }, [state]);
  const posted = state.errors.length + state.theirs.length + Object.keys(state.values).length > 0;
  const holdWhilePending = (event: FormEvent) => {
    if (pending) event.preventDefault();
  };
  // React resets a form after its action
  const keepUnsent = (event: FormEvent) => {
    if (state.unsent) event.preventDefault();
  };
  return (
    <FormContext
      value={{ prefix: id, state, posted, pending, attempt: seen.attempt, optional: labels.optional }}
    >
      <form
        className={`form form-${layout}`}
        action={dispatch}
        onSubmit={holdWhilePending}
        onReset={keepUnsent}
        aria-label={label}
        noValidate
      >
        <ErrorSummary title={labels.problem} before={labels.errorBefore} box={box} />
        <WarningSummary title={labels.warning} notSaved={labels.notSaved} box={box} />
        {children}
        <div className="form-actions">
          {typeof submit === 'string' ? <SubmitButton>{submit}</SubmitButton> : submit}
          {state.ask && (
            <button
              type="submit"
              id={fieldId(id, state.ask.name)}
              className={buttonClass('plain')}
              name={state.ask.name}
              value={state.ask.value}
            >
              {state.ask.label}
            </button>
          )}
          {beside}
          <span className="pending" role="status">
            {pending && labels.pending}
          </span>
        </div>
      </form>
    </FormContext>
  );
}
