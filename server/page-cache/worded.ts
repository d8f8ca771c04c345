import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { newRequest, presentRequest } from '@/lib/access/request-context';
import catalogue from '@/messages/en/failure.json';
import unsent from '@/messages/en/unsent.json';
import { captured } from './answer';
import { answerFault, type Fault, type Head, methods, requestFault, statusOf } from './request-fault';
import { type Handler, isDocument, sendWhole, standIn } from './stand-in';

/**
 * Answers requests that cannot be carried out, and failures of the app, with an explanation: a page for
 * browsers, the form's own message for its script, plain text for others; under the fault's status. Next
 * would send a bare 500, or a page that is blank without JavaScript.
 */
export function worded(app: Handler, configuredUrl: string): Handler {
  return async (request, response) => {
    const refuse = refusal(app, request, response);
    const fault = requestFault(request, configuredUrl);
    if (fault !== null) return refuse(fault);
    const faultOf = (head: Head) => answerFault(request, head, presentRequest() ?? newRequest());
    if (!isDocument(request)) {
      beforeHead(response, (head, end) => {
        const found = faultOf(head);
        if (found !== null) sendText(request, response, found, end);
        return found !== null;
      });
      return app(request, response);
    }
    const answer = await captured(response, () => app(request, response));
    const found = faultOf(answer);
    return found === null ? sendWhole(response, answer) : refuse(found);
  };
}

function refusal(app: Handler, request: IncomingMessage, response: ServerResponse) {
  const drawInstead = standIn(app, request, response);
  return async (fault: Fault): Promise<void> => {
    const query = new URLSearchParams({ fault, reference: presentRequest()?.failure?.digest ?? '' });
    const page = isDocument(request) ? await drawInstead(`/refused?${query}`) : null;
    if (page?.status !== 200) return sendText(request, response, fault);
    sendWhole(response, { ...page, status: statusOf[fault] });
  };
}

/** The messages of faults that a form may meet; components/ui/keep-typed.ts recognises them. */
const inForm: Partial<Record<Fault, string>> = unsent;

/** The explanation of a fault on one line. */
export function textOf(fault: Fault): string {
  const { title, words } = catalogue.faults[fault];
  return `${title}. ${words}`;
}

/** Sends the explanation of a fault as plain text, instead of any other answer. */
export function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault,
  end: (text: Buffer) => void = (text) => response.end(text),
): void {
  const byScript = request.headers['next-action'] !== undefined;
  const text = Buffer.from((byScript && inForm[fault]) || textOf(fault));
  for (const name of response.getHeaderNames())
    if (/^(content-(?!security)|transfer-|x-nextjs-|etag$|location$)/.test(name)) response.removeHeader(name);
  // Next's script shows the text only for exactly this type
  const type = byScript ? 'text/plain' : 'text/plain; charset=utf-8';
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', text.length);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (fault === 'method') response.setHeader('Allow', methods.join(', '));
  response.statusCode = statusOf[fault];
  end(text);
}

/**
 * Inspects the head of a streamed answer before it is sent. If `taken` answers instead, with the given `end`,
 * whatever the app still writes is dropped. Wrappers that the app adds later, as for compression, keep
 * working.
 */
function beforeHead(
  response: ServerResponse,
  taken: (head: Head, end: (text: Buffer) => void) => boolean,
): void {
  const { writeHead, write, end, flushHeaders } = response;
  const own = { writeHead, write, end, flushHeaders };
  let state: 'open' | 'passed' | 'dropped' = 'open';
  const decide = (given: readonly unknown[]) => {
    state = 'passed';
    const [status = response.statusCode] = given.filter((each) => typeof each === 'number');
    const named = given.find(
      (each): each is OutgoingHttpHeaders => each instanceof Object && !Array.isArray(each),
    );
    for (const [name, value] of Object.entries(named ?? {}))
      if (value !== undefined) response.setHeader(name, value);
    const head = { status, headers: response.getHeaders() };
    if (taken(head, (text) => void end.call(response, text, 'utf8'))) state = 'dropped';
  };
  const instead =
    (name: keyof typeof own, dropped: unknown) =>
    (...all: unknown[]) => {
      if (state === 'open') decide(name === 'writeHead' ? all : []);
      return state === 'dropped' ? dropped : Reflect.apply(own[name], response, all);
    };
  Object.assign(response, {
    writeHead: instead('writeHead', response),
    write: instead('write', true),
    end: instead('end', response),
    flushHeaders: instead('flushHeaders', undefined),
  });
}
