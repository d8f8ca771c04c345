import 'server-only';
import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import NextAuth from 'next-auth';
import { environment, type OidcProvider } from '@/lib/env';
import { type Accept, authOptions, authPath } from './next-auth-options';
import { type Flow, flowCookies, forgetFlow, keepFlow, keptFlow } from './provider-flow';
import { sessionCookie } from './session-cookie';

/** Runs one of next-auth's actions. It takes the app's address from the environment, never from the request. */
async function nextAuth(request: NextRequest, action: string[], accept: Accept): Promise<Response> {
  process.env.NEXTAUTH_URL = `${environment().url}${authPath}`;
  return NextAuth(request, { params: { nextauth: action } }, authOptions(accept));
}

const nobody: Accept = async () => null;

/**
 * Starts a sign-in at the provider: sets the flow's cookies and returns the address to redirect to. Only in a server
 * action.
 * @returns null if the provider does not answer
 */
export async function startFlow(provider: OidcProvider, flow: Flow): Promise<string | null> {
  const address = (action: string) => `${environment().url}${authPath}/${action}`;
  const asked = await nextAuth(new NextRequest(address('csrf')), ['csrf'], nobody);
  await relay(asked, [flowCookies().csrf]);
  const { csrfToken }: { csrfToken: string } = await asked.json();
  const start = new NextRequest(address(`signin/${provider.id}`), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken }),
  });
  const started = await nextAuth(start, ['signin', provider.id], nobody);
  const to = started.headers.get('location') ?? '';
  const state = URL.canParse(to) ? new URL(to).searchParams.get('state') : null;
  if (state === null) return null;
  const { state: stateCookie, nonce, pkce, csrf } = flowCookies();
  await relay(started, [stateCookie, nonce, pkce]);
  (await cookies()).delete(csrf);
  await keepFlow(flow, state);
  return to;
}

/**
 * Finishes a sign-in with the provider's answer: verifies state, nonce, PKCE and the ID token, hands the identity to
 * `accept`, and sets the session's cookie if that opened one. No answer is taken twice.
 * @returns the flow, or null if the answer belongs to none that was started here
 */
export async function finishFlow(
  request: NextRequest,
  providerId: string,
  accept: (flow: Flow, ...proven: Parameters<Accept>) => ReturnType<Accept>,
): Promise<Flow | null> {
  const flow = await keptFlow(providerId, request.nextUrl.searchParams.get('state'));
  if (flow !== null) {
    const answer = await nextAuth(request, ['callback', providerId], (identity) => accept(flow, identity));
    await forgetFlow();
    await relay(answer, [sessionCookie()]);
    return flow;
  }
  await forgetFlow();
  return null;
}

/** Sets those of an answer's cookies on the present response. */
async function relay(answer: Response, names: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const cookie of new NextResponse(null, { headers: answer.headers }).cookies.getAll())
    if (names.includes(cookie.name)) jar.set(cookie);
}
