import { Unzip, type UnzipFileInfo, UnzipInflate, unzipSync } from 'fflate';
import { accepted, type Result, refused } from '@/lib/result';

/** Limits of an archive (docs/domain.md#import). */
const archiveLimits = { fileBytes: 5_000_000, unpackedBytes: 20_000_000, entries: 200 };

export type ArchiveFault = 'file-too-large' | 'file-bomb' | 'file-macros' | 'file-workbook';

const programs = /vbaProject|macrosheets?\//i;
const partBytes = 4_096;

/**
 * The entries of a ZIP file, if it keeps within the limits. The sizes that it declares are checked before anything is
 * unpacked; then it is unpacked piece by piece, so that an archive that lies about them is stopped on the way.
 *
 * @param wanted which entries to unpack
 */
export function readArchive(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<Map<string, Uint8Array>, ArchiveFault> {
  if (bytes.length > archiveLimits.fileBytes) return refused('file-too-large');
  const declared = declaredEntries(bytes);
  if (declared === null) return refused('file-workbook');
  const total = declared.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (declared.length > archiveLimits.entries || total > archiveLimits.unpackedBytes) {
    return refused('file-bomb');
  }
  if (declared.some(({ name }) => programs.test(name))) return refused('file-macros');
  return unpack(bytes, declared, wanted);
}

/** What the directory of the archive says of each entry; null if it is no archive. Unpacks nothing. */
function declaredEntries(bytes: Uint8Array): UnzipFileInfo[] | null {
  const found: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        found.push(entry);
        return false;
      },
    });
  } catch {
    return null;
  }
  return found;
}

function unpack(
  bytes: Uint8Array,
  declared: readonly UnzipFileInfo[],
  wanted: (name: string) => boolean,
): Result<Map<string, Uint8Array>, ArchiveFault> {
  const sizes = new Map(declared.map(({ name, originalSize }) => [name, originalSize]));
  const parts = new Map<string, Uint8Array[]>();
  const read = new Map<string, number>();
  let isLying = false;
  const unzip = new Unzip((entry) => {
    const { name } = entry;
    // two entries of one name, or one that the directory does not list
    if (parts.has(name) || !sizes.has(name)) isLying = true;
    if (isLying || !wanted(name)) return;
    parts.set(name, []);
    read.set(name, 0);
    entry.ondata = (error, part) => {
      const size = (read.get(name) ?? 0) + (part?.length ?? 0);
      read.set(name, size);
      if (error || size > (sizes.get(name) ?? 0)) isLying = true;
      else parts.get(name)?.push(part);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length && !isLying; from += partBytes) {
      unzip.push(bytes.subarray(from, from + partBytes), from + partBytes >= bytes.length);
    }
  } catch {
    return refused('file-workbook');
  }
  const missing = [...sizes].some(([name, size]) => wanted(name) && read.get(name) !== size);
  if (isLying || missing) return refused('file-bomb');
  return accepted(new Map([...parts].map(([name, pieces]) => [name, joined(pieces, sizes.get(name) ?? 0)])));
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
