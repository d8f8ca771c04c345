'use server';

import { formState, submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import type { Actor } from '@/lib/access/actor';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { chooseLayout, uploadImport } from '@/lib/pages/import/commands';
import { isImportSubject } from '@/lib/pages/import/import-file';
import { importGroup, readUpload } from '@/lib/pages/import/queries';
import { countingText, fieldErrors, invalid } from '@/lib/refusal';
import { refused } from '@/lib/result';
import { pasted } from '@/lib/typed-text';

const maxText = 600_000;

/** Keeps pasted rows for their preview. */
export async function pasteAction(_: FormState, form: FormData): Promise<FormState> {
  const of = form.get('of');
  const text = pasted(maxText).safeParse(form.get('text'), countingText);
  if (!isImportSubject(of)) return formState(form, invalid('unknown-choice', 'text'));
  if (!text.success) {
    const [error] = fieldErrors(text.error);
    return formState(form, invalid(error?.code ?? 'required', 'text', error?.values));
  }
  const read = await readUpload(of, { text: text.data });
  if (!read.ok) return formState(form, read.refusal);
  const command = Object.assign(
    async (actor: Actor) => {
      if (!mayWorkSomewhere(actor)) return refused({ kind: 'forbidden' as const });
      const group = await importGroup(actor, of, form.get('group'));
      return uploadImport(actor, { of, name: '', book: read.value, group: group?.code });
    },
    { commandName: uploadImport.commandName },
  );
  return submit(command, form, ({ id }) => `/import/${id}`);
}

/** Reads the file again as the reader says. */
export async function chooseLayoutAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(chooseLayout, form, ({ id }) => `/import/${id}`);
}
