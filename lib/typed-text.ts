import { z } from 'zod';
import type { ErrorCode } from './refusal';
import { cleanLine, cleanLines } from './text';

// Every text that people type is read by one of these, in every form, paste and command. What they give shows
// something or is '', and can be written to every file: see text.ts. Lengths count UTF-16 code units.

/** One line, which may be empty; `code` is the fault where there is no text at all. */
export const line = (max: number, code: ErrorCode = 'required') =>
  z.string(code).overwrite(cleanLine).max(max, 'too-long');

/** One line, '' where the form does not have it. */
export const optionalLine = (max: number) => line(max).default('');

/** One line that shows something. */
export const requiredLine = (max: number, code: ErrorCode = 'required') => line(max, code).min(1, code);

/** Several lines, which may be empty. */
const lines = (max: number, code: ErrorCode = 'required') =>
  z.string(code).overwrite(cleanLines).max(max, 'too-long');

/** Several lines, '' where the form does not have them. */
export const optionalLines = (max: number) => lines(max).default('');

/** Several lines that show something. */
export const requiredLines = (max: number, code: ErrorCode = 'required') => lines(max, code).min(1, code);

/** What the program wrote into the form, and compares: an id, a code, a hash, a token. It stays as it is. */
export const given = (max = 100, code: string = 'required') => z.string(code).min(1, code).max(max, code);

/** The same where it may be ''. */
export const givenIfAny = (max = 100, code: ErrorCode = 'unknown-choice') => z.string(code).max(max, code);

/** A password as it was typed, to the last sign; '' too. */
export const secret = (code: ErrorCode) => z.string(code);

/** A whole table as it was pasted; its cells are read as text where they are used. */
export const pasted = (max: number) =>
  z
    .string('required')
    .max(max, 'too-long')
    .refine((text) => cleanLines(text) !== '', 'required');
