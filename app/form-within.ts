/**
 * Reads a form with a file, up to `maxBytes`; null if it cannot be read. A request that does not say its size is counted
 * while it comes in.
 */
export async function formWithin(request: Request, maxBytes: number): Promise<FormData | 'too-large' | null> {
  const body = await bodyWithin(request, maxBytes);
  if (body === null) return 'too-large';
  const type = request.headers.get('content-type') ?? '';
  return new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null);
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
