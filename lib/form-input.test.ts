import { describe, expect, it } from 'vitest';
import { readForm } from './form-input';

function posted(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('reading a posted form', () => {
  it('nests rows by their numbers, in order', () => {
    const form = posted(['rows.1.step', 'second'], ['rows.0.step', 'first'], ['title', 'A']);
    expect(readForm(form)).toEqual({ title: 'A', rows: [{ step: 'first' }, { step: 'second' }] });
  });

  it('gives a list for a name in brackets, even of one tick', () => {
    expect(readForm(posted(['projects[]', 'x']))).toEqual({ projects: ['x'] });
    expect(readForm(posted(['projects[]', 'x'], ['projects[]', 'y']))).toEqual({ projects: ['x', 'y'] });
  });

  it('drops the framework’s own fields and names that reach a prototype', () => {
    const read = readForm(posted(['$ACTION_ID', '1'], ['__proto__.admin', 'yes'], ['a.constructor.b', '1']));
    expect(read).toEqual({});
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});
