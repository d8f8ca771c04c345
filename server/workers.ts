// Runs the worker processes. They share one port, and Node distributes the connections in turn.
import cluster from 'node:cluster';
import { join } from 'node:path';
import { environment } from '@/lib/env';
import { root } from './build';
import { supervise } from './supervise';
import { workerArguments, workerEnvironment } from './worker-options';

cluster.setupPrimary({ exec: join(root, '.compiled/worker.mjs'), execArgv: workerArguments });
const { ended, stop } = supervise({
  count: environment().workers,
  env: { ...workerEnvironment, ...process.env },
  log: (line) => console.error(line),
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
process.exitCode = await ended;
