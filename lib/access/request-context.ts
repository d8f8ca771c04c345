import { AsyncLocalStorage } from 'node:async_hooks';
import type { LiveSession } from './session-row';

/** Who reads, and what everything that they may see depends on. */
export interface Reader {
  session: LiveSession;
  tokenHash: string;
  /** Two equal revisions mean equal pages. */
  revision: string;
  /** Whether the request may write: then nothing that was kept before it speaks for its answer. */
  writing: boolean;
}

/** What the server in front and the app tell each other of one request. */
export interface RequestContext {
  /** Who reads, where the server in front knows them. */
  reader: Reader | null;
  /** Under which sessions the app has answered so far: hashes of their tokens, or `nobody`. Empty until it asked. */
  identities: Set<string>;
  /** The last error that the app could not handle. */
  failure: Failure | null;
}

interface Failure {
  kind: 'too-large' | 'unavailable' | 'other';
  /** By which the log names it; empty where it does not. */
  digest: string;
}

export const newRequest = (reader: Reader | null = null): RequestContext => ({
  reader,
  identities: new Set(),
  failure: null,
});

// On globalThis, since the server in front of the app and the app itself load their modules apart.
const requests = globalThis as typeof globalThis & { concordRequests?: AsyncLocalStorage<RequestContext> };

/** Does the work as part of this request. */
export function inRequest<Value>(request: RequestContext, work: () => Value): Value {
  requests.concordRequests ??= new AsyncLocalStorage();
  return requests.concordRequests.run(request, work);
}

/** The request that is being answered; null outside of any. */
export function presentRequest(): RequestContext | null {
  return requests.concordRequests?.getStore() ?? null;
}

/** The reader of the request that is being answered, where the server in front of the app knows them. */
export function presentReader(): Reader | null {
  return presentRequest()?.reader ?? null;
}

/** Notes under which session the app answers, as the hash of its token; null where it found none. */
export function noteIdentity(tokenHash: string | null): void {
  presentRequest()?.identities.add(tokenHash ?? 'nobody');
}

/** Notes an error that the app could not handle; `storage` where it is the database's. */
export function noteFailure(error: unknown, storage: boolean): void {
  const request = presentRequest();
  if (request === null) return;
  const { statusCode, digest }: { statusCode?: unknown; digest?: unknown } =
    error instanceof Object ? error : {};
  const kind = storage ? 'unavailable' : statusCode === 413 ? 'too-large' : 'other';
  request.failure = { kind, digest: typeof digest === 'string' ? digest : '' };
}
