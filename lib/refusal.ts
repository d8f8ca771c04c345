/**
 * Why a command did not happen. `field` names the input at fault ('' is the form as a whole); `code` is a key
 * of the message catalogue's `errors`, and `values` fill its placeholders.
 */
export interface FieldError {
  field: string;
  code: string;
  values?: Record<string, string | number>;
}

export type Refusal =
  | { kind: 'forbidden' }
  | { kind: 'not-found' }
  | { kind: 'invalid'; errors: FieldError[] }
  /** Somebody saved first: what they saved, by field name, and the version to save upon. */
  | { kind: 'conflict'; version: number; theirs: Record<string, string> };

/** A refusal that concerns one field, or the whole form by default. */
export function invalid(code: string, field = '', values?: FieldError['values']): Refusal {
  return { kind: 'invalid', errors: [{ field, code, ...(values ? { values } : {}) }] };
}
