import cluster, { type Worker } from 'node:cluster';

interface Supervision {
  /** The number of worker processes. */
  count: number;
  /** The environment of each process. */
  env?: NodeJS.ProcessEnv;
  /** Prints one line for the operator. */
  log: (line: string) => void;
  /** A worker that ends sooner than this counts as ended early. */
  minUptimeMs?: number;
  /** The pause after the first early end. It doubles each time, up to a minute. */
  firstPauseMs?: number;
}

const maxPauseMs = 60_000;

/**
 * Keeps this many worker processes running (see cluster.setupPrimary). One that ends is restarted, after a
 * growing pause if it ended early; the others keep serving. It gives up only if no worker has ever served.
 *
 * @returns `ended` resolves with the exit code once the last worker is gone; `stop` ends them all
 */
export function supervise({ count, env, log, minUptimeMs = 10_000, firstPauseMs = 1_000 }: Supervision) {
  const serving = new Set<Worker>();
  const waiting = new Set<NodeJS.Timeout>();
  let everServed = false;
  let running = 0;
  let stopping = false;
  let finish: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    finish = resolve;
  });

  function start(earlyEnds: number, replaces: boolean) {
    const startedAt = performance.now();
    const worker = cluster.fork(env);
    running += 1;
    worker.once('listening', () => {
      serving.add(worker);
      everServed = true;
      if (replaces) log(`Server process ${worker.process.pid} serves: ${serving.size} of ${count}.`);
    });
    worker.once('exit', (code, signal) => {
      serving.delete(worker);
      running -= 1;
      if (stopping) return running === 0 ? finish(0) : undefined;
      const how = signal ? `by ${signal}` : `with code ${code}`;
      const said = `Server process ${worker.process.pid} ended ${how}: ${serving.size} of ${count} serve.`;
      const early = performance.now() - startedAt < minUptimeMs ? earlyEnds + 1 : 0;
      restart(said, early, code || 1);
    });
  }

  function restart(said: string, earlyEnds: number, code: number) {
    if (!everServed && running === 0) {
      log(`${said} None has been able to start.`);
      return finish(code);
    }
    const pauseMs = earlyEnds === 0 ? 0 : Math.min(firstPauseMs * 2 ** (earlyEnds - 1), maxPauseMs);
    log(`${said} Another starts ${pauseMs === 0 ? 'at once' : `in ${pauseMs / 1_000} s`}.`);
    const timer = setTimeout(() => {
      waiting.delete(timer);
      start(earlyEnds, true);
    }, pauseMs);
    waiting.add(timer);
  }

  function stop() {
    stopping = true;
    for (const timer of waiting) clearTimeout(timer);
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
    if (running === 0) finish(0);
  }

  for (let started = 0; started < count; started += 1) start(0, false);
  return { ended, stop };
}
