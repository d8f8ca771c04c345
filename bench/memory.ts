import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory of a process and its descendants in megabytes: PSS, which counts a page shared by several processes once.
 * Read from /proc on Linux; 0 elsewhere.
 */
export function memoryOf(pid: number): number {
  return family(pid).reduce((sum, each) => sum + proportionalKilobytes(each), 0) / 1_024;
}

/** Samples the memory twice a second until `stop`, which returns the peak. */
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

/** The ids of a process and its descendants, from /proc; without /proc, none. */
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
