import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configureProviders, issuerOf, withTestProviders } from '@/testing/providers';
import { flowCookies } from './provider-flow';
import { formTargets, providerName, providerNames } from './providers';
import { sessionCookie } from './session-cookie';

withTestProviders();
beforeEach(() => configureProviders('ministry', 'second', 'agency', 'staff'));

describe('a provider', () => {
  it('is offered to its own side, and to everybody who signs in', () => {
    expect(providerNames().map(({ id }) => id)).toEqual(['ministry', 'second', 'agency', 'staff']);
    expect(providerNames('AZ').map(({ id }) => id)).toEqual(['ministry', 'second']);
    expect(providerNames(null).map(({ id }) => id)).toEqual(['staff']);
  });

  it('has its name on its own side only', () => {
    expect(providerName(issuerOf('agency'), 'US')).toBe('agency account');
    expect(providerName(issuerOf('agency'), 'AZ')).toBeNull();
  });
});

describe('forms lead to the providers', () => {
  it.each(['/sign-in', '/join', '/account'])('from %s', (path) => {
    expect(formTargets(path)).toEqual([
      "'self'",
      ...['ministry', 'second', 'agency', 'staff'].map((id) => `https://${id}.example.org`),
    ]);
  });

  it.each(['/', '/sign-in/reset', '/sign-in/callback/ministry', '/people', '/joined', '/account/more'])(
    'not from %s',
    (path) => {
      expect(formTargets(path)).toEqual(["'self'"]);
    },
  );

  it('only if there are any', () => {
    configureProviders();
    expect(formTargets('/sign-in')).toEqual(["'self'"]);
  });
});

describe('the cookies of a sign-in', () => {
  const { CONCORD_URL } = process.env;
  afterEach(() => {
    if (CONCORD_URL === undefined) delete process.env.CONCORD_URL;
    else process.env.CONCORD_URL = CONCORD_URL;
  });

  it.each([
    ['http://localhost:3000', false],
    ['https://concord.example.org', true],
  ])('at %s are no chunks of the session’s, and of this host over HTTPS: %s', (url, ofHost) => {
    process.env.CONCORD_URL = url;
    const names = Object.values(flowCookies());
    expect(new Set(names).size).toBe(6);
    expect(names.filter((name) => name.startsWith(sessionCookie()))).toEqual([]);
    expect(names.filter((name) => name.startsWith('__Host-'))).toEqual(ofHost ? names : []);
  });
});
