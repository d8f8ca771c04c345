import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { environment } from '@/lib/env';
import type { Actor } from './actor';
import { clientHeader } from './client-address';
import { deviceCookie, deviceDays } from './known-device';
import { pathHeader, signInPath } from './next-path';
import { noteIdentity, presentReader } from './request-context';
import { sentToken, sessionCookie } from './session-cookie';
import { type ClientInfo, type LiveSession, liveSession, type SignedIn, sessionHours } from './session-row';
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

const cookieFor = (maxAge: number) => ({
  httpOnly: true,
  secure: isSecure(),
  sameSite: 'lax' as const,
  path: '/',
  maxAge,
});

/** Hands the browser the token by which it is known. Only in a server action or a route handler. */
export async function keepDevice(token: string): Promise<void> {
  (await cookies()).set(deviceCookie(), token, cookieFor(deviceDays * 86_400));
}

/** Hands the browser the tokens of a session and of the device. Only in a server action or a route handler. */
export async function keepSession({ token, device }: SignedIn): Promise<void> {
  (await cookies()).set(sessionCookie(), token, cookieFor(sessionHours * 3_600));
  await keepDevice(device);
}

/** Takes the token from the browser; the session's row is ended by the command. */
export async function forgetSession(): Promise<void> {
  (await cookies()).set(sessionCookie(), '', cookieFor(0));
}

/** What a request says of its sender: its browser, the network address where one is known, the device's token. */
export async function clientInfo(): Promise<ClientInfo> {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  return {
    agent: sent.get('user-agent') ?? '',
    client: sent.get(clientHeader),
    device: jar.get(deviceCookie())?.value ?? null,
  };
}
