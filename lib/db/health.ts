import 'server-only';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { environment } from '@/lib/env';
import { db } from './client';
import { areFilesInPlace } from './database-files';
import { lastWriteFault } from './last-write';
import type { StorageFault } from './storage-fault';

/** In bytes: with less space left on its disk, SQLite's next writes may fail. */
const minFreeBytes = 8_000_000;

/**
 * What stands in the way of reading or saving, or null where nothing does: the database is asked, its files and the
 * space beside them are looked at where they lie on this machine, and the last write of this process counts.
 */
export async function databaseFault(): Promise<StorageFault | null> {
  try {
    await db().$queryRaw`SELECT 1`;
  } catch {
    return 'unreachable';
  }
  const { database } = environment();
  if (database.provider === 'sqlite') {
    if (!areFilesInPlace(database.file)) return 'missing';
    if ((await freeBytes(dirname(database.file))) < minFreeBytes) return 'full';
  }
  return lastWriteFault();
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
