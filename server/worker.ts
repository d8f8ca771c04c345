// One worker process: Next's app behind the page cache. server/serve.ts starts several, which share the port.
import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import next from 'next';
import { clientAddress, clientHeader } from '@/lib/access/client-address';
import { queryCount } from '@/lib/db/query-count';
import { environment, mailEveryMs } from '@/lib/env';
import { normaliseRequest } from '@/server/page-cache/normalise-request';
import { notFoundAnswer } from '@/server/page-cache/not-found-answer';
import { pageCache } from '@/server/page-cache/page-cache';
import { unparsedAnswer } from '@/server/page-cache/unparsed';
import { sendText, worded } from '@/server/page-cache/worded';
import { root } from './build';

const { host, port, url, trustedProxies, pageCache: keep } = environment();
// How long running requests may take when the program stops.
const shutdownGraceMs = 8_000;

const app = next({ dev: false, dir: root, hostname: host, port });
await app.prepare();
const handle = app.getRequestHandler();

/** Identifies the reader once the app has loaded (instrumentation.ts). Without it, nothing is cached. */
async function readerOf(cookies: string) {
  try {
    return (await globalThis.concordReaderOf?.(cookies)) ?? null;
  } catch {
    return null;
  }
}
const answer = pageCache(worded(notFoundAnswer(handle), url), readerOf, keep);
// for the benchmark
const counts = process.env.CONCORD_COUNT_QUERIES === '1';
const profile = process.env.CONCORD_PROFILE === '1' ? await import('@/bench/profile') : null;

/** Passes the client's address to the app, replacing whatever the client sent. */
function nameClient({ headers, socket }: IncomingMessage) {
  const forwarded = headers['x-forwarded-for'];
  const client = clientAddress(socket.remoteAddress, forwarded?.toString(), trustedProxies);
  if (client === null) delete headers[clientHeader];
  else headers[clientHeader] = client;
}

const answering = new Set<Duplex>();

// A request without Host gets an explanation (server/page-cache/request-fault.ts).
const server = createServer({ requireHostHeader: false }, (request, response) => {
  if (counts && request.url === '/queries') return void response.end(String(queryCount()));
  if (profile && request.url === '/profile') return void profile.watched().then((said) => response.end(said));
  normaliseRequest(request, url);
  nameClient(request);
  answering.add(request.socket);
  response.once('close', () => answering.delete(request.socket));
  answer(request, response).catch((error) => {
    console.error(error);
    if (response.headersSent) response.end();
    else sendText(request, response, 'failed');
  });
});
server.on('clientError', (error, socket) => {
  // an unreadable request behind one in progress must not write into its answer
  if (socket.writable && !answering.has(socket)) socket.end(unparsedAnswer(error));
  else socket.destroy();
});
// any expectation other than 100-continue is ignored
server.on('checkExpectation', (request, response) => server.emit('request', request, response));
server.keepAliveTimeout = 65_000; // longer than a proxy keeps its connections
server.listen(port, host);

// Reminders and mail: each process asks every minute, and one of them does it.
let mailing: Promise<void> = Promise.resolve();
const mailEvery = mailEveryMs();

async function mail() {
  try {
    const line = await globalThis.concordMailRound?.();
    if (line) console.error(line);
  } catch (error) {
    // by its kind only, since a message may name people
    console.error(`A round of mail failed: ${mailFault(error)}. It is tried again.`);
  }
}

const mailFault = (error: unknown) =>
  error instanceof Error ? [error.name, 'code' in error ? error.code : ''].join(' ').trim() : 'unknown';

function mailLater() {
  const timer = setTimeout(() => {
    mailing = mail().finally(mailLater);
  }, mailEvery);
  timer.unref();
}
if (mailEvery > 0) mailLater();

function stop() {
  // a message that is being sent is noted as sent before the process ends
  server.close(() => void mailing.finally(() => process.exit(0)));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), shutdownGraceMs).unref();
}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop);
process.once('disconnect', stop);
