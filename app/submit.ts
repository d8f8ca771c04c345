import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type FormState, tokenField } from '@/components/ui/form-state';
import { isKey, say, type Translator } from '@/i18n/translator';
import type { Actor } from '@/lib/access/actor';
import { isSameOrigin } from '@/lib/access/origin';
import { currentActor } from '@/lib/access/session';
import { type Command, orUnsaved } from '@/lib/command';
import { valuesInWords, valueWords } from '@/lib/dates/date-words';
import { environment } from '@/lib/env';
import { readForm } from '@/lib/form-input';
import { type FieldError, fieldOf, type Refusal } from '@/lib/refusal';
import { accepted, type Result } from '@/lib/result';
import { noteRefusal } from './refused-request';

/** Where a success leads: a path, or the form again with something to show once. */
type Next<Value> = (value: Value) => string | FormState | Promise<string | FormState>;

/**
 * The one way from a form to a command: who posts, from which page, what it says; then on to the next page,
 * or back to the form with everything that was typed and the reasons beside the fields. That holds for who is no
 * longer signed in as well: they may sign in beside it and send the form again.
 */
export async function submit<Value>(
  command: Command<Value>,
  form: FormData,
  next: Next<Value>,
): Promise<FormState> {
  mustBeForm(form);
  const asked = await orUnsaved(async () => accepted(await currentActor()));
  if (!asked.ok) return formState(form, asked.refusal);
  const actor = asked.value;
  if (actor === null) return formState(form, { kind: 'forbidden' }, 'signed-out');
  const token = String(removeField(form, tokenField) ?? '');
  return submitAs(actor, (sender, input) => command(sender, input, token), form, next);
}

/** The same for the forms at the door, which are posted before anybody is signed in: `actor` is the program. */
export async function submitAs<Value>(
  actor: Actor,
  command: (actor: Actor, input: unknown) => Promise<Result<Value, Refusal>>,
  form: FormData,
  next: Next<Value>,
): Promise<FormState> {
  mustBeForm(form);
  if (!isSameOrigin(await headers(), environment().url)) {
    return formState(form, { kind: 'forbidden' }, 'other-origin');
  }
  const result = await orUnsaved(() => command(actor, readForm(form)));
  if (result.ok) {
    const then = await next(result.value);
    if (typeof then === 'string') redirect(then);
    return then;
  }
  return formState(form, result.refusal);
}

/** An action is called with whatever somebody sends: what is no form counts as unreadable (server/page-cache). */
function mustBeForm(form: unknown): asserts form is FormData {
  if (!(form instanceof FormData)) throw new TypeError('No form was sent.');
}

/**
 * Takes a hidden value out of the form, so that its answer does not hold it: where the page is drawn anew, the
 * page's own value counts.
 */
export function removeField(form: FormData, name: string): FormDataEntryValue | null {
  const value = form.get(name);
  form.delete(name);
  return value;
}

/** The form again with all that was typed, these values in the place of what it held of them. Nothing is read or written. */
export function formAgain(form: FormData, changed: FormState['values']): FormState {
  form.delete(tokenField);
  return { values: { ...typed(form), ...changed }, errors: [], theirs: [] };
}

const maxErrors = 100;

type Forbidden = 'forbidden' | 'signed-out' | 'other-origin';

/** The state that a form shows after a refusal: what was typed, and the first hundred reasons. */
export async function formState(
  form: FormData,
  refusal: Refusal,
  forbiddenCode: Forbidden = 'forbidden',
): Promise<FormState> {
  const [t] = await Promise.all([getTranslations('errors'), noteRefusal()]);
  const words = ({ field, code, values }: FieldError) => ({
    field,
    message: code === 'required' ? requiredWords(field, t) : say(t, code, values && valuesInWords(values)),
    ...(values?.line === undefined ? aboutField(field, t) : {}),
  });
  const values = typed(form);
  const theirs =
    refusal.kind === 'conflict'
      ? Object.entries(refusal.theirs)
          .filter(([field, saved]) => saved !== (values[field]?.join(', ') ?? ''))
          .map(([field, saved]) => ({
            field,
            message: t('theirs', { saved: saved === '' ? '–' : valueWords(field, saved) }),
          }))
      : [];
  if (refusal.kind === 'conflict') values.version = [String(refusal.version)];
  const errors =
    refusal.kind === 'invalid'
      ? refusal.errors.slice(0, maxErrors).map(words)
      : [{ field: '', message: t(wholeKey(refusal, forbiddenCode)) }];
  return { values, errors, theirs };
}

/** The message of a refusal that concerns the form as a whole. */
function wholeKey(refusal: Exclude<Refusal, { kind: 'invalid' }>, forbiddenCode: Forbidden) {
  if (refusal.kind === 'unsaved') return `unsaved.${refusal.fault}` as const;
  return refusal.kind === 'forbidden' ? forbiddenCode : refusal.kind;
}

type Words = Translator<'errors'>;

/** The field in words, for the summary on top, where nothing else says which one is meant: "Organisation 2, name". */
function aboutField(field: string, t: Words): { about?: string } {
  const { name, row } = fieldOf(field);
  const key = `fields.${name}`;
  return isKey(t, key) ? { about: say(t, key, { row: row ?? 1 }) } : {};
}

/** "Enter the amount" rather than "Enter this". */
function requiredWords(field: string, t: Words): string {
  const key = `required-named.${field.split('.').at(-1)}`;
  return isKey(t, key) ? say(t, key) : t('required');
}

/** What was typed, but never a password. */
export function typed(form: FormData): FormState['values'] {
  const values: FormState['values'] = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$') || /password/i.test(name)) continue;
    values[name] = form.getAll(name).filter((value) => typeof value === 'string');
  }
  return values;
}
