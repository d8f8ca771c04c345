import type { IncomingMessage } from 'node:http';

// Only Next itself, and a proxy for which the configured address speaks already, may say these.
const unheard = [
  'forwarded',
  'x-concord-path',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-middleware-prefetch',
];

/**
 * Makes of a request what the app may rest on: an address that it can read, and no header by which its sender could
 * have a page drawn otherwise. Who comes from the tracker's own pages has come to its own host, whatever a proxy has
 * made of that: Next holds the two against each other.
 */
export function normaliseRequest(request: IncomingMessage, configuredUrl: string): void {
  request.url = readableUrl(request.url);
  for (const name of unheard) delete request.headers[name];
  const { origin, host } = new URL(configuredUrl);
  if (request.headers.origin === origin) request.headers.host = host;
}

const nowhere = '/not-found-answer/unreadable';

/** The path and query of an address, or that of no page where its path is not well formed: Next would break at it. */
export function readableUrl(url = '/'): string {
  try {
    const { pathname, search } = /^https?:/i.test(url) ? new URL(url) : split(url);
    decodeURIComponent(pathname);
    return pathname.startsWith('/') ? `${pathname}${search}` : nowhere;
  } catch {
    return nowhere;
  }
}

/** Without what URL would change: dots, and slashes at the beginning. */
function split(url: string): { pathname: string; search: string } {
  const at = url.indexOf('?');
  return at < 0 ? { pathname: url, search: '' } : { pathname: url.slice(0, at), search: url.slice(at) };
}
