import 'server-only';
import { serialize } from 'node:v8';
import { LRUCache } from 'lru-cache';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { presentReader } from '@/lib/access/request-context';

interface Cached {
  revision: string;
  value: Promise<unknown>;
  /** Of the answer, serialised; of one that is still awaited, a guess. */
  bytes: number;
}

const maxBytes = 16_000_000;
const awaitedBytes = 1_000;
const answers = new LRUCache<string, Cached>({
  maxSize: maxBytes,
  sizeCalculation: ({ bytes }, key) => bytes + key.length,
});

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
    answers.set(key, { revision: reader.revision, value, bytes: awaitedBytes });
    void weigh(key, value);
    return value;
  };
}

/** Notes how large the answer is, once it is there. One that failed is nobody's: the next who asks tries again. */
async function weigh(key: string, value: Promise<unknown>): Promise<void> {
  const bytes = await value.then((answer) => serialize(answer).byteLength).catch(() => null);
  const entry = answers.peek(key);
  if (entry?.value !== value) return;
  if (bytes === null) answers.delete(key);
  else answers.set(key, { ...entry, bytes });
}

/** Whether every actor among the arguments is the reader: only then does the revision speak for the answer. */
function isAbout(personId: string, args: readonly unknown[]): boolean {
  return args.filter(isActor).every((actor) => actor.personId === personId);
}
