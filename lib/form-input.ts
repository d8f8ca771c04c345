import { withoutDirections } from './text';

/** A posted form as nested values: `rows.0.title` becomes `{ rows: [{ title }] }`. */
export type FormInput = string | FormInput[] | { [key: string]: FormInput };

/**
 * Reads a posted form into the shape that schemas parse. A name that is posted more than once or ends in `[]`
 * becomes a list of strings; numbers in a path index lists. Files, the framework's own `$ACTION` fields and
 * names that reach an object's prototype are left out.
 *
 * @example readForm(form) // title=A&tags[]=x&rows.0.name=B → { title: 'A', tags: ['x'], rows: [{ name: 'B'
 * }] }
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
    assign(root, path, name.endsWith('[]') || texts.length > 1 ? texts : (texts[0] ?? ''));
  }
  return asLists(root) as { [key: string]: FormInput };
}

function assign(target: { [key: string]: FormInput }, path: string[], value: FormInput): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const present = target[head];
  const child = typeof present === 'object' && !Array.isArray(present) ? present : {};
  target[head] = child;
  assign(child, rest, value);
}

/** Turns each object whose keys are all numbers into a list, ordered by key. */
function asLists(value: FormInput): FormInput {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, asLists(item)] as const);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => item);
  }
  return Object.fromEntries(entries);
}
