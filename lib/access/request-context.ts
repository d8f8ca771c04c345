import { AsyncLocalStorage } from 'node:async_hooks';
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
}

interface Failure {
  kind: 'too-large' | 'unavailable' | 'other';
  /** The error's id in the log, or empty. */
  digest: string;
}

/** The context of a request that nothing was noted of yet. */
export const newRequest = (reader: Reader | null = null): RequestContext => ({
  reader,
  identities: new Set(),
  failure: null,
});

// On globalThis, because the front server and the app load separate copies of this module.
const requests = globalThis as typeof globalThis & { concordRequests?: AsyncLocalStorage<RequestContext> };

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
