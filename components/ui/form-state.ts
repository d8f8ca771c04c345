/**
 * The result of a form's action that did not succeed. Messages are already in the reader's language, so the
 * browser needs none. On success the action redirects instead.
 */
export interface FormState {
  /** The typed values by field name; repeated fields keep their order. */
  values: Record<string, string[]>;
  /** `field` is the input's name, or '' for the whole form; `about` is its label. */
  errors: { field: string; message: string; about?: string }[];
  /** Somebody else saved first: their values, in words, by field. */
  theirs: { field: string; message: string }[];
  /** Why no answer came. The rest of the state is from the last answer. Set in the browser only. */
  unsent?: string;
  /** Warnings before the form is sent again unchanged. Nothing was saved, and they forbid nothing. */
  warnings?: string[];
  /** A link to what prevents saving, below the errors. */
  see?: { href: string; label: string };
  /** A preview before writing: its rows, the label of the button that writes ('' for none), and remarks. */
  preview?: { rows: string[][]; confirm: string; remarks?: string[] };
  /** A second button that confirms: sends the form with this name and value. */
  ask?: { name: string; value: string; label: string };
  /** What was written while the form stays open for the rest, with a link to it. */
  done?: { message: string; href: string; label: string };
  /** A secret that is shown once because it is stored nowhere, such as a link with a token. */
  once?: { label: string; text: string };
}

/** The hidden field with the token of a rendered form: a form sent twice is carried out once. */
export const tokenField = 'drawing';

/** The button that checks boxes instead of submitting. Its value lists the boxes, separated by commas. */
export const tickField = 'tick';

/** The hidden field with the answered question: sent again with the same answer, the form is accepted. */
export const askedField = 'asked';

export const emptyFormState: FormState = { values: {}, errors: [], theirs: [] };

/** What is left of an answer once something else was done on the page: all that is typed, and what others saved. */
export function withoutMessages(state: FormState): FormState {
  if (state.theirs.length > 0) return state;
  const { once: _once, ...rest } = state;
  return { ...rest, errors: [] };
}

/** A server action for forms: from the last state and the posted form to the next state. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
