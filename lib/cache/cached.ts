import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { presentReader } from '@/lib/access/request-context';

interface Cached {
  revision: string;
  value: Promise<unknown>;
}

const most = 2_000;
const answers = new Map<string, Cached>();

/** Whose answer it is stands in the key by the reader; an actor among the arguments is that reader. */
const withoutActor = (_: string, value: unknown) => (isActor(value) ? null : value);
const isActor = (value: unknown): value is Actor =>
  value instanceof Object && 'offices' in value && 'personId' in value;

/**
 * A query whose answer is kept for its reader while nothing changes that they may know of, and computed anew
 * under the next revision (see readerOf). In a request that writes, and outside of a page's request, it is computed
 * once per request, as React's `cache` does. The arguments, but for the actor, are plain values; the answer is
 * shared and must not be changed.
 *
 * @param name of the answer, unique in the program
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
    const known = answers.get(key);
    if (known?.revision === reader.revision) return known.value as Promise<Value>;
    const value = compute(...args);
    if (answers.size >= most) answers.clear();
    answers.set(key, { revision: reader.revision, value });
    // an answer that failed is nobody's: the next who asks tries again
    value.catch(() => answers.get(key)?.value === value && answers.delete(key));
    return value;
  };
}

/** Whether every actor among the arguments is the reader: only then does the revision speak for the answer. */
function isAbout(personId: string, args: readonly unknown[]): boolean {
  return args.filter(isActor).every((actor) => actor.personId === personId);
}
