import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { environment } from '@/lib/env';
import type { Actor } from './actor';
import { pathHeader, signInPath } from './next-path';
import { noteIdentity, presentReader } from './request-context';
import { sentToken, sessionCookie } from './session-cookie';
import { type LiveSession, liveSession, type OpenedSession, sessionHours } from './session-row';
import { placeOf } from './sign-in-limit';
import { tokenHash } from './token';

const isSecure = () => environment().url.startsWith('https:');

/** The session of this request, or null: read once per request. The server in front is told under which one. */
const currentSession = cache(async (): Promise<LiveSession | null> => {
  const token = sentToken((await headers()).get('cookie'));
  const session = token === null ? null : await sessionOf(token);
  noteIdentity(token === null || session === null ? null : tokenHash(token));
  return session;
});

async function sessionOf(token: string): Promise<LiveSession | null> {
  const reader = presentReader();
  return reader?.tokenHash === tokenHash(token) ? reader.session : liveSession(token);
}

/** Who asks, or null where nobody is signed in. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/** The session of this request; without one the reader is sent to sign in, and from there back to here. */
export async function requireSession(): Promise<LiveSession> {
  const session = await currentSession();
  return session ?? redirect(signInPath((await headers()).get(pathHeader)));
}

/** Who asks; where nobody is signed in the reader is sent to sign in, and from there back to here. */
export async function requireActor(): Promise<Actor> {
  return (await requireSession()).actor;
}

/** Hands the browser the token of a session. Only in a server action or a route handler. */
export async function keepSession(opened: OpenedSession): Promise<void> {
  (await cookies()).set(sessionCookie(), opened.token, {
    httpOnly: true,
    secure: isSecure(),
    sameSite: 'lax',
    path: '/',
    maxAge: sessionHours * 3_600,
  });
}

/** Takes the token from the browser; the session's row is ended by the command. */
export async function forgetSession(): Promise<void> {
  (await cookies()).set(sessionCookie(), '', {
    httpOnly: true,
    secure: isSecure(),
    sameSite: 'lax',
    path: '/',
    maxAge: 0,
  });
}

/** What a request says of its sender: its browser, and the network address where that can be trusted. */
export async function caller(): Promise<{ agent: string; place: string | null }> {
  const sent = await headers();
  return { agent: sent.get('user-agent') ?? '', place: placeOf(sent, environment().trustProxy) };
}
