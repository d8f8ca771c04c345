// Runs the worker processes. They share one port, and Node distributes the connections in turn.
import cluster from 'node:cluster';
import { join } from 'node:path';
import { environment } from '@/lib/env';
import { root } from './build';
import { supervise } from './supervise';

// In megabytes, for short-lived objects: rendering a page needs some, and with less the collector would
// interrupt it.
const room = '--max-semi-space-size=64';

cluster.setupPrimary({ exec: join(root, '.compiled/worker.mjs'), execArgv: [room] });
const { ended, stop } = supervise({ count: environment().workers, log: (line) => console.error(line) });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
process.exitCode = await ended;
