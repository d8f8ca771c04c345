/** Hands the server in front of the app (scripts/worker.ts) what it keeps pages under; both run in one process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { readerRevision } = await import('@/lib/access/reader-revision');
  globalThis.concordReaderRevision = readerRevision;
}
