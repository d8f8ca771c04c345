import type { IncomingMessage } from 'node:http';
import { type Answer, captured } from './answer';
import { type Handler, isDocument, sendWhole, standIn } from './stand-in';

const notFoundPage = '/not-found-answer';

/**
 * Replaces a 404 by the full not-found page, under the same status; also for a form posted to a row that the
 * sender may no longer see. Next would send an empty document and render the text by script, which leaves
 * readers without JavaScript with a blank page.
 *
 * The page is always the same, so that a row that the reader may not see looks like one that does not exist.
 */
export function notFoundAnswer(app: Handler): Handler {
  return async (request, response) => {
    if (!isDocument(request)) return app(request, response);
    const drawInstead = standIn(app, request, response);
    const answer = await captured(response, () => app(request, response));
    if (answer.status !== 404) return sendWhole(response, followed(request, answer));
    const notFound = await drawInstead(notFoundPage);
    // a reader who is not signed in gets Next's own answer
    sendWhole(response, notFound.status === 200 ? { ...notFound, status: 404 } : answer);
  };
}

/**
 * A page redirects with 307, which would post the form again at the new address. After a session has ended,
 * the sender must load the sign-in page instead.
 */
function followed({ method }: IncomingMessage, answer: Answer): Answer {
  return method === 'POST' && answer.status === 307 ? { ...answer, status: 303 } : answer;
}
