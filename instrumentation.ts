import { noteFailure } from '@/lib/access/request-context';
import { storageFaultOf } from '@/lib/db/storage-fault';

/** Hands the server in front of the app (server/worker.ts) who reads; both run in one process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { readerOf } = await import('@/lib/cache/reader');
  globalThis.concordReaderOf = readerOf;
}

/** Tells the server in front of what kind an error was. */
export function onRequestError(error: unknown): void {
  noteFailure(error, storageFaultOf(error) !== null);
}
