import { environment } from '@/lib/env';

/** The session cookie's name. Over HTTPS, `__Host-` makes the browser bind it to this host and path. */
export function sessionCookie(): string {
  return environment().url.startsWith('https:') ? '__Host-concord' : 'concord';
}

/**
 * The session in a request's Cookie header. `unclear`: more than one session cookie, or one that two parsers
 * could read differently; the sender counts as signed out.
 */
export type SentSession = { kind: 'none' } | { kind: 'unclear' } | { kind: 'token'; token: string };

/**
 * Finds the session in a Cookie header; everything that identifies the sender uses this function. It accepts
 * a token only if the header holds exactly one session cookie, written as browsers write it.
 *
 * @param header the Cookie header as sent; several are joined by semicolons
 * @example sentSession('theme=dark; concord=' + token) // { kind: 'token', token }
 */
export function sentSession(header: string | null | undefined, name = sessionCookie()): SentSession {
  if (!header) return { kind: 'none' };
  const mentions = header.split(';').filter((pair) => mentioned(pair, name));
  if (mentions.length === 0) return { kind: 'none' };
  const [before, token] = exactPair(header, name) ?? [];
  const isQuoted = (before?.split('"').length ?? 1) % 2 === 0;
  if (mentions.length > 1 || token === undefined || isQuoted) return { kind: 'unclear' };
  return { kind: 'token', token };
}

/** The session token of a Cookie header, or null. */
export function sentToken(header: string | null | undefined): string | null {
  const sent = sentSession(header);
  return sent.kind === 'token' ? sent.token : null;
}

/** The other cookies, sorted, so that the order the browser sends them in does not matter. */
export function otherCookies(header: string, name = sessionCookie()): string {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs
    .filter((pair) => !pair.startsWith(`${name}=`))
    .sort()
    .join(';');
}

/**
 * Whether any parser could find a cookie of that name here. Some also split at commas and control characters.
 */
function mentioned(pair: string, name: string): boolean {
  const names = pair.split(/[,\p{Cc}](?=[^=,\p{Cc}]*=)/u).concat(pair);
  return names.some((sent) => nameOf(sent.split('=')[0] ?? '') === nameOf(name));
}

/**
 * The name without what parsers trim, ignore or decode: spaces, quotes, control characters, escapes and case.
 */
function nameOf(sent: string): string {
  return unescaped(sent)
    .replaceAll(/[^\w!#$%&'*+.^`|~-]/g, '')
    .toLowerCase();
}

function unescaped(text: string): string {
  return text.replaceAll(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

/** The plainly written session cookie: the text before it, and its token (see `newToken`). */
function exactPair(header: string, name: string): [before: string, token: string] | null {
  const found = new RegExp(`^(|.*; *)${name}=([A-Za-z0-9_-]{43})(?:;|$)`).exec(header);
  return found?.[1] === undefined || found[2] === undefined ? null : [found[1], found[2]];
}
