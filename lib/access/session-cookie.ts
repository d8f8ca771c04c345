import { environment } from '@/lib/env';

/** The session cookie's name. Over HTTPS its `__Host-` prefix makes the browser bind it to this host. */
export function sessionCookie(): string {
  return environment().url.startsWith('https:') ? '__Host-concord' : 'concord';
}

/**
 * The session that a Cookie header names. `unclear` means that it holds several session cookies, or one that two
 * parsers could read differently; its sender counts as signed out.
 */
export type SentSession = { kind: 'none' } | { kind: 'unclear' } | { kind: 'token'; token: string };

/**
 * Reads the session token from a Cookie header. Front server and app both use it, so that they cannot disagree. It
 * gives a token only if the header holds exactly one cookie of the session's name, written as browsers write it.
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

/** The token of {@link sentSession}, or null. */
export function sentToken(header: string | null | undefined): string | null {
  const sent = sentSession(header);
  return sent.kind === 'token' ? sent.token : null;
}

/** All cookies but the session's, sorted, so that the browser's order makes no difference. */
export function otherCookies(header: string, name = sessionCookie()): string {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs
    .filter((pair) => !pair.startsWith(`${name}=`))
    .sort()
    .join(';');
}

/** Whether any parser could find a cookie of that name here. Some also split at commas and control characters. */
function mentioned(pair: string, name: string): boolean {
  const names = pair.split(/[,\p{Cc}](?=[^=,\p{Cc}]*=)/u).concat(pair);
  return names.some((sent) => nameOf(sent.split('=')[0] ?? '') === nameOf(name));
}

/** A cookie's name without what some parser trims, ignores or decodes: spaces, quotes, controls, escapes, case. */
function nameOf(sent: string): string {
  return unescaped(sent)
    .replaceAll(/[^\w!#$%&'*+.^`|~-]/g, '')
    .toLowerCase();
}

function unescaped(text: string): string {
  return text.replaceAll(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

/** The text before a plainly written session cookie, and its token (see newToken); null if there is none. */
function exactPair(header: string, name: string): [before: string, token: string] | null {
  const found = new RegExp(`^(|.*; *)${name}=([A-Za-z0-9_-]{43})(?:;|$)`).exec(header);
  return found?.[1] === undefined || found[2] === undefined ? null : [found[1], found[2]];
}
