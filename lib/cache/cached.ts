import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { presentReader } from '@/lib/access/request-context';

interface Cached {
  revision: string;
  value: Promise<unknown>;
}

const maxEntries = 2_000;
const answers = new Map<string, Cached>();

/** Leaves actors out of the key: each is the reader, whose id is in the key already. */
const withoutActor = (_: string, value: unknown) => (isActor(value) ? null : value);
const isActor = (value: unknown): value is Actor =>
  value instanceof Object && 'offices' in value && 'personId' in value;

/**
 * Caches a query's answer per reader and revision (see readerOf), so that it is computed again once anything that the
 * reader may see has changed. In requests that may write, and outside page requests, it is computed once per request,
 * as by React's `cache`. Arguments other than the actor must be plain values. Answers are shared: do not change them.
 *
 * @param name of the query, unique in the app
 */
export function cached<Arguments extends readonly unknown[], Value>(
  name: string,
  compute: (...args: Arguments) => Promise<Value>,
): (...args: Arguments) => Promise<Value> {
  const once = cache(compute);
  return (...args) => {
    const reader = presentReader();
    if (reader === null || reader.writing || !isAbout(reader.session.actor.personId, args))
      return once(...args);
    const key = `${name}\n${reader.session.actor.personId}\n${JSON.stringify(args, withoutActor)}`;
    const hit = answers.get(key);
    if (hit?.revision === reader.revision) return hit.value as Promise<Value>;
    const value = compute(...args);
    if (answers.size >= maxEntries) answers.clear();
    answers.set(key, { revision: reader.revision, value });
    // drops an answer that failed, so that the next caller tries again
    value.catch(() => answers.get(key)?.value === value && answers.delete(key));
    return value;
  };
}

/** Whether every actor among the arguments is the reader. The reader's revision holds only for them. */
function isAbout(personId: string, args: readonly unknown[]): boolean {
  return args.filter(isActor).every((actor) => actor.personId === personId);
}
