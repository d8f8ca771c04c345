import { AsyncLocalStorage } from 'node:async_hooks';
import type { ReactNode } from 'react';
import type { LiveSession } from './session-row';

/** The reader of a request, and the revision of everything that they may see. */
export interface Reader {
  session: LiveSession;
  tokenHash: string;
  /** Equal revisions mean equal pages, so a page may be cached under one. */
  revision: string;
  /** Whether the request may write. Such a request never reads the cache. */
  writing: boolean;
}

/** What the front server and the app share about one request. */
export interface RequestContext {
  /** Null if the front server does not know the reader. */
  reader: Reader | null;
  /** The sessions that the app answered under so far: token hashes or `nobody`. Empty until it reads the session. */
  identities: Set<string>;
  /** The last error that the app did not handle. */
  failure: Failure | null;
  /**
   * Static parts of the page by id (components/ui/html-only.tsx). Null unless the answer is a whole document.
   */
  parts: Map<string, ReactNode> | null;
}

interface Failure {
  kind: 'too-large' | 'unavailable' | 'other';
  /** The error's id in the log, or empty. */
  digest: string;
}

/**
 * The context of a request that nothing was noted of yet.
 *
 * @param document whether the answer is a whole document, not the part of one that a script asks for
 */
export const newRequest = (reader: Reader | null = null, document = false): RequestContext => ({
  reader,
  identities: new Set(),
  failure: null,
  parts: document ? new Map() : null,
});

/** Holds the storage, because the front server and both layers of the app load separate copies of this module. */
export type RequestHolder = typeof globalThis & { concordRequests?: AsyncLocalStorage<RequestContext> };
const requests: RequestHolder = globalThis;

/** Runs the work within this request: {@link presentRequest} gives it there. */
export function inRequest<Value>(request: RequestContext, work: () => Value): Value {
  requests.concordRequests ??= new AsyncLocalStorage();
  return requests.concordRequests.run(request, work);
}

/** The request that is being answered, or null outside any. */
export function presentRequest(): RequestContext | null {
  return requests.concordRequests?.getStore() ?? null;
}

/** The reader of the request that is being answered, or null if the front server does not know them. */
export function presentReader(): Reader | null {
  return presentRequest()?.reader ?? null;
}

/** Hands a static part of the page over to the HTML, and returns its id. Null if no document is rendered. */
export function notePart(draw: () => ReactNode): string | null {
  const parts = presentRequest()?.parts ?? null;
  if (parts === null) return null;
  const part = draw();
  const id = `part-${parts.size + 1}`;
  parts.set(id, part);
  return id;
}

/** Notes the session that the app answers under, as its token's hash; null if there is none. */
export function noteIdentity(tokenHash: string | null): void {
  presentRequest()?.identities.add(tokenHash ?? 'nobody');
}

/** Notes an error that the app did not handle. `storage` is true if the database caused it. */
export function noteFailure(error: unknown, storage: boolean): void {
  const request = presentRequest();
  if (request === null) return;
  const { statusCode, digest }: { statusCode?: unknown; digest?: unknown } =
    error instanceof Object ? error : {};
  const kind = storage ? 'unavailable' : statusCode === 413 ? 'too-large' : 'other';
  request.failure = { kind, digest: typeof digest === 'string' ? digest : '' };
}
