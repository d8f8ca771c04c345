/**
 * An answer without words, which no cache keeps: what one reader may not see, another may. The server sends a page for
 * it (server/page-cache/worded.ts).
 */
export const emptyAnswer = (status: 400 | 403 | 404 | 413) =>
  new Response(null, { status, headers: { 'cache-control': 'private, no-store' } });
