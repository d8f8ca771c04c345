import 'server-only';
import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { valuesInSentence } from '@/components/parties/party-in-sentence';
import { type FormState, tokenField } from '@/components/ui/form-state';
import { isKey, say, type Translator } from '@/i18n/translator';
import type { Actor } from '@/lib/access/actor';
import { isSameOrigin } from '@/lib/access/origin';
import { currentActor } from '@/lib/access/session';
import { charterHead } from '@/lib/charter/queries';
import { type Command, orUnsaved } from '@/lib/command';
import { valueWords } from '@/lib/dates/date-words';
import { environment } from '@/lib/env';
import { readForm } from '@/lib/form-input';
import { type FieldError, fieldOf, type Refusal } from '@/lib/refusal';
import { accepted, type Result } from '@/lib/result';
import { noteRefusal } from './refused-request';

/** Where a success leads: a path, or the form again with something to show once. */
type Next<Value> = (value: Value) => string | FormState | Promise<string | FormState>;

/**
 * Runs a command with a posted form; every form of signed-in readers uses it. Success leads to the next page;
 * a refusal shows the form again with everything typed and the errors beside the fields. A reader whose
 * session has ended can sign in elsewhere and send the form again.
 */
export async function submit<Value>(
  command: Command<Value>,
  form: FormData,
  next: Next<Value>,
): Promise<FormState> {
  mustBeForm(form);
  const found = await orUnsaved(async () => accepted(await currentActor()));
  if (!found.ok) return formState(form, found.refusal);
  const actor = found.value;
  if (actor === null) return formState(form, { kind: 'forbidden' }, 'signed-out');
  const token = String(removeField(form, tokenField) ?? '');
  return submitAs(actor, (sender, input) => command(sender, input, token), form, next);
}

/** The same for forms that are posted before signing in: `actor` is the program. */
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
    if (typeof then !== 'string') return then;
    // what frames the page counts what waits, and would be kept from the page before
    refresh();
    redirect(then);
  }
  return formState(form, result.refusal);
}

/** Actions can be called with anything. Whatever is no form counts as unreadable (server/page-cache). */
function mustBeForm(form: unknown): asserts form is FormData {
  if (!(form instanceof FormData)) throw new TypeError('No form was sent.');
}

/**
 * Reads and removes a hidden value, so that the answer does not repeat it and the page's own value counts.
 */
export function removeField(form: FormData, name: string): FormDataEntryValue | null {
  const value = form.get(name);
  form.delete(name);
  return value;
}

/** The form again with everything typed, and `changed` instead of some values. Nothing is read or written. */
export function formAgain(form: FormData, changed: FormState['values']): FormState {
  form.delete(tokenField);
  return { values: { ...typed(form), ...changed }, errors: [], theirs: [] };
}

const maxErrors = 100;

type Forbidden = 'forbidden' | 'signed-out' | 'other-origin';

/** The state of a form after a refusal: what was typed, and the first hundred errors. */
export async function formState(
  form: FormData,
  refusal: Refusal,
  forbiddenCode: Forbidden = 'forbidden',
): Promise<FormState> {
  const [all, t] = await Promise.all([getTranslations(), getTranslations('errors')]);
  const parties = refusal.kind === 'invalid' ? (await charterHead()).parties : [];
  const words = ({ field, code, values }: FieldError) => ({
    field,
    message:
      code === 'required'
        ? requiredWords(field, t)
        : say(t, code, values && valuesInSentence(values, parties, all, 'start')),
    ...(values?.line === undefined ? aboutField(field, t) : {}),
  });
  const values = typed(form);
  const conflicts =
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
  await noteRefusal(errors.map(({ message }) => message));
  return { values, errors, theirs: conflicts };
}

/** The message key of a refusal that concerns the whole form. */
function wholeKey(refusal: Exclude<Refusal, { kind: 'invalid' }>, forbiddenCode: Forbidden) {
  if (refusal.kind === 'unsaved') return `unsaved.${refusal.fault}` as const;
  return refusal.kind === 'forbidden' ? forbiddenCode : refusal.kind;
}

type Words = Translator<'errors'>;

/** The field's name for the error summary, such as "Organisation 2, name". */
function aboutField(field: string, t: Words): { about?: string } {
  const { name, row } = fieldOf(field);
  const key = `fields.${name}`;
  return isKey(t, key) ? { about: say(t, key, { row: row ?? 1 }) } : {};
}

/** "Enter the amount" instead of "Enter this". */
function requiredWords(field: string, t: Words): string {
  const key = `required-named.${field.split('.').at(-1)}`;
  return isKey(t, key) ? say(t, key) : t('required');
}

/** The typed values, without passwords. */
export function typed(form: FormData): FormState['values'] {
  const values: FormState['values'] = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$') || /password/i.test(name)) continue;
    values[name] = form.getAll(name).filter((value) => typeof value === 'string');
  }
  return values;
}
