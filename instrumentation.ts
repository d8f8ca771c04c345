import { noteFailure } from '@/lib/access/request-context';
import { storageFaultOf } from '@/lib/db/storage-fault';

/**
 * Gives the server's process (server/worker.ts) the function that identifies a request's reader, and the one that sends
 * mail. The latter loads when it is first called.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { readerOf } = await import('@/lib/cache/reader');
  globalThis.concordReaderOf = readerOf;
  globalThis.concordMailRound = async () => {
    const [{ mailRound }, { allWords }] = await Promise.all([
      import('@/lib/activity/mail/commands/round'),
      import('@/i18n/all-words'),
    ]);
    return mailRound(allWords());
  };
}

/** Records the kind of an error for the server's answer. */
export function onRequestError(error: unknown): void {
  noteFailure(error, storageFaultOf(error) !== null);
}
