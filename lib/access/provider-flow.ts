import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { environment } from '@/lib/env';
import { nextPath } from './next-path';
import { cookieFor } from './session';
import { sessionSecret } from './session-secret';

/** How long a person may take to sign in at the provider, in seconds. */
export const flowSeconds = 15 * 60;

/** What a sign-in through a provider is for. `invitation` is the link's token, `person` the id of who links. */
export type FlowPurpose =
  | { kind: 'sign-in' }
  | { kind: 'join'; invitation: string }
  | { kind: 'link'; person: string };

/** A sign-in that is under way at a provider. */
export interface Flow {
  provider: string;
  /** The path to continue to. */
  next: string;
  purpose: FlowPurpose;
}

/**
 * The names of the cookies of a sign-in that is under way. None starts with the session cookie's name, because
 * next-auth joins such cookies as its chunks.
 */
export function flowCookies() {
  const prefix = environment().url.startsWith('https:') ? '__Host-' : '';
  return {
    flow: `${prefix}oidc-flow`,
    state: `${prefix}oidc-state`,
    nonce: `${prefix}oidc-nonce`,
    pkce: `${prefix}oidc-pkce`,
    csrf: `${prefix}oidc-csrf`,
    callbackUrl: `${prefix}oidc-callback`,
  };
}

/** Stores the flow in an encrypted cookie that holds for one authorization request, known by its `state`. */
export async function keepFlow(flow: Flow, state: string): Promise<void> {
  const name = flowCookies().flow;
  const token = { flow: JSON.stringify({ ...flow, state }) };
  const value = await encode({ token, secret: sessionSecret(), salt: name, maxAge: flowSeconds });
  (await cookies()).set(name, value, cookieFor(flowSeconds));
}

/** The flow of the authorization request with this `state` at this provider, or null. */
export async function keptFlow(provider: string, state: string | null): Promise<Flow | null> {
  const name = flowCookies().flow;
  const sent = (await cookies()).get(name)?.value;
  if (sent === undefined || state === null) return null;
  const token = await decode({ token: sent, secret: sessionSecret(), salt: name }).catch(() => null);
  if (typeof token?.flow !== 'string') return null;
  const kept: Flow & { state: string } = JSON.parse(token.flow);
  if (kept.state !== state || kept.provider !== provider) return null;
  return { provider, next: nextPath(kept.next), purpose: kept.purpose };
}

/** Deletes the cookies of the flow, so that no answer of a provider is taken twice. */
export async function forgetFlow(): Promise<void> {
  const jar = await cookies();
  for (const name of Object.values(flowCookies())) if (jar.has(name)) jar.set(name, '', cookieFor(0));
}
