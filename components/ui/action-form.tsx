'use client';

import {
  type FormEvent,
  type ReactElement,
  type ReactNode,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { buttonClass } from './button-class';
import { Disclosure } from './disclosure';
import { ErrorSummary } from './error-summary';
import { FormContext, fieldId } from './form-context';
import { formElementId } from './form-element-id';
import { emptyFormState, type FormAction, type FormState, withoutMessages } from './form-state';
import { keepTyped } from './keep-typed';
import { SubmitButton, type SubmitButtonProps } from './submit-button';
import { onActDone, tellRefused } from './until-refused';
import { WarningSummary } from './warning-summary';

export interface ActionFormLabels {
  /** The heading of the error summary. */
  problem: string;
  /** The heading of warnings, and the note that nothing is saved yet. */
  warning: string;
  notSaved: string;
  /** A prefix for the document's title while the form has errors. */
  errorBefore: string;
  /** Announced while the form is being sent. */
  pending: string;
  optional: string;
}

const forms = {
  page: 'stack-block max-w-form',
  wide: 'stack-block',
  inline: 'flex flex-wrap items-end gap-x-4 gap-y-3',
  bare: '',
  below: 'mt-block',
  folded: 'stack-block max-w-form',
} as const;

const row = 'button-row';
const pageRow = `${row} pt-2 max-sm:w-full max-sm:*:[.button]:flex-auto`;
const rows = { page: pageRow, wide: pageRow, inline: row, bare: row, below: row, folded: pageRow } as const;

const pendingBeside = 'text-meta text-soft empty:absolute';
// takes no space: a button that moved while pressed would miss the second of two clicks
const pendingBelow = 'absolute top-full whitespace-nowrap text-meta text-soft';

export interface ActionFormProps {
  action: FormAction;
  labels: ActionFormLabels;
  /** The label of the button, or a button with another tone or an id. */
  submit: string | ReactElement<SubmitButtonProps>;
  /** Distinguishes the ids of this form and its fields from another form's on the same page. */
  id?: string;
  /** `page`: fields in a column. `wide`: as wide as the page. `inline`: in a row. `bare`: only the
   *  button; `below`: the same, apart from the text above. `folded`: a column, folded under its label until
   *  it is refused. */
  layout?: keyof typeof forms;
  /** The accessible name, if no heading gives one; of a folded form, what it is folded under. */
  label?: string;
  /** Next to the button: a cancel link, or a second submit button with name and value. */
  beside?: ReactNode;
  children?: ReactNode;
}

/**
 * A form that posts to a server action, with or without JavaScript. After a refusal it shows the errors above
 * and beside the fields and keeps the typed values; after success the action has redirected. If no answer
 * arrives, it says so and stays as it is.
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
  // rendered on the server, it posts to the action itself, for browsers without JavaScript
  const element = useRef<HTMLFormElement>(null);
  const sent = typeof window === 'undefined' ? action : keepTyped(action, () => element.current);
  const [answer, dispatch, pending] = useActionState(sent, emptyFormState);
  const [past, setPast] = useState<FormState | null>(null);
  useEffect(() => onActDone(() => setPast(answer)), [answer]);
  const state = useMemo(() => (past === answer ? withoutMessages(answer) : answer), [past, answer]);
  const [seen, setSeen] = useState({ answer, attempt: 0 });
  if (seen.answer !== answer) setSeen({ answer, attempt: seen.attempt + (answer.unsent ? 0 : 1) });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.errors.length === 0 && !state.warnings && !state.unsent) return;
    box.current?.focus();
    tellRefused();
  }, [state]);
  const posted = state.errors.length + state.theirs.length + Object.keys(state.values).length > 0;
  const holdWhilePending = (event: FormEvent) => {
    if (pending) event.preventDefault();
  };
  // React resets a form after its action
  const keepUnsent = (event: FormEvent) => {
    if (state.unsent) event.preventDefault();
  };
  const form = (
    <form
      ref={element}
      id={id === 'field' ? undefined : formElementId(id)}
      className={forms[layout]}
      action={dispatch}
      onSubmit={holdWhilePending}
      onReset={keepUnsent}
      aria-label={label}
      noValidate
    >
      <ErrorSummary title={labels.problem} before={labels.errorBefore} box={box} />
      <WarningSummary title={labels.warning} notSaved={labels.notSaved} box={box} />
      {children}
      <div className={rows[layout]}>
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
        <span className={layout === 'inline' ? pendingBelow : pendingBeside} role="status">
          {pending && labels.pending}
        </span>
      </div>
    </form>
  );
  return (
    <FormContext
      value={{
        prefix: id,
        state,
        posted,
        pending,
        attempt: seen.attempt,
        optional: labels.optional,
        named: layout === 'bare' ? label : undefined,
      }}
    >
      {layout === 'folded' ? (
        <Disclosure summary={label} open={posted || state.unsent !== undefined || undefined}>
          {form}
        </Disclosure>
      ) : (
        form
      )}
    </FormContext>
  );
}
