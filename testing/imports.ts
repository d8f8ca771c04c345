import type { Actor } from '@/lib/access/actor';
import { runImport, uploadImport } from '@/lib/pages/import/commands';
import type { ImportSubject } from '@/lib/pages/import/import-file';
import { importPreview, readUpload } from '@/lib/pages/import/queries';
import { done } from './done';

/** Uploads a file, or the text of one, and returns its id. */
export async function upload(
  actor: Actor,
  file: string | Uint8Array,
  of: ImportSubject = 'projects',
  more: { group?: string } = {},
): Promise<string> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const book = done(await readUpload(of, { bytes }));
  return done(await uploadImport(actor, { of, name: 'rows.csv', book, ...more })).id;
}

export async function preview(actor: Actor, id: string) {
  const seen = await importPreview(actor, id);
  if (seen === null) throw new Error('not found');
  return seen;
}

/** Imports a file as it is previewed, with the held rows of these lines. */
export async function run(actor: Actor, id: string, meant: readonly (number | 'all')[] = []) {
  const { print } = await preview(actor, id);
  return runImport(actor, { id, print, meant });
}

export const states = async (actor: Actor, id: string) =>
  (await preview(actor, id)).rows.map(({ state }) => state);

/** Each fault as `line column code`. */
export const faults = async (actor: Actor, id: string) =>
  (await preview(actor, id)).rows.flatMap((row) =>
    row.faults.map(({ column, code }) => `${row.line} ${column} ${code}`),
  );
