import { statSync } from 'node:fs';

// On globalThis, because the parts of the app load separate copies of this module.
const store = globalThis as typeof globalThis & { concordFiles?: Map<string, string> };

/**
 * Notes the identity of the files of an SQLite database that was just opened. If they are removed later, the process
 * could go on writing to them, and would lose those writes at its end.
 */
export function noteFiles(file: string): void {
  store.concordFiles ??= new Map();
  store.concordFiles.set(file, filesAt(file));
}

/** Whether the files that this process opened are still there. True if it has not opened them. */
export function areFilesInPlace(file: string): boolean {
  const noted = store.concordFiles?.get(file);
  return noted === undefined || noted === filesAt(file);
}

/** The device and inode of the database file, its WAL and the WAL's index. */
function filesAt(file: string): string {
  const identities = ['', '-wal', '-shm'].map((ending) => {
    const found = statSync(/* turbopackIgnore: true */ `${file}${ending}`, {
      bigint: true,
      throwIfNoEntry: false,
    });
    return found === undefined ? 'none' : `${found.dev}:${found.ino}`;
  });
  return identities.join(' ');
}
