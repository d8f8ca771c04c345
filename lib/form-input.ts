import { withoutDirections } from './text';

/** What a form posts, as nested values: `rows.0.step` becomes `{ rows: [{ step }] }`. */
export type FormInput = string | FormInput[] | { [key: string]: FormInput };

/**
 * Reads a posted form into the shape that schemas parse. A name that is posted more than once, or that ends
 * in `[]`, becomes a list of texts; numbers in a path index lists. Files and Next's own `$ACTION` fields are
 * left out, and so are names that would reach an object's prototype.
 */
export function readForm(form: FormData): { [key: string]: FormInput } {
  const root: { [key: string]: FormInput } = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$') || !/^[A-Za-z0-9_.-]+(\[\])?$/.test(name)) continue;
    const texts = form
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map(withoutDirections);
    const path = name.replace(/\[\]$/, '').split('.');
    if (path.some((part) => part === '__proto__' || part === 'constructor' || part === 'prototype')) continue;
    place(root, path, name.endsWith('[]') || texts.length > 1 ? texts : (texts[0] ?? ''));
  }
  return asLists(root) as { [key: string]: FormInput };
}

function place(target: { [key: string]: FormInput }, path: string[], value: FormInput): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const present = target[head];
  const child = typeof present === 'object' && !Array.isArray(present) ? present : {};
  target[head] = child;
  place(child, rest, value);
}

/** An object whose keys are all numbers is a list, in the order of its numbers. */
function asLists(value: FormInput): FormInput {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, asLists(item)] as const);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => item);
  }
  return Object.fromEntries(entries);
}
