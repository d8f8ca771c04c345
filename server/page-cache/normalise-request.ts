import type { IncomingMessage } from 'node:http';
import { isClosedAddress } from '@/lib/access/closed-addresses';

// Headers that only Next sets, or a proxy, whose public address is configured anyway.
const unheard = [
  'forwarded',
  'x-concord-path',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-middleware-prefetch',
];

/**
 * Makes a request safe for the app: gives it a readable address, and removes headers by which a client could
 * change how a page is rendered. A closed address becomes one without a page. If Origin is the tracker's, Host is
 * set to match, since Next compares the two and a proxy may have changed Host.
 */
export function normaliseRequest(request: IncomingMessage, configuredUrl: string): void {
  request.url = readableUrl(request.url);
  for (const name of unheard) delete request.headers[name];
  close(request);
  const { origin, host } = new URL(configuredUrl);
  if (request.headers.origin === origin) request.headers.host = host;
}

/** Nothing that is sent to a closed address is read, so the answer is the same for every method. */
function close(request: IncomingMessage): void {
  const { method = '', url = '/', headers } = request;
  if (!isClosedAddress(method, split(url).pathname)) return;
  request.url = '/sign-in/closed';
  if (method !== 'HEAD') request.method = 'GET';
  for (const name of ['content-type', 'expect', 'next-action', 'rsc']) delete headers[name];
}

const nowhere = '/not-found-answer/unreadable';

/**
 * The path and query of an address. A malformed path, which Next would fail at, becomes one without a page.
 */
export function readableUrl(url = '/'): string {
  try {
    const { pathname, search } = /^https?:/i.test(url) ? new URL(url) : split(url);
    decodeURIComponent(pathname);
    return pathname.startsWith('/') ? `${pathname}${search}` : nowhere;
  } catch {
    return nowhere;
  }
}

/** Splits without `URL`, which would change dots and leading slashes. */
function split(url: string): { pathname: string; search: string } {
  const at = url.indexOf('?');
  return at < 0 ? { pathname: url, search: '' } : { pathname: url.slice(0, at), search: url.slice(at) };
}
