import 'server-only';
import { createHash } from 'node:crypto';
import type { FormState, SheetPreview } from '@/components/ui/form-state';
import type { Actor } from '@/lib/access/actor';
import { currentActor } from '@/lib/access/session';
import type { Command } from '@/lib/command';
import { readForm } from '@/lib/form-input';
import { decodeText } from '@/lib/formats/decode-text';
import type { Sheet, SheetLayout } from '@/lib/formats/sheet';
import { type RestRow, restOf } from '@/lib/formats/sheet-rest';
import { layoutOf, sheetSchema } from '@/lib/formats/sheet-schema';
import { invalid, type Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { formState, removeField, submit } from './submit';

/** How the rows of one kind of sheet are read, previewed and written. */
export interface SheetForm<Field extends string, Preview, Value> {
  read: (text: string, layout: SheetLayout) => Sheet<Field>;
  preview: (actor: Actor, input: unknown) => Promise<Result<Preview, Refusal>>;
  /** The preview in words, and the lines without faults. */
  words: (preview: Preview) => SheetWords;
  command: Command<Value>;
  /** The notice after writing, with a link, if rows remain. */
  done: (value: Value) => NonNullable<FormState['done']>;
  /** The rows that remain, each completed with the values it shared with rows above. */
  left: (sheet: Sheet<Field>, written: readonly number[]) => RestRow[];
}

export interface SheetWords {
  sheet: SheetPreview;
  lines: readonly number[];
  errors: FormState['errors'];
}

/**
 * Previews the rows of a pasted sheet or a file; writes those without faults if exactly this reading was
 * previewed and confirmed. The other rows stay in the form.
 */
export async function submitSheet<Field extends string, Preview, Value>(
  form: FormData,
  kind: SheetForm<Field, Preview, Value>,
): Promise<FormState> {
  const file = removeField(form, 'file');
  if (file instanceof File && file.size > 0) {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (text === null) return formState(form, invalid('file-letters', 'file'));
    form.set('text', text);
  }
  const [confirm, previewed, lines] = ['confirm', 'previewed', 'lines'].map((name) =>
    removeField(form, name),
  );
  const shown = readingOf(form, kind);
  if (confirm !== 'yes' || shown === null || previewed !== shown.print) return look(form, kind);
  const written =
    String(lines ?? '')
      .match(/\d+/g)
      ?.map(Number) ?? [];
  const rest = restOf(shown.sheet, kind.left(shown.sheet, written));
  const sent = copyOf(form);
  sent.set('lines', written.join(','));
  const state = await submit(kind.command, sent, async (value) => {
    const done = kind.done(value);
    if (rest === '') return done.href;
    form.set('text', rest);
    return { ...(await look(form, kind)), done };
  });
  if (!state.errors.some(({ field }) => field === 'text') || state.sheet) return state;
  const again = await look(form, kind);
  return { ...again, errors: [...state.errors, ...again.errors] };
}

async function look<Field extends string, Preview, Value>(
  form: FormData,
  kind: SheetForm<Field, Preview, Value>,
): Promise<FormState> {
  const actor = await currentActor();
  if (actor === null) return formState(form, { kind: 'forbidden' }, 'signed-out');
  const preview = await kind.preview(actor, readForm(form));
  const reading = readingOf(form, kind);
  if (!preview.ok) return formState(form, preview.refusal);
  if (reading === null) return formState(form, invalid('required', 'text'));
  const { sheet, lines, errors } = kind.words(preview.value);
  const chosen = sheet.layout.map(({ place, field }) => [`columns.${place}.field`, [field]]);
  const values = {
    text: [reading.text],
    headings: [String(form.get('headings') ?? '')],
    previewed: [reading.print],
    lines: [lines.join(',')],
    ...(Object.fromEntries(chosen) as FormState['values']),
  };
  return { values, errors, theirs: [], sheet };
}

/** The sheet in a form and a fingerprint of how it is read; null if there is none. */
function readingOf<Field extends string, Preview, Value>(
  form: FormData,
  { read }: SheetForm<Field, Preview, Value>,
): { text: string; sheet: Sheet<Field>; print: string } | null {
  const parsed = sheetSchema.safeParse(readForm(form));
  if (!parsed.success) return null;
  const { text } = parsed.data;
  const sheet = read(text, layoutOf(parsed.data));
  const columns = sheet.columns.map(({ place, field }) => [place, field]);
  const reading = JSON.stringify([text, sheet.headings, columns]);
  return { text, sheet, print: createHash('sha256').update(reading).digest('hex') };
}

function copyOf(form: FormData): FormData {
  const copy = new FormData();
  for (const [name, value] of form) copy.append(name, value);
  return copy;
}
