/**
 * Whether a request that writes came from our own pages. Next accepts a missing Origin and trusts a forwarded
 * host (stack.md, trap 8), so the browser's own words are held against the configured address.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>, configuredUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin !== null) return origin === new URL(configuredUrl).origin;
  return site === 'same-origin';
}
