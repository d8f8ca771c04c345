// The server's processes, side by side: they share one port, and Node hands the connections out in turn.
import cluster from 'node:cluster';
import { join } from 'node:path';
import { environment } from '@/lib/env';
import { root } from './build';
import { supervise } from './supervise';

// In megabytes, of what is new and mostly soon forgotten: a page that is drawn needs some, and with little room for
// it the collector runs in the midst of each.
const room = '--max-semi-space-size=64';

cluster.setupPrimary({ exec: join(root, '.compiled/worker.mjs'), execArgv: [room] });
const { ended, stop } = supervise({ count: environment().workers, log: (line) => console.error(line) });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
process.exitCode = await ended;
