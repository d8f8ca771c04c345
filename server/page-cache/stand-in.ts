import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, captured } from './answer';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Renders the app's page at this address as the answer to another request. The response stays unsent. */
type DrawInstead = (url: string) => Promise<Answer>;

/** Call it before the app sees a request. Returns the function that renders another page instead. */
export function standIn(app: Handler, request: IncomingMessage, response: ServerResponse): DrawInstead {
  const { url, method, headers } = request;
  const before = { marks: marksOf(request), headers: response.getHeaderNames() };
  return async (page) => {
    clearHeaders(response, before.headers);
    // Next stores what it found about the address on the request, under its own symbols
    for (const mark of marksOf(request))
      if (!before.marks.includes(mark)) Reflect.deleteProperty(request, mark);
    Object.assign(request, { url: page, method: 'GET', headers: withoutBody(headers) });
    response.statusCode = 200;
    response.setMaxListeners(2 * response.getMaxListeners()); // two renderings add twice the listeners
    const answer = await captured(response, () => app(request, response));
    Object.assign(request, { url, method, headers });
    clearHeaders(response, before.headers);
    return answer;
  };
}

/** A request for a page, or a form sent without JavaScript; with it, the sending page shows the result. */
export function isDocument({ method, url = '/', headers }: IncomingMessage): boolean {
  return (
    (method === 'GET' || (method === 'POST' && headers['next-action'] === undefined)) &&
    headers.rsc === undefined &&
    !url.startsWith('/_next/') &&
    (headers.accept ?? '').includes('text/html')
  );
}

/** Sends a complete answer. */
export function sendWhole(response: ServerResponse, { status, headers, body }: Answer): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value);
  response.removeHeader('transfer-encoding');
  if (status !== 304 && status !== 204) response.setHeader('content-length', body.length);
  response.end(body);
}

/** The headers of a request without those of its body, which was already read. */
function withoutBody(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const ofBody = /^(content-(type|length|encoding)|transfer-encoding|expect)$/;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofBody.test(name)));
}

const marksOf = (request: IncomingMessage) => Object.getOwnPropertySymbols(request);

function clearHeaders(response: ServerResponse, but: readonly string[]): void {
  for (const name of response.getHeaderNames()) if (!but.includes(name)) response.removeHeader(name);
}
