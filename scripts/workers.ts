// The server's processes, side by side: they share one port, and Node hands the connections out in turn. One
// that ends is started anew, unless it ended so soon that the next would do no better.
import cluster from 'node:cluster';
import { join } from 'node:path';
import { environment } from '../lib/env';
import { root } from './build';

const soon = 10_000;
const { workers } = environment();
let stopping = false;

function start() {
  const startedAt = performance.now();
  const worker = cluster.fork();
  worker.once('exit', (code) => {
    if (stopping) return;
    if (performance.now() - startedAt < soon) return end(code || 1);
    start();
  });
}

/** Stops what still runs; the program ends with the last of them. */
function end(code: number) {
  stopping = true;
  process.exitCode = code;
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
}

// In megabytes, of what is new and mostly soon forgotten: a page that is drawn needs some, and with little room for
// it the collector runs in the midst of each.
const room = '--max-semi-space-size=64';

cluster.setupPrimary({ exec: join(root, '.compiled/worker.mjs'), execArgv: [room] });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => end(0));
for (let count = 0; count < workers; count += 1) start();
