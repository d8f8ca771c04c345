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
  /** Why no answer came, in words; the rest of the state is the last answer's. Only the browser sets it. */
  unsent?: string;
  /** What to know before it is sent again as it is: nothing was saved, and nothing forbids it. */
  warnings?: string[];
  /** What stands in the way, to be looked at: a link below the reasons. */
  see?: { href: string; label: string };
  /** Where a form is asked once more before it writes: what it would write, the word on that button ('': not as it is), and what to know before. */
  preview?: { rows: string[][]; confirm: string; remarks?: string[] };
  /** Where a form asks once more before it writes: a button that sends it with this name and value, beside its own. */
  ask?: { name: string; value: string; label: string };
  /** The same for the rows of a sheet. */
  sheet?: SheetPreview;
  /** What was done of a form that holds more: in words, and where it can be seen. */
  done?: { message: string; href: string; label: string };
  /** What a success shows this once, because it is kept nowhere: a link that holds a token. */
  once?: { label: string; text: string };
}

/** A text in a cell of a preview, with its column where the cell holds several; `fault` says what is wrong with it. */
export interface PreviewPart {
  /** The name that an error leads to. */
  name: string;
  text: string;
  label?: string;
  fault?: string;
}

/** A sheet that was looked at: how it is read, and each row with what is wrong in it. Nothing is written yet. */
export interface SheetPreview {
  caption: string;
  /** How many rows there are, and how many of them can be written. */
  summary: string;
  /** What to know before. */
  remarks: string[];
  columns: { key: string; label: string }[];
  rows: { line: number; atFault: boolean; cells: PreviewPart[][]; remarks: string[] }[];
  /** The word on the button that writes the rows without a fault; '' where there is none. */
  confirm: string;
  /** The lines that could be the headings; the one that is, else none, has the value ''. */
  headings: { value: string; label: string }[];
  /** The columns of the sheet; `field` is what each is read as, `proposed` what it would be read as by its heading. */
  layout: {
    place: number;
    heading: string;
    label: string;
    sample: string;
    field: string;
    proposed: string;
    unread: boolean;
  }[];
}

/** The hidden field of what tells one drawing of a form from the next: sent twice, it is carried out once. */
export const tokenField = 'drawing';

/** The button that ticks boxes instead of sending the form on: its value holds the boxes to tick, with commas. */
export const tickField = 'tick';

/** The hidden field of what a form was asked about once: sent again with the same, it goes on. */
export const askedField = 'asked';

export const emptyFormState: FormState = { values: {}, errors: [], theirs: [] };

/** A server action as forms take it: the last state and the posted form to the next state. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
