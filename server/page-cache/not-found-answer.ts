import type { IncomingMessage } from 'node:http';
import { type Answer, captured } from './answer';
import { type Handler, isDocument, sendWhole, standIn } from './stand-in';

const notFoundPage = '/not-found-answer';

/**
 * Answers a page that is not found with the page that says so, whole and under the same status; also where a form
 * was sent to a row that its sender may no longer see. Next would send an empty document and leave the words to a
 * script: without scripts it would stay blank, and nameless for everyone. It is the same page whatever was asked
 * for, so that what a reader may not see looks as what is not there.
 */
export function notFoundAnswer(app: Handler): Handler {
  return async (request, response) => {
    if (!isDocument(request)) return app(request, response);
    const drawInstead = standIn(app, request, response);
    const answer = await captured(response, () => app(request, response));
    if (answer.status !== 404) return sendWhole(response, followed(request, answer));
    const absent = await drawInstead(notFoundPage);
    // who is not signed in is not shown that page, but the way Next says it
    sendWhole(response, absent.status === 200 ? { ...absent, status: 404 } : answer);
  };
}

/**
 * A page redirects with 307, which has a browser send a form once more to where it leads. Who sends one after their
 * session has ended is to ask for the page to sign in at.
 */
function followed({ method }: IncomingMessage, answer: Answer): Answer {
  return method === 'POST' && answer.status === 307 ? { ...answer, status: 303 } : answer;
}
