import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { isForeign } from '@/lib/access/origin';
import type { RequestContext } from '@/lib/access/request-context';

/** Why a request is not carried out. */
export type Fault =
  | 'unreadable'
  | 'foreign'
  | 'method'
  | 'too-large'
  | 'file-too-large'
  | 'too-long'
  | 'outdated'
  | 'failed'
  | 'unavailable';

export const statusOf: Readonly<Record<Fault, number>> = {
  unreadable: 400,
  foreign: 403,
  method: 405,
  outdated: 409,
  'too-large': 413,
  'file-too-large': 413,
  'too-long': 431,
  failed: 500,
  unavailable: 503,
};

export const methods = ['GET', 'HEAD', 'POST'];

/** Next's limit for a server action, in bytes. */
const maxBodyBytes = 1_048_576;
/** Files go through routes of their own, which name their limit beside the field: a little below this one. */
const uploads: readonly [address: RegExp, maxBytes: number][] = [
  [/^\/(?:import|meetings\/[\w-]{1,40}\/returned)\/upload(?:\?|$)/, 8_000_000],
  [/^\/reports\/check\/file(?:\?|$)/, 11_000_000],
];
const maxBytesAt = (url: string) => uploads.find(([address]) => address.test(url))?.[1];

/** What is wrong with a request, judged by its headers before the app sees it; null if nothing. */
export function requestFault(
  { method = '', url = '', headers }: IncomingMessage,
  configuredUrl: string,
): Fault | null {
  if (!methods.includes(method)) return 'method';
  if (headers.host === undefined) return 'unreadable';
  if (method !== 'POST') return null;
  if (isForeign(headers, configuredUrl)) return 'foreign';
  const maxBytes = maxBytesAt(url);
  if (Number(headers['content-length'] ?? 0) > (maxBytes ?? maxBodyBytes))
    return maxBytes === undefined ? 'too-large' : 'file-too-large';
  return isFormType(headers['content-type'], headers['next-action'] !== undefined) ? null : 'unreadable';
}

/** Forms are sent as multipart; a form without fields also as plain text, by script. */
function isFormType(type: string | undefined, byScript: boolean): boolean {
  if (type === undefined || /^multipart\/form-data\s*;/i.test(type)) return true;
  return byScript && /^text\/plain\b/i.test(type);
}

/** The head of an answer. */
export interface Head {
  status: number;
  headers: OutgoingHttpHeaders;
}

/**
 * The fault of an answer that has no text of its own. If the app failed at a form before it identified the
 * sender, it could not read the form.
 */
export function answerFault(
  { method }: IncomingMessage,
  { status, headers }: Head,
  request: RequestContext,
): Fault | null {
  if (headers['x-nextjs-action-not-found'] === '1') return status === 400 ? 'unreadable' : 'outdated';
  if (/^application\/json/.test(String(headers['content-type'] ?? ''))) return null;
  if (status === 400) return 'unreadable';
  if (status === 405) return 'method';
  // a route for files found its request, which did not say its size, too long
  if (status === 413) return 'file-too-large';
  if (status < 500) return null;
  const kind = request.failure?.kind;
  if (kind === 'too-large' || kind === 'unavailable') return kind;
  return method === 'POST' && request.identities.size === 0 ? 'unreadable' : 'failed';
}
