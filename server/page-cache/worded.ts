import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { newRequest, presentRequest } from '@/lib/access/request-context';
import catalogue from '@/messages/en/failure.json';
import unsent from '@/messages/en/unsent.json';
import { captured } from './answer';
import { answerFault, type Fault, type Head, methods, requestFault, statusOf } from './request-fault';
import { type Handler, isDocument, sendWhole, standIn } from './stand-in';

/**
 * Answers in words what the app cannot carry out, and what it fails at: as a page where a browser shows one, else as
 * plain text, under the status of the fault; to a form's script in the words that the form shows. Next would answer
 * with a bare 500, or with a page that is blank without scripts.
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
    const asked = new URLSearchParams({ fault, reference: presentRequest()?.failure?.digest ?? '' });
    const page = isDocument(request) ? await drawInstead(`/refused?${asked}`) : null;
    if (page?.status !== 200) return sendText(request, response, fault);
    sendWhole(response, { ...page, status: statusOf[fault] });
  };
}

/** The words of the faults that a form can meet; components/ui/keep-typed.ts knows them again. */
const inForm: Partial<Record<Fault, string>> = unsent;

/** The words of a fault on one line. */
export function textOf(fault: Fault): string {
  const { title, words } = catalogue.faults[fault];
  return `${title}. ${words}`;
}

/** Sends the words of a fault as plain text, in the place of whatever was to be sent. */
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
  // the script that sent a form shows the text only where it is called so
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
 * Has a look at an answer that is sent as it comes, once its status is known. Where `taken` has answered in its
 * place, by the `end` that it is given, what the app still writes is dropped. What the app puts around these
 * functions in its turn, as to compress, stays.
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
