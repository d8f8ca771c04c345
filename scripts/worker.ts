// One process of the server: Next's app behind the cache of drawn pages. scripts/serve.ts starts several, which
// share the port.
import { createServer } from 'node:http';
import next from 'next';
import { queryCount } from '../lib/db/query-count';
import { environment } from '../lib/env';
import { absentDrawn, readableUrl } from '../lib/page-cache/absent';
import { pageCache } from '../lib/page-cache/page-cache';
import { root } from './build';

const { host, port } = environment();
// In milliseconds: how long answers that are under way have when the program stops.
const patience = 8_000;

const app = next({ dev: false, dir: root, hostname: host, port });
await app.prepare();
const handle = app.getRequestHandler();
// The app says who reads once it has loaded, with the first request that it answers: see instrumentation.ts.
const readerOf = async (cookies: string) => (await globalThis.concordReaderOf?.(cookies)) ?? null;
const answer = pageCache(absentDrawn(handle), readerOf);
// for the benchmark
const counts = process.env.CONCORD_COUNT_QUERIES === '1';
const profile = process.env.CONCORD_PROFILE === '1' ? await import('./bench/profile') : null;

const server = createServer((request, response) => {
  if (counts && request.url === '/queries') return void response.end(String(queryCount()));
  if (profile && request.url === '/profile') return void profile.watched().then((said) => response.end(said));
  request.url = readableUrl(request.url);
  answer(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.keepAliveTimeout = 65_000; // longer than a proxy in front keeps its connections
server.listen(port, host);

function stop() {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), patience).unref();
}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop);
process.once('disconnect', stop);
