import { emptyAnswer } from '@/app/empty-answer';
import { formWithin } from '@/app/form-within';
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
  const form = await formWithin(request, maxBytes + maxOverhead);
  if (form === 'too-large') return to('fault=large');
  const file = form?.get('file');
  if (!(file instanceof File) || file.size === 0) return to('fault=none');
  if (file.size > maxBytes) return to('fault=large');
  return to(`sha256=${sha256(new Uint8Array(await file.arrayBuffer()))}`);
}
