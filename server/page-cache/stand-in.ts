import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, captured } from './answer';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Draws the page of the app at this address in the place of what was asked for; the response is still unsent. */
type DrawInstead = (url: string) => Promise<Answer>;

/** Called before the app sees a request: gives what draws another page in the place of its answer. */
export function standIn(app: Handler, request: IncomingMessage, response: ServerResponse): DrawInstead {
  const { url, method, headers } = request;
  const before = { marks: marksOf(request), headers: response.getHeaderNames() };
  return async (page) => {
    clearHeaders(response, before.headers);
    // Next notes on the request what it found out about its address, under symbols of its own
    for (const mark of marksOf(request))
      if (!before.marks.includes(mark)) Reflect.deleteProperty(request, mark);
    Object.assign(request, { url: page, method: 'GET', headers: withoutBody(headers) });
    response.statusCode = 200;
    response.setMaxListeners(2 * response.getMaxListeners()); // it is drawn twice, and each time listened to
    const answer = await captured(response, () => app(request, response));
    Object.assign(request, { url, method, headers });
    clearHeaders(response, before.headers);
    return answer;
  };
}

/** A page asked for, or a form sent without script: with script, the page that sent it shows what came of it. */
export function isDocument({ method, url = '/', headers }: IncomingMessage): boolean {
  return (
    (method === 'GET' || (method === 'POST' && headers['next-action'] === undefined)) &&
    headers.rsc === undefined &&
    !url.startsWith('/_next/') &&
    (headers.accept ?? '').includes('text/html')
  );
}

/** Sends a whole answer. */
export function sendWhole(response: ServerResponse, { status, headers, body }: Answer): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value);
  response.removeHeader('transfer-encoding');
  if (status !== 304 && status !== 204) response.setHeader('content-length', body.length);
  response.end(body);
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
