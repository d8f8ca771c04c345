import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that writes came from our own pages. Next accepts a missing Origin and trusts a forwarded host,
 * so this compares the browser's own headers with the configured address.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>, configuredUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin !== null) return origin === new URL(configuredUrl).origin;
  return site === 'same-origin';
}

/**
 * Whether the server refuses a request before the app reads it: Sec-Fetch-Site names another site, or the Origin is
 * neither the tracker's nor of the request's host. {@link isSameOrigin} refuses the forms of an alias later.
 */
export function isForeign(headers: IncomingHttpHeaders, configuredUrl: string): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin') return true;
  if (origin === undefined || origin === new URL(configuredUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
