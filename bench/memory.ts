import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory of a process and all that came of it, in megabytes: what is resident, and of what several share each its
 * part (PSS). Linux tells it in /proc; elsewhere it is 0.
 */
export function memoryOf(pid: number): number {
  return family(pid).reduce((sum, each) => sum + proportionalKilobytes(each), 0) / 1_024;
}

/** Asks for the memory twice a second until `stop`, which gives the most that there was. */
export function watchMemory(memory: () => number): { stop(): number } {
  let peak = memory();
  const look = () => {
    peak = Math.max(peak, memory());
  };
  const timer = setInterval(look, 500);
  return {
    stop() {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}

/** A process and all that came of it, where the system tells of them in /proc; else none. */
export function family(pid: number): number[] {
  try {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const parents = new Map(all.map((name) => [Number(name), parentOf(name)]));
    const under = (one: number): number[] => [
      one,
      ...[...parents].flatMap(([child, parent]) => (parent === one ? under(child) : [])),
    ];
    return under(pid);
  } catch {
    return [];
  }
}

function parentOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  } catch {
    return 0; // it has ended meanwhile
  }
}

function proportionalKilobytes(pid: number): number {
  try {
    const [, kilobytes = '0'] =
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes);
  } catch {
    return 0;
  }
}
