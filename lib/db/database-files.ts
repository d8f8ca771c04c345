import { statSync } from 'node:fs';

// On globalThis, since the program's parts load their modules apart.
const store = globalThis as typeof globalThis & { concordFiles?: Map<string, string> };

/**
 * Notes which files stand behind an SQLite database that has just been opened. A process that has them open goes on
 * reading and writing after they were removed, and what it writes then is gone with it.
 */
export function noteFiles(file: string): void {
  store.concordFiles ??= new Map();
  store.concordFiles.set(file, filesAt(file));
}

/** Whether the files that this process opened are still in their place; true where it has not opened them. */
export function areFilesInPlace(file: string): boolean {
  const noted = store.concordFiles?.get(file);
  return noted === undefined || noted === filesAt(file);
}

/** The database, its log and the log's index, each by its device and number. */
function filesAt(file: string): string {
  const marks = ['', '-wal', '-shm'].map((ending) => {
    const found = statSync(/* turbopackIgnore: true */ `${file}${ending}`, {
      bigint: true,
      throwIfNoEntry: false,
    });
    return found === undefined ? 'none' : `${found.dev}:${found.ino}`;
  });
  return marks.join(' ');
}
