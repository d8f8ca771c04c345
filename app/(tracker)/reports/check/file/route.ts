import { emptyAnswer } from '@/app/empty-answer';
import { isSameOrigin } from '@/lib/access/origin';
import { requireActor } from '@/lib/access/session';
import { sha256 } from '@/lib/audit/canonical';
import { environment } from '@/lib/env';

const maxBytes = 10 * 1024 * 1024;
/** What a form adds around its file. */
const maxOverhead = 64 * 1024;

/** Takes a file's hash and shows what it is. The file is not stored. */
export async function POST(request: Request) {
  await requireActor();
  if (!isSameOrigin(request.headers, environment().url)) return emptyAnswer(403);
  const to = (query: string) =>
    new Response(null, { status: 303, headers: { location: `/reports/check?${query}` } });
  const body = await bodyWithin(request, maxBytes + maxOverhead);
  if (body === null) return to('fault=large');
  const type = request.headers.get('content-type') ?? '';
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null);
  const file = form?.get('file');
  if (!(file instanceof File) || file.size === 0) return to('fault=none');
  if (file.size > maxBytes) return to('fault=large');
  return to(`sha256=${sha256(new Uint8Array(await file.arrayBuffer()))}`);
}

/** The body, or null as soon as it is longer than `limit` bytes. */
async function bodyWithin(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
