import { databaseFault } from '@/lib/db/health';
import type { StorageFault } from '@/lib/db/storage-fault';

export const dynamic = 'force-dynamic';

const words: Record<StorageFault, string> = {
  unreachable: 'database unreachable',
  missing: 'database files missing',
  full: 'disk full',
  unwritable: 'database not writable',
  busy: 'database busy',
};

/**
 * Whether the program runs and its database answers and accepts writes. It says nothing else, since anybody
 * may ask.
 */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  const fault = await databaseFault();
  return fault === null
    ? Response.json({ status: 'ok' }, { headers })
    : Response.json({ status: words[fault] }, { status: 503, headers });
}
