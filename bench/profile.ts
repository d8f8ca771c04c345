import { type Profiler, Session } from 'node:inspector/promises';

let session: Session | undefined;

/** Starts profiling this process; called again, stops and returns the profile as JSON. '' on start. */
export async function watched(): Promise<string> {
  if (session === undefined) {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    return '';
  }
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  session = undefined;
  return JSON.stringify(profile);
}

export const owners = ['framework', 'collector', 'database', 'ours'] as const;
export type Owner = (typeof owners)[number];

/**
 * Milliseconds by owner: React and Next with their streams; the garbage collector; the database with its
 * client; and ours, with the libraries that we call and compression. Time inside Node counts for its caller.
 */
export function timeByOwner({
  nodes,
  samples = [],
  timeDeltas = [],
}: Profiler.Profile): Record<Owner, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const known = new Map<number, Owner | 'idle'>();
  const ownerOf = (id: number): Owner | 'idle' => {
    const parent = parents.get(id);
    const owner =
      known.get(id) ?? named(byId.get(id)) ?? (parent === undefined ? 'framework' : ownerOf(parent));
    known.set(id, owner);
    return owner;
  };
  const spent = { framework: 0, collector: 0, database: 0, ours: 0, idle: 0 };
  samples.forEach((id, index) => {
    spent[ownerOf(id)] += (timeDeltas[index] ?? 0) / 1_000;
  });
  return spent;
}

/** Null if it counts for its caller. */
function named(node: Profiler.ProfileNode | undefined): Owner | 'idle' | null {
  const { functionName = '', url = '' } = node?.callFrame ?? {};
  // profiling itself counts for nobody; it starts and stops in `dispatch`
  if (functionName === '(idle)' || (functionName === 'dispatch' && url === '')) return 'idle';
  if (functionName === '(garbage collector)') return 'collector';
  if (/prisma|better-sqlite3|\/pg[-/]/.test(url)) return 'database';
  if (/node_modules\/(next|react|react-dom)\/|\[turbopack\]_runtime/.test(url)) return 'framework';
  return /\.next\/server\/|\/lib\//.test(url) ? 'ours' : null;
}
