import { describe, expect, it } from 'vitest';
import { isClosedAddress } from './closed-addresses';

const actions = [
  ...['session', 'csrf', 'providers', 'signin', 'signin/ministry', 'signout', 'error', '_log'],
  ...['verify-request', 'callback', 'callback/ministry/more'],
];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

describe('an address of next-auth’s own', () => {
  it.each(actions)('%s is closed to every method', (action) => {
    for (const method of methods)
      for (const under of ['/sign-in', '/api/auth'])
        expect(isClosedAddress(method, `${under}/${action}`), `${method} ${under}`).toBe(true);
  });

  it.each(methods)('a provider’s callback answers to %s only if it reads', (method) => {
    expect(isClosedAddress(method, '/sign-in/callback/ministry')).toBe(!['GET', 'HEAD'].includes(method));
    expect(isClosedAddress(method, '/api/auth/callback/ministry')).toBe(true);
  });

  it.each(['/sign-in', '/sign-in/reset', '/sign-in/sessions', '/api/authors', '/projects/session'])(
    '%s is none',
    (path) => {
      for (const method of methods) expect(isClosedAddress(method, path), method).toBe(false);
    },
  );
});
