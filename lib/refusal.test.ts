import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldErrors } from './refusal';

const schema = z.object({
  title: z.string('required').min(3, 'too-short').max(5, 'too-long'),
  rows: z.array(z.object({ step: z.string() })).max(1),
});
const errors = (input: unknown) => fieldErrors(schema.safeParse(input).error ?? new z.ZodError([]));

describe('what a schema refuses, as codes of the catalogue', () => {
  it('names the field and its bounds', () => {
    expect(errors({ title: 'far too long', rows: [] })).toEqual([
      { field: 'title', code: 'too-long', values: { max: 5 } },
    ]);
  });

  it('never speaks the library’s English of a form posted by hand', () => {
    expect(errors({ title: 'fine', rows: [{ step: ['a', 'b'] }] })).toMatchObject([
      { field: 'rows.0.step', code: 'unknown-choice' },
    ]);
    for (const rows of ['text', [{ step: 'a' }, { step: 'b' }], [null]]) {
      const found = errors({ title: 'fine', rows });
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['unknown-choice']));
    }
    expect(errors({ title: ['a', 'b'], rows: [] })).toMatchObject([{ field: 'title', code: 'required' }]);
  });
});
