import 'server-only';
import { emptyFormState, type FormState, tokenField } from '@/components/ui/form-state';
import type { Command } from '@/lib/command';
import { formAgain, submit } from './submit';

/** A part of a form that holds several: its name, and what its command needs beside its fields. */
interface FormPart<Value> {
  name: string;
  command: Command<Value>;
  more: Readonly<Record<string, string>>;
}

/**
 * Runs the command of one part of a form; the names of its fields begin with the part's (components/ui/form-part.tsx).
 * What is typed in the other parts comes back with the answer, so that saving one loses nothing of another.
 *
 * @param done what the form says after a success
 */
export async function submitPart<Value>(
  form: FormData,
  { name, command, more }: FormPart<Value>,
  done: (value: Value) => FormState['done'],
): Promise<FormState> {
  const own = new FormData();
  const inPart = (field: string) => `${name}.${field}`;
  for (const [field, value] of form) {
    if (field.startsWith(inPart(''))) own.append(field.slice(name.length + 1), value);
  }
  for (const [field, value] of Object.entries(more)) own.set(field, value);
  own.set(tokenField, String(form.get(tokenField) ?? ''));
  let succeeded: Value | null = null;
  const state = await submit(command, own, (value) => {
    succeeded = value;
    return emptyFormState;
  });
  const rest = withoutPart(form, name);
  if (succeeded !== null) return { ...rest, done: done(succeeded) };
  const named = <Row extends { field: string }>(rows: readonly Row[]) =>
    rows.map((row) => (row.field === '' ? row : { ...row, field: inPart(row.field) }));
  const typed = Object.entries(state.values).filter(([field]) => !(field in more));
  const values = Object.fromEntries(typed.map(([field, value]) => [inPart(field), value]));
  return { values: { ...rest.values, ...values }, errors: named(state.errors), theirs: named(state.theirs) };
}

/** The form with what is typed in its parts but one. Its other fields are the page's own. */
export function withoutPart(form: FormData, name: string | null): FormState {
  const { values, ...state } = formAgain(form, {});
  const kept = Object.entries(values).filter(
    ([field]) => field.includes('.') && (name === null || !field.startsWith(`${name}.`)),
  );
  return { ...state, values: Object.fromEntries(kept) };
}
