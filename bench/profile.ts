import { type Profiler, Session } from 'node:inspector/promises';

let session: Session | undefined;

/** Begins to watch what this process spends its time on; asked again, ends and tells. Empty where it begins. */
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
 * Milliseconds by whose code it was: React's and Next's with the streams that they write into, the garbage collector's,
 * the database's with its client, and ours with the libraries that we call (words, dates) and the compression of what
 * is sent. What Node itself does counts for who called it.
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

/** Null of what belongs to whoever called it. */
function named(node: Profiler.ProfileNode | undefined): Owner | 'idle' | null {
  const { functionName = '', url = '' } = node?.callFrame ?? {};
  // that the watching itself takes time is nobody's: it begins and ends by `dispatch`
  if (functionName === '(idle)' || (functionName === 'dispatch' && url === '')) return 'idle';
  if (functionName === '(garbage collector)') return 'collector';
  if (/prisma|better-sqlite3|\/pg[-/]/.test(url)) return 'database';
  if (/node_modules\/(next|react|react-dom)\/|\[turbopack\]_runtime/.test(url)) return 'framework';
  return /\.next\/server\/|\/lib\//.test(url) ? 'ours' : null;
}
