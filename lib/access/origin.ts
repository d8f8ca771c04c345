import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a writing request comes from the tracker's own pages. Next accepts a missing Origin and trusts a
 * forwarded host, so the browser's headers are compared with the configured address.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>, configuredUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin !== null) return origin === new URL(configuredUrl).origin;
  return site === 'same-origin';
}

/**
 * Whether the browser says that a request comes from another site, or its Origin is neither the tracker's nor
 * that of the requested host. A request from an alias of the tracker is refused later, by its form
 * (`isSameOrigin`).
 */
export function isForeign(headers: IncomingHttpHeaders, configuredUrl: string): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin') return true;
  if (origin === undefined || origin === new URL(configuredUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
