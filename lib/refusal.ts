import { z } from 'zod';
import words from '@/messages/en/errors.json';
import type { StorageFault } from './db/storage-fault';

/** A key of the catalogue's `errors` that is said of a field or a form. */
export type ErrorCode = {
  [Key in keyof typeof words]: (typeof words)[Key] extends string ? Key : never;
}[keyof typeof words];

/**
 * Why a command did not happen. `field` names the input at fault ('' is the form as a whole); `code` has its
 * words in the catalogue, and `values` fill their placeholders.
 */
export interface FieldError {
  field: string;
  code: ErrorCode;
  values?: Record<string, string | number>;
}

export type Refusal =
  | { kind: 'forbidden' }
  | { kind: 'not-found' }
  | { kind: 'invalid'; errors: FieldError[] }
  /** Somebody saved first: what they saved, by field name, and the version to save upon. */
  | { kind: 'conflict'; version: number; theirs: Record<string, string> }
  /** The database did not take it. */
  | { kind: 'unsaved'; fault: StorageFault };

/** A refusal that concerns one field, or the whole form by default. */
export function invalid(code: ErrorCode, field = '', values?: FieldError['values']): Refusal {
  return { kind: 'invalid', errors: [{ field, code, ...(values ? { values } : {}) }] };
}

// Where a schema names no code of its own (a form posted by hand, with a list where a text belongs), the
// library would speak English: this code says instead that nothing known was chosen.
z.config({ customError: () => 'unknown-choice' });

/**
 * A schema's messages are codes of the catalogue; the bounds that it names fill their placeholders. One error
 * a field, the first: what else is wrong with it may go with the first one.
 * @throws where a schema's message is no code of the catalogue
 */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const issues = new Map(error.issues.toReversed().map((issue) => [issue.path.join('.'), issue]));
  return error.issues
    .filter((issue) => issues.get(issue.path.join('.')) === issue)
    .map((issue) => {
      const values: Record<string, number> = {};
      if ('maximum' in issue && typeof issue.maximum === 'number') values.max = issue.maximum;
      if ('minimum' in issue && typeof issue.minimum === 'number') values.min = issue.minimum;
      return { field: issue.path.join('.'), code: errorCode(issue.message), values };
    });
}

function errorCode(message: string): ErrorCode {
  if (!isErrorCode(message)) throw new Error(`A schema refuses with “${message}”, which has no words.`);
  return message;
}

function isErrorCode(message: string): message is ErrorCode {
  const found: unknown = Object.getOwnPropertyDescriptor(words, message)?.value;
  return typeof found === 'string';
}

/**
 * The field that a path names, without the row in which it stands, and the row's number as a person counts it:
 * `organisations.0.name` is `organisations.name` of row 1.
 */
export function fieldOf(path: string): { name: string; row: number | null } {
  const parts = path.replace(/\[\]$/, '').split('.');
  const row = parts.find((part) => /^\d+$/.test(part));
  const name = parts.length > 2 ? [parts[0], parts.at(-1)].join('.') : parts.join('.');
  return { name, row: row === undefined ? null : Number(row) + 1 };
}
