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

/** The session of this request, or null. It is read once per request and noted for the front server. */
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

/** The signed-in person, or null. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/** The session of this request. Without one it redirects to the sign-in page, which leads back to this page. */
export async function requireSession(): Promise<LiveSession> {
  const session = await currentSession();
  return session ?? redirect(signInPath((await headers()).get(pathHeader)));
}

/** The signed-in person. Redirects like {@link requireSession} if there is none. */
export async function requireActor(): Promise<Actor> {
  return (await requireSession()).actor;
}

/** The options of every cookie: unreadable for scripts, of this host only, and over HTTPS if the app is. In seconds. */
export const cookieFor = (maxAge: number) => ({
  httpOnly: true,
  secure: isSecure(),
  sameSite: 'lax' as const,
  path: '/',
  maxAge,
});

/** Sets the cookie by which the browser is known. Only in a server action or a route handler. */
export async function keepDevice(token: string): Promise<void> {
  (await cookies()).set(deviceCookie(), token, cookieFor(deviceDays * 86_400));
}

/** Sets the cookies of the session and of the device. Only in a server action or a route handler. */
export async function keepSession({ token, device }: SignedIn): Promise<void> {
  (await cookies()).set(sessionCookie(), token, cookieFor(sessionHours * 3_600));
  await keepDevice(device);
}

/** Deletes the session's cookie. The command ends the session's row. */
export async function forgetSession(): Promise<void> {
  (await cookies()).set(sessionCookie(), '', cookieFor(0));
}

/** What this request's headers and cookies say about its sender. */
export async function clientInfo(): Promise<ClientInfo> {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  return {
    agent: sent.get('user-agent') ?? '',
    client: sent.get(clientHeader),
    device: jar.get(deviceCookie())?.value ?? null,
  };
}
