import { z } from 'zod';
import words from '@/messages/en/errors.json';
import type { StorageFault } from './db/storage-fault';

/** A key of the `errors` messages that is said of a field or a form. */
export type ErrorCode = {
  [Key in keyof typeof words]: (typeof words)[Key] extends string ? Key : never;
}[keyof typeof words];

/**
 * A fault of the input. `field` names the field ('' for the whole form), `code` is a key of the `errors`
 * messages, and `values` fill its placeholders.
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
  /** Somebody else saved first: the saved values by field name, and the current version. */
  | { kind: 'conflict'; version: number; theirs: Record<string, string> }
  /** The database could not store it. */
  | { kind: 'unsaved'; fault: StorageFault };

/** A refusal of one field, or of the whole form by default. */
export function invalid(code: ErrorCode, field = '', values?: FieldError['values']): Refusal {
  return { kind: 'invalid', errors: [{ field, code, ...(values ? { values } : {}) }] };
}

// Replaces zod's English messages where a schema names no code, as for a list posted in place of a text.
z.config({ customError: () => 'unknown-choice' });

/** Parses so that the refusal of a text that is too long can say how long it is. */
export const countingText = { reportInput: true } as const;

/**
 * Turns a schema's issues into field errors. Messages are codes of the `errors` messages; limits fill their
 * placeholders. Each field gets its first issue only. Parse with `countingText`.
 * @throws if a schema's message is no such code
 */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const issues = new Map(error.issues.toReversed().map((issue) => [issue.path.join('.'), issue]));
  return error.issues
    .filter((issue) => issues.get(issue.path.join('.')) === issue)
    .map((issue) => {
      const values: Record<string, number> = {};
      if (issue.message === 'too-long')
        values.length = typeof issue.input === 'string' ? issue.input.length : 0;
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
 * Splits a path into the field's name without the row, and the row's number counted from 1.
 *
 * @example fieldOf('organisations.0.name') // { name: 'organisations.name', row: 1 }
 */
export function fieldOf(path: string): { name: string; row: number | null } {
  const parts = path.replace(/\[\]$/, '').split('.');
  const row = parts.find((part) => /^\d+$/.test(part));
  const name = parts.length > 2 ? [parts[0], parts.at(-1)].join('.') : parts.join('.');
  return { name, row: row === undefined ? null : Number(row) + 1 };
}
