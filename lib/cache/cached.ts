import 'server-only';
import { LRUCache } from 'lru-cache';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { presentReader } from '@/lib/access/request-context';
import { answerSize } from './answer-size';

interface Cached {
  revision: string;
  value: Promise<unknown>;
  /** Estimated size of the answer; a guess until it is there. */
  bytes: number;
}

const maxBytes = 16_000_000;
const awaitedBytes = 1_000;
const answers = new LRUCache<string, Cached>({
  maxSize: maxBytes,
  sizeCalculation: ({ bytes }, key) => bytes + key.length,
});

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
    answers.set(key, { revision: reader.revision, value, bytes: awaitedBytes });
    void weigh(key, value);
    return value;
  };
}

/** Records an answer's size once it is there, and drops one that failed, so that the next caller tries again. */
async function weigh(key: string, value: Promise<unknown>): Promise<void> {
  const bytes = await value.then(answerSize).catch(() => null);
  const entry = answers.peek(key);
  if (entry?.value !== value) return;
  if (bytes === null) answers.delete(key);
  else answers.set(key, { ...entry, bytes });
}

/** Whether every actor among the arguments is the reader. The reader's revision holds only for them. */
function isAbout(personId: string, args: readonly unknown[]): boolean {
  return args.filter(isActor).every((actor) => actor.personId === personId);
}
