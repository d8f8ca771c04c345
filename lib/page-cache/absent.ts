import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, captured } from './answer';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const absentPage = '/absent';

/**
 * Answers a page that is not found with the page that says so, whole and under the same status; also where a form
 * was sent to a row that its sender may no longer see. Next would send an empty document and leave the words to a
 * script: without scripts it would stay blank, and nameless for everyone. It is the same page whatever was asked
 * for, so that what a reader may not see looks as what is not there.
 */
export function absentDrawn(app: Handler): Handler {
  return async (request, response) => {
    if (!isDocument(request)) return app(request, response);
    const { url, method, headers } = request;
    const before = { marks: marksOf(request), headers: response.getHeaderNames() };
    const answer = await captured(response, () => app(request, response));
    if (answer.status !== 404) return send(response, followed(request, answer));
    clearHeaders(response, before.headers);
    // Next notes on the request what it found out about its address, under symbols of its own
    for (const mark of marksOf(request))
      if (!before.marks.includes(mark)) Reflect.deleteProperty(request, mark);
    Object.assign(request, { url: absentPage, method: 'GET', headers: withoutBody(headers) });
    response.statusCode = 200;
    response.setMaxListeners(2 * response.getMaxListeners()); // it is drawn twice, and each time listened to
    const absent = await captured(response, () => app(request, response));
    Object.assign(request, { url, method, headers });
    if (absent.status === 200) return send(response, { ...absent, status: 404 });
    // who is not signed in is not shown that page, but the way Next says it
    clearHeaders(response, before.headers);
    send(response, answer);
  };
}

/**
 * A page redirects with 307, which has a browser send a form once more to where it leads. Who sends one after their
 * session has ended is to ask for the page to sign in at.
 */
function followed({ method }: IncomingMessage, answer: Answer): Answer {
  return method === 'POST' && answer.status === 307 ? { ...answer, status: 303 } : answer;
}

/** The address as it is, or that of no page where its path is not well formed: Next would break at it. */
export function readableUrl(url = '/'): string {
  try {
    decodeURIComponent(url.split('?')[0] ?? '');
    return url;
  } catch {
    return `${absentPage}/unreadable`;
  }
}

/** A page asked for, or a form sent without script: with script, the page that sent it shows what came of it. */
function isDocument({ method, url = '/', headers }: IncomingMessage): boolean {
  return (
    (method === 'GET' || (method === 'POST' && headers['next-action'] === undefined)) &&
    headers.rsc === undefined &&
    !url.startsWith('/_next/') &&
    (headers.accept ?? '').includes('text/html')
  );
}

/** The headers of a request whose form has been read. */
function withoutBody(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const ofBody = /^(content-(type|length|encoding)|transfer-encoding|expect)$/;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofBody.test(name)));
}

const marksOf = (request: IncomingMessage) => Object.getOwnPropertySymbols(request);

function clearHeaders(response: ServerResponse, but: readonly string[]): void {
  for (const name of response.getHeaderNames()) if (!but.includes(name)) response.removeHeader(name);
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value);
  response.removeHeader('transfer-encoding');
  if (status !== 304 && status !== 204) response.setHeader('content-length', body.length);
  response.end(body);
}
