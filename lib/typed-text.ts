import { z } from 'zod';
import type { ErrorCode } from './refusal';
import { cleanLine, cleanLines } from './text';

// Every text that people type is read by one of these types, in forms, pasted tables and commands. The result
// is '' or visible text that every file format can hold (see text.ts). Lengths count UTF-16 code units.

/** One line, may be empty. `code` is the error if there is no text at all. */
export const line = (max: number, code: ErrorCode = 'required') =>
  z.string(code).overwrite(cleanLine).max(max, 'too-long');

/** One line; '' if the form lacks it. */
export const optionalLine = (max: number) => line(max).default('');

/** One line, not blank. */
export const requiredLine = (max: number, code: ErrorCode = 'required') => line(max, code).min(1, code);

/** A web address, may be empty. */
export const webAddress = optionalLine(500).refine(
  (typed) => typed === '' || (/^https?:\/\//i.test(typed) && URL.canParse(typed)),
  'bad-url',
);

/** Several lines, may be empty. */
const lines = (max: number, code: ErrorCode = 'required') =>
  z.string(code).overwrite(cleanLines).max(max, 'too-long');

/** Several lines; '' if the form lacks them. */
export const optionalLines = (max: number) => lines(max).default('');

/** Several lines, not blank. */
export const requiredLines = (max: number, code: ErrorCode = 'required') => lines(max, code).min(1, code);

/** A value that the program wrote into the form (an id, code, hash or token). It is not cleaned. */
export const given = (max = 100, code: string = 'required') => z.string(code).min(1, code).max(max, code);

/** As `given`, but may be ''. */
export const givenIfAny = (max = 100, code: ErrorCode = 'unknown-choice') => z.string(code).max(max, code);

/** A password exactly as typed; may be ''. */
export const secret = (code: ErrorCode) => z.string(code);

/** A pasted table. Its cells are cleaned where they are read. */
export const pasted = (max: number) =>
  z
    .string('required')
    .max(max, 'too-long')
    .refine((text) => cleanLines(text) !== '', 'required');
