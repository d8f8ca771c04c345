import { describe, expect, it } from 'vitest';
import { readForm } from './form-input';

function posted(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('reading a posted form', () => {
  it('nests rows by number, in order', () => {
    const form = posted(['rows.1.step', 'second'], ['rows.0.step', 'first'], ['title', 'A']);
    expect(readForm(form)).toEqual({ title: 'A', rows: [{ step: 'first' }, { step: 'second' }] });
  });

  it('returns a list for a name in brackets, even with one value', () => {
    expect(readForm(posted(['projects[]', 'x']))).toEqual({ projects: ['x'] });
    expect(readForm(posted(['projects[]', 'x'], ['projects[]', 'y']))).toEqual({ projects: ['x', 'y'] });
  });

  it('drops the framework’s fields and names that reach a prototype', () => {
    const read = readForm(posted(['$ACTION_ID', '1'], ['__proto__.admin', 'yes'], ['a.constructor.b', '1']));
    expect(read).toEqual({});
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it('removes NUL and direction marks', () => {
    const marks = '\0\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
    const form = posted(['title', [...marks].map((mark) => `A${mark}`).join('')], ['tags[]', '\u202eB']);
    expect(readForm(form)).toEqual({ title: 'A'.repeat(12), tags: ['B'] });
  });

  it('keeps joiners and every script', () => {
    const text = 'Orta Dəhliz \u200d\u200c مشروع';
    expect(readForm(posted(['title', text]))).toEqual({ title: text });
  });
});
