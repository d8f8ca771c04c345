import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that writes came from our own pages. Next accepts a missing Origin and trusts a forwarded
 * host, so the browser's own words are held against the configured address.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>, configuredUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin !== null) return origin === new URL(configuredUrl).origin;
  return site === 'same-origin';
}

/**
 * Whether the browser itself says that a request comes from another site, or names an Origin that is neither the
 * tracker's nor that of the address at which it was sent: the app would only break off. What comes from an alias of
 * the tracker is refused by its form (isSameOrigin).
 */
export function isForeign(headers: IncomingHttpHeaders, configuredUrl: string): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin') return true;
  if (origin === undefined || origin === new URL(configuredUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
