import { createServer, type IncomingMessage } from 'node:http';
import type { Page } from '@playwright/test';
import Provider from 'oidc-provider';
import { freePort } from './server';

/** Whom a provider knows under a login. */
interface Known {
  email: string;
  verified: boolean;
}

/** A real provider of OpenID Connect on this machine. */
export interface IdentityProvider {
  issuer: string;
  /** By login, which is the subject. */
  people: Map<string, Known>;
  /** Changes each request before the provider reads it; null drops the connection. */
  meddle: (url: string) => string | null;
  /** Whether it answers at all. */
  isDown: boolean;
  stop(): Promise<void>;
}

export const clientSecret = 'a secret of the stories';

const unchanged = (url: string) => url;

/**
 * Starts a provider with one client.
 * @param redirectUri where the client is sent back to
 */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const people = new Map<string, Known>();
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'concord', client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key of the stories'] },
    findAccount: (_, login) => ({
      accountId: login,
      claims: () => {
        const known = people.get(login);
        return { sub: login, ...(known && { email: known.email, email_verified: known.verified }) };
      },
    }),
  });
  const answer = provider.callback();
  const running: IdentityProvider = { issuer, people, meddle: unchanged, isDown: false, stop };
  const server = createServer((request: IncomingMessage, response) => {
    const url = running.isDown ? null : running.meddle(request.url ?? '/');
    if (url === null) return void request.socket.destroy();
    request.url = url;
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(port, done));
  function stop() {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  }
  return running;
}

/** Signs in on the provider's own pages, and consents where it asks. */
export async function signInThere(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('any password');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  const consent = page.getByRole('button', { name: 'Continue' });
  await consent.click();
}
