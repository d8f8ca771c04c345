import 'server-only';
import { readFileSync } from 'node:fs';
import { systemActor } from '@/lib/access/actor';
import { joint } from '@/lib/access/compartments';
import { freshSetupToken } from '@/lib/access/setup-link';
import { sha256 } from '@/lib/audit/canonical';
import { type AuditEventDraft, changesBetween } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { db, type Transaction } from '@/lib/db/client';
import { EnvironmentError, environment } from '@/lib/env';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { type CharterFile, ownCharterFile, readCharterFile } from './charter-file';
import { maySetText } from './policy';
import { loadCharterSchema, removeTextSchema, setTextSchema } from './schema';
import { seedRows } from './seed-rows';
import { textInRecord } from './text-record';

/** Loads a charter file into an empty database. Refuses with `charter-loaded` if a Charter is loaded already. */
export const loadCharter = command({
  name: 'charter.load',
  attempt: (actor) => actor.system,
  schema: loadCharterSchema,
  load: async () => ({}),
  may: () => true,
  run: async ({ tx, input }) => {
    if ((await tx.charter.count()) > 0) {
      return refused({ kind: 'invalid', errors: [{ field: '', code: 'charter-loaded' }] });
    }
    const rows = seedRows(input.file);
    await insert(tx, rows);
    return accepted({
      value: { slug: rows.charter.slug },
      events: [
        {
          type: 'charter.loaded',
          subject: { type: 'charter', id: rows.charter.slug },
          compartment: joint,
          values: {
            title: rows.charter.shortTitle,
            groups: rows.groups.length,
            fileHash: rows.charter.fileHash,
          },
        },
      ],
    });
  },
});

async function insert(tx: Transaction, rows: ReturnType<typeof seedRows>): Promise<void> {
  await tx.charter.create({ data: rows.charter });
  await tx.party.createMany({ data: rows.parties });
  await tx.section.createMany({ data: rows.sections });
  await tx.provision.createMany({ data: rows.provisions });
  await tx.workingGroup.createMany({ data: rows.groups });
  await tx.groupProvision.createMany({ data: rows.mandates });
  await tx.obligation.createMany({ data: rows.obligations });
  await tx.obligationSetting.createMany({ data: rows.settings });
}

/** The charter file that the environment names, else the app's own. */
function chosenCharterFile(): CharterFile {
  const { charterFile: path } = environment();
  if (path === null) return ownCharterFile();
  const file = readCharterFile(textOf(path));
  if (file.ok) return file.value;
  throw new EnvironmentError(`CONCORD_CHARTER: ${path} cannot be loaded: ${file.refusal}.`);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new EnvironmentError(`CONCORD_CHARTER: there is no file ${path} that can be read.`);
  }
}

const isLoaded = async () => (await db().charter.count()) > 0;

/**
 * Checks the charter file that the environment names, if no Charter is loaded yet.
 * @throws {EnvironmentError} if the file cannot be loaded
 */
export async function checkChosenCharter(): Promise<void> {
  if (!(await isLoaded())) chosenCharterFile();
}

/**
 * Prepares a migrated database: loads the Charter if there is none, and gives a new one-time token for the first
 * account while there are no accounts. Several instances may start at once; only one of them loads the Charter.
 * @throws {EnvironmentError} if a Charter is to be loaded and the named file cannot be
 */
export async function prepareInstallation(): Promise<{ setupToken: string | null }> {
  if (!(await isLoaded())) {
    const file = chosenCharterFile();
    try {
      await loadCharter(systemActor, { file });
    } catch (error) {
      if (!(await isLoaded())) throw error;
    }
  }
  return { setupToken: await freshSetupToken() };
}

/** Whether the environment names a charter file that differs from the loaded Charter or cannot be read any more. */
export async function namesAnotherCharter(): Promise<boolean> {
  if (environment().charterFile === null) return false;
  const { fileHash } = await db().charter.findFirstOrThrow({ select: { fileHash: true } });
  try {
    return seedRows(chosenCharterFile()).charter.fileHash !== fileHash;
  } catch (error) {
    if (error instanceof EnvironmentError) return true;
    throw error;
  }
}

interface OfficialText {
  text: string;
  source: string;
}

/** A provision with its official text in this language, if there is one. */
function findText(tx: Transaction, { provision, language }: { provision: string; language: string }) {
  return tx.provision.findUnique({
    where: { code: provision },
    select: { code: true, title: true, texts: { where: { language } } },
  });
}

/**
 * Sets or replaces the official text of a provision in one language. The record holds its source, length and hash, and
 * of a long text only the beginning (textInRecord). Refuses with a conflict if the text has changed meanwhile.
 */
export const setText = command({
  name: 'charter.set-text',
  attempt: maySetText,
  schema: setTextSchema,
  load: (tx, _actor, input) => findText(tx, input),
  may: maySetText,
  run: async ({ tx, actor, input: { provision, language, version, text, source }, row, today }) => {
    const [present = null] = row.texts;
    if ((present?.version ?? 0) !== version) return refused(conflict(present));
    const changes = changesBetween(inRecord(present), inRecord({ text, source }));
    if (changes.length === 0) return refused(invalid('nothing-changed'));
    const key = { provisionCode: provision, language };
    const data = { text, source, enteredOn: today, enteredById: actor.personId };
    if (present === null) await tx.provisionText.create({ data: { ...key, ...data } });
    else {
      const saved = await tx.provisionText.updateMany({
        where: { ...key, version },
        data: { ...data, version: { increment: 1 } },
      });
      if (saved.count === 0) return refused(conflict(present));
    }
    return accepted({
      value: { code: provision, language },
      events: [{ ...textEvent('charter.text-set', row, language, text), changes }],
    });
  },
});

/** Removes the official text of a provision in one language, for instance one pasted by mistake. */
export const removeText = command({
  name: 'charter.remove-text',
  attempt: maySetText,
  schema: removeTextSchema,
  load: async (tx, _actor, input) => {
    const row = await findText(tx, input);
    const [present] = row?.texts ?? [];
    return row && present ? { ...row, present } : null;
  },
  may: maySetText,
  run: async ({ tx, input: { provision, language, version }, row }) => {
    const removed = await tx.provisionText.deleteMany({
      where: { provisionCode: provision, language, version },
    });
    if (removed.count === 0) return refused(conflict(row.present));
    const changes = changesBetween(inRecord(row.present), inRecord(null));
    return accepted({
      value: { code: provision, language },
      events: [{ ...textEvent('charter.text-removed', row, language, row.present.text), changes }],
    });
  },
});

const inRecord = (text: OfficialText | null) => ({
  officialText: text && textInRecord(text.text),
  source: text?.source ?? null,
});

const conflict = (present: (OfficialText & { version: number }) | null): Refusal => ({
  kind: 'conflict',
  version: present?.version ?? 0,
  theirs: { text: present?.text ?? '', source: present?.source ?? '' },
});

function textEvent(
  type: 'charter.text-set' | 'charter.text-removed',
  { code, title }: { code: string; title: string },
  language: string,
  text: string,
): AuditEventDraft {
  const values = { provision: code, title, language, length: [...text].length, sha256: sha256(text) };
  return { type, subject: { type: 'provision', id: code }, compartment: joint, values };
}
