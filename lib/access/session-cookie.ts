import { environment } from '@/lib/env';

/** The name of the session's cookie: over HTTPS the browser itself binds it to this host and path. */
export function sessionCookie(): string {
  return environment().url.startsWith('https:') ? '__Host-concord' : 'concord';
}

/**
 * What a request's Cookie header says of its sender. `unclear`: it holds more than one session cookie, or one that
 * two parsers could read differently; its sender counts as signed out.
 */
export type SentSession = { kind: 'none' } | { kind: 'unclear' } | { kind: 'token'; token: string };

/**
 * The one judge of who sends a request: everything that asks for the session reads it from here. It knows a token
 * only where the header holds exactly one cookie of the session's name, written as browsers write it.
 *
 * @param header the Cookie header as it was sent; several are joined by semicolons
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

/** The token of the one session that a Cookie header names, else null. */
export function sentToken(header: string | null | undefined): string | null {
  const sent = sentSession(header);
  return sent.kind === 'token' ? sent.token : null;
}

/** The cookies beside the session's, in an order that does not depend on the browser's. */
export function otherCookies(header: string, name = sessionCookie()): string {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs
    .filter((pair) => !pair.startsWith(`${name}=`))
    .sort()
    .join(';');
}

/** Whether some parser could find a cookie of that name here: some also separate cookies at commas and controls. */
function mentioned(pair: string, name: string): boolean {
  const names = pair.split(/[,\p{Cc}](?=[^=,\p{Cc}]*=)/u).concat(pair);
  return names.some((sent) => nameOf(sent.split('=')[0] ?? '') === nameOf(name));
}

/** Without what parsers trim, ignore or decode: spaces of any kind, quotes, control characters, escapes, case. */
function nameOf(sent: string): string {
  return unescaped(sent)
    .replaceAll(/[^\w!#$%&'*+.^`|~-]/g, '')
    .toLowerCase();
}

function unescaped(text: string): string {
  return text.replaceAll(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

/** The session's cookie where it is written plainly: what stands before it, and its token (see newToken). */
function exactPair(header: string, name: string): [before: string, token: string] | null {
  const found = new RegExp(`^(|.*; *)${name}=([A-Za-z0-9_-]{43})(?:;|$)`).exec(header);
  return found?.[1] === undefined || found[2] === undefined ? null : [found[1], found[2]];
}
