import 'server-only';
import type { AuthOptions, Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { environment, type OidcProvider } from '@/lib/env';
import { flowCookies, flowSeconds } from './provider-flow';
import { cookieFor } from './session';
import { sessionCookie } from './session-cookie';
import { liveSession, sessionHours } from './session-row';
import { sessionSecret } from './session-secret';

/** The path under which next-auth works. Only its callback has a route; everything else is not found. */
export const authPath = '/sign-in';

/** Whom a provider vouches for. */
export interface ProvenIdentity {
  issuer: string;
  subject: string;
  /** The e-mail address if the provider says that it is verified, else ''. */
  verifiedEmail: string;
}

/** Takes the identity of a sign-in that succeeded. Returns the new session's token, or null if none was opened. */
export type Accept = (identity: ProvenIdentity) => Promise<string | null>;

interface Claims extends Profile {
  iss?: string;
  email_verified?: unknown;
}

/** How long the provider may take for each answer, in milliseconds. */
const answerMs = 5_000;

function provider({ id, name, issuer, clientId, clientSecret }: OidcProvider): OAuthConfig<Claims> {
  return {
    id,
    name,
    type: 'oauth',
    issuer,
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email' } },
    httpOptions: { timeout: answerMs },
    userinfo: { request: claimsOf },
    profile: ({ sub }) => ({ id: sub ?? '' }),
  };
}

type ClaimsRequest = NonNullable<Exclude<OAuthConfig<Claims>['userinfo'], string | undefined>['request']>;

/** The claims of the verified ID token. The address may be told only by the provider's user-info answer. */
const claimsOf: ClaimsRequest = async ({ tokens, client }) => {
  // next-auth's types leave out the method that openid-client's tokens have
  if (typeof tokens.claims !== 'function') throw new TypeError('The tokens have no claims.');
  const claims: Claims = tokens.claims();
  const { userinfo_endpoint } = client.issuer.metadata;
  if (claims.email || !userinfo_endpoint || !tokens.access_token) return claims;
  const { sub, email, email_verified } = await client.userinfo(tokens.access_token);
  return sub === claims.sub ? Object.assign({}, claims, { email, email_verified }) : claims;
};

/**
 * next-auth's options. A session stays a row and its cookie the row's opaque token: `encode` returns the token that
 * `accept` gave, and `decode` reads the row. Without an adapter next-auth stores nothing and links nobody.
 */
export function authOptions(accept: Accept): AuthOptions {
  const names = flowCookies();
  const cookie = (name: string, seconds = flowSeconds) => ({ name, options: cookieFor(seconds) });
  let opened: string | null = null;
  return {
    secret: sessionSecret(),
    providers: environment().providers.map(provider),
    session: { strategy: 'jwt', maxAge: sessionHours * 3_600 },
    cookies: {
      sessionToken: cookie(sessionCookie(), sessionHours * 3_600),
      callbackUrl: cookie(names.callbackUrl),
      csrfToken: cookie(names.csrf),
      pkceCodeVerifier: cookie(names.pkce),
      state: cookie(names.state),
      nonce: cookie(names.nonce),
    },
    callbacks: {
      async signIn({ profile }) {
        opened = await accept(provenBy(profile));
        return opened !== null;
      },
    },
    jwt: {
      encode: async () => opened ?? '',
      async decode({ token }) {
        const session = token ? await liveSession(token) : null;
        return session && { sub: session.actor.personId, name: session.actor.name };
      },
    },
    logger: { error: logError, warn: () => {}, debug: () => {} },
  };
}

function provenBy({ iss, sub, email, email_verified }: Claims = {}): ProvenIdentity {
  const verifiedEmail = email_verified === true && email ? email : '';
  return { issuer: iss ?? '', subject: sub ?? '', verifiedEmail };
}

/** One line for the operator. An ended session is no error, and what a request contains cannot break the line. */
function logError(code: string, metadata: Error | { error: Error; [key: string]: unknown }): void {
  if (code === 'JWT_SESSION_ERROR') return;
  const { message } = metadata instanceof Error ? metadata : metadata.error;
  process.stderr.write(
    `Sign-in through a provider failed: ${code} ${JSON.stringify(message.slice(0, 300))}\n`,
  );
}
