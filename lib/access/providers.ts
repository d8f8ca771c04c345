import { environment, type OidcProvider } from '@/lib/env';

/** What pages show of a provider. */
export interface ProviderName {
  id: string;
  name: string;
}

/** The provider with this id, or null. */
export function providerOf(id: string): OidcProvider | null {
  return environment().providers.find((provider) => provider.id === id) ?? null;
}

/** The providers by which people sign in: all, or those of one side (a Party's code, or null for technical staff). */
export function providerNames(partyCode?: string | null): ProviderName[] {
  return environment()
    .providers.filter((provider) => partyCode === undefined || provider.partyCode === partyCode)
    .map(({ id, name }) => ({ id, name }));
}

/** The name of the side's provider with this issuer. Null if none is configured: its identities open nothing. */
export function providerName(issuer: string, partyCode: string | null): string | null {
  const found = environment().providers.find(
    (provider) => provider.issuer === issuer && provider.partyCode === partyCode,
  );
  return found?.name ?? null;
}

const startPages = ['/sign-in', '/join', '/account'];

/**
 * Where forms of the page may lead, for the content-security policy. Sent without JavaScript, a form that starts a
 * sign-in is redirected to the provider, so the pages with such a form allow the providers' origins.
 * @example formTargets('/projects') // ["'self'"]
 */
export function formTargets(path: string): string[] {
  const origins = startPages.includes(path)
    ? environment().providers.map(({ issuer }) => new URL(issuer).origin)
    : [];
  return ["'self'", ...new Set(origins)];
}
