/**
 * What a form's action gives back when it did not succeed: the words are already in the reader's language,
 * so the browser needs no catalogue. On success the action redirects instead.
 */
export interface FormState {
  /** What was typed, by field name; repeated fields keep their order. */
  values: Record<string, string[]>;
  /** `field` is the name of the input at fault, or '' where the whole form is; `about` is that input in words. */
  errors: { field: string; message: string; about?: string }[];
  /** Somebody else saved first: what they saved, in words, beside each field that differs. */
  theirs: { field: string; message: string }[];
  /** What to know before it is sent again as it is: nothing was saved, and nothing forbids it. */
  warnings?: string[];
  /** What stands in the way, to be looked at: a link below the reasons. */
  see?: { href: string; label: string };
  /** Where a form is asked once more before it writes: what it would write, the word on that button ('': not as it is), and what to know before. */
  preview?: { rows: string[][]; confirm: string; remarks?: string[] };
  /** What a success shows this once, because it is kept nowhere: a link that holds a token. */
  once?: { label: string; text: string };
}

/** The hidden field of what tells one drawing of a form from the next: sent twice, it is carried out once. */
export const tokenField = 'drawing';

/** The hidden field of what a form was asked about once: sent again with the same, it goes on. */
export const askedField = 'asked';

export const emptyFormState: FormState = { values: {}, errors: [], theirs: [] };

/** A server action as forms take it: the last state and the posted form to the next state. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
