import { type NextRequest, NextResponse } from 'next/server';
import { pathHeader, pathWithoutDone, signInPath } from '@/lib/access/next-path';
import { formTargets } from '@/lib/access/providers';
import { type SentSession, sentSession } from '@/lib/access/session-cookie';
import { environment } from '@/lib/env';

// Everything except static build files, which are the same for all and hold no data.
export const config = { matcher: ['/((?!_next/static/|icon\\.svg$).*)'] };

const open = /^\/(sign-in|set-up|join|refused|healthz|calendar)(\/|$)/;

/**
 * Redirects requests without a session cookie to sign-in, and sets the headers that vary per answer. It reads
 * no session: permissions are checked where data is read and written.
 */
export function proxy(request: NextRequest): NextResponse {
  const secure = environment().url.startsWith('https:');
  const path = request.nextUrl.pathname + request.nextUrl.search;
  const plain =
    request.method === 'GET' ? pathWithoutDone(path, request.headers.get('sec-fetch-site')) : null;
  if (plain !== null) return NextResponse.redirect(new URL(plain, request.nextUrl));
  const policy = contentSecurityPolicy(nonce(), secure, formTargets(request.nextUrl.pathname));
  const sent = sentSession(request.headers.get('cookie'));
  const response =
    sent.kind === 'token' || open.test(request.nextUrl.pathname) || isAction(request)
      ? pass(request, path, policy)
      : turnAway(request, path, sent);
  response.headers.set('Content-Security-Policy', policy);
  if (secure) response.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  return response;
}

/**
 * A form sent by JavaScript: its action finds no session and says so in the form, which keeps what was typed.
 */
const isAction = (request: NextRequest) => request.method === 'POST' && request.headers.has('next-action');

/** Next takes the nonce for its own scripts from the policy on the request. */
function pass(request: NextRequest, path: string, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set(pathHeader, path);
  return NextResponse.next({ request: { headers } });
}

/** Redirects pages, and forms sent from one, to sign-in and back; refuses everything else. */
function turnAway(request: NextRequest, path: string, { kind }: SentSession): NextResponse {
  const document = (request.headers.get('accept') ?? '').includes('text/html');
  if (document && ['GET', 'POST'].includes(request.method))
    return NextResponse.redirect(
      new URL(signInPath(path, kind === 'unclear'), request.nextUrl),
      asPage(request),
    );
  return NextResponse.json({ error: 'signed-out' }, { status: 401 });
}

/** 303 makes the browser load the sign-in page instead of posting the form to it. */
const asPage = ({ method }: NextRequest) => (method === 'POST' ? 303 : 307);

/** 128 random bits. */
const nonce = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));

function contentSecurityPolicy(nonce: string, secure: boolean, targets: readonly string[]): string {
  // React's development build evaluates strings to show where an error came from; the production build does
  // not.
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${targets.join(' ')}`,
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
