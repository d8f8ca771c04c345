/** An answer without words, which no cache keeps: what one reader may not see, another may. */
export const emptyAnswer = (status: 403 | 404) =>
  new Response(null, { status, headers: { 'cache-control': 'private, no-store' } });
