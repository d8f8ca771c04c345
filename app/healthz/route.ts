import { db } from '@/lib/db/client';

export const dynamic = 'force-dynamic';

/** Whether the program runs and its database answers; says nothing else, since anybody may ask. */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await db().$queryRaw`SELECT 1`;
    return Response.json({ status: 'ok' }, { headers });
  } catch {
    return Response.json({ status: 'database unreachable' }, { status: 503, headers });
  }
}
