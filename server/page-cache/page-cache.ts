import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { inRequest, newRequest, type Reader, type RequestContext } from '@/lib/access/request-context';
import { otherCookies } from '@/lib/access/session-cookie';
import { type Answer, captured } from './answer';
import { Pieces } from './pieces';
import { type Handler, isDocument } from './stand-in';

/**
 * The reader with this Cookie header; null if nothing may be cached. Entries are valid for the reader's
 * revision.
 */
type ReaderOf = (cookies: string) => Promise<Reader | null>;

/** A rendered page, cut at its nonces. */
interface CachedPage {
  revision: string;
  headers: [name: string, value: number | string | string[]][];
  nonce: string;
  pieces: Pieces;
}

const compressed = promisify(gzip);
const maxPageBytes = 2_000_000;
const maxBytes = 16_000_000; // in each process
// per page: its headers and its entry, in bytes
const besides = 4_000;
const compressibleFrom = 1_000;

// Headers other than the address that change Next's answers.
const varying = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
  'user-agent', // Next sends the title first to some
];

// They show sessions, which expire by the minute, notices, which the record does not hold, or a meeting's clock.
const neverCached =
  /^\/(account|notices|people|settings|sign-in|join|set-up|healthz|meetings\/[^/]+\/room)(\/|$)/;

/**
 * Serves pages from memory while their reader's revision is unchanged; passes everything else to the app. A
 * page is cached per reader, address and revision, and only if the app confirms that it rendered for that
 * reader's session. Each answer gets a new nonce.
 *
 * Only complete pages are cached: no redirects, errors, downloads, or answers that set a cookie. With `keep` false
 * none is, but the app still learns who the reader is.
 */
export function pageCache(app: Handler, readerOf: ReaderOf, keep = true): Handler {
  const pages = new LRUCache<string, CachedPage>({
    maxSize: maxBytes,
    sizeCalculation: ({ pieces }) => pieces.keptBytes + besides,
  });
  return async (request, response) => {
    const cookies = request.headers.cookie ?? '';
    const reader = isKnown(request) ? await readerOf(cookies) : null;
    const work = newRequest(reader && { ...reader, writing: request.method !== 'GET' }, isDocument(request));
    const render = () => inRequest(work, () => app(request, response));
    if (!keep || reader === null || !isPage(request)) return render();
    const key = keyOf(request, reader, cookies);
    const known = pages.get(key);
    if (known?.revision === reader.revision) return sendAgain(request, response, known);
    const encoding = request.headers['accept-encoding'];
    delete request.headers['accept-encoding']; // cached uncompressed, compressed here
    const answer = await captured(response, render);
    if (encoding) request.headers['accept-encoding'] = encoding;
    const page = isDrawnFor(reader, work) ? cachedPage(answer, reader.revision) : null;
    if (page === null) return send(request, response, answer);
    pages.set(key, page);
    return sendAgain(request, response, page);
  };
}

/**
 * Whether the app rendered for this session only, and without a failure, which a part of a page may contain.
 */
function isDrawnFor({ tokenHash }: Reader, { identities, failure }: RequestContext): boolean {
  return failure === null && identities.size === 1 && identities.has(tokenHash);
}

/** True for reads and form posts by a known reader. Static assets are the same for all. */
function isKnown({ method, url = '/', headers }: IncomingMessage): boolean {
  return (
    (method === 'GET' || method === 'POST') &&
    headers.cookie !== undefined &&
    !tellsOfSessions(url) &&
    !url.startsWith('/_next/')
  );
}

/** The address as Next resolves it: `/x/../people` is `/people`. A malformed one counts as never cached. */
function tellsOfSessions(url: string): boolean {
  try {
    const path = decodeURIComponent(new URL(`http://localhost${url}`).pathname);
    return neverCached.test(path.replace(/[/\\]+/g, '/'));
  } catch {
    return true;
  }
}

function isPage({ method, url = '/', headers }: IncomingMessage): boolean {
  const [path = '/'] = url.split('?');
  if (method !== 'GET') return false;
  if (/\.[a-z]+$/.test(path)) return false;
  return headers.rsc !== undefined || (headers.accept ?? '').includes('text/html');
}

/** Sessions of one person share pages. */
function keyOf(request: IncomingMessage, { session }: Reader, cookies: string): string {
  return [
    session.actor.personId,
    request.url,
    ...varying.map((name) => request.headers[name] ?? ''),
    otherCookies(cookies),
  ].join('\n');
}

function cachedPage({ status, headers, body }: Answer, revision: string): CachedPage | null {
  const type = String(headers['content-type'] ?? '');
  if (status !== 200 || headers['set-cookie'] || body.length > maxPageBytes) return null;
  if (!/^text\/(html|x-component)/.test(type)) return null;
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'] ?? ''))?.[1];
  if (nonce === undefined) return null;
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, number | string | string[]]],
  );
  return { revision, headers: entries, nonce, pieces: new Pieces(splitAt(body, nonce)) };
}

/** The parts between the marks. They stay bytes, since a page can have a megabyte and is not read here. */
function splitAt(body: Buffer, mark: string): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, from)) {
    pieces.push(body.subarray(from, at));
    from = at + mark.length;
  }
  return [...pieces, body.subarray(from)];
}

/** Sends the page with a fresh nonce of 128 random bits. */
function sendAgain(request: IncomingMessage, response: ServerResponse, page: CachedPage): void {
  const { headers, nonce, pieces } = page;
  const fresh = randomBytes(16).toString('base64');
  for (const [name, value] of headers) {
    response.setHeader(name, typeof value === 'string' ? value.replaceAll(nonce, fresh) : value);
  }
  const zipped = pieces.length >= compressibleFrom && readsGzip(request);
  if (zipped) sayGzip(response);
  const bytes = zipped ? pieces.gzipped(Buffer.from(fresh)) : pieces.joined(Buffer.from(fresh));
  response.statusCode = 200;
  response.removeHeader('transfer-encoding');
  response.setHeader('content-length', bytes.length);
  response.end(bytes);
}

const readsGzip = ({ headers }: IncomingMessage) => /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));

function sayGzip(response: ServerResponse): void {
  response.setHeader('content-encoding', 'gzip');
  response.appendHeader('vary', 'Accept-Encoding');
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): Promise<void> {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value);
  response.removeHeader('transfer-encoding');
  const zipped = body.length >= compressibleFrom && readsGzip(request) && !headers['content-encoding'];
  if (zipped) sayGzip(response);
  const bytes = zipped ? await compressed(body, { level: 3 }) : body;
  if (status !== 304 && status !== 204) response.setHeader('content-length', bytes.length);
  response.end(bytes);
}
