import 'server-only';
import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { now } from '@/lib/dates/clock';
import { environment } from '@/lib/env';
import { db, transaction } from './client';
import { areFilesInPlace } from './database-files';
import { lastWriteFault } from './last-write';
import type { StorageFault } from './storage-fault';

/** With less free space than this, SQLite's next writes may fail. */
const minFreeBytes = 8_000_000;

/**
 * What prevents reading or saving, or null. It queries the database and, for SQLite, checks its files and the free
 * space. If this process's last write failed, it tries another one.
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
  if (lastWriteFault() !== null) await tryToWrite().catch(() => undefined);
  return lastWriteFault();
}

/** Writes some pages and removes them again. The result is noted like that of any write (last-write.ts). */
async function tryToWrite(): Promise<void> {
  const row = { key: `health ${randomBytes(8).toString('hex')}`, sentAt: now() };
  await transaction(async (tx) => {
    await tx.sentForm.create({ data: { ...row, result: randomBytes(30_000).toString('base64') } });
    await tx.sentForm.delete({ where: { key: row.key } });
  });
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
