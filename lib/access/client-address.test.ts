import { describe, expect, test } from 'vitest';
import { clientAddress } from './client-address';

describe('without a trusted proxy', () => {
  test('the client is the socket’s address, and X-Forwarded-For is ignored', () =>
    expect(clientAddress('192.0.2.7', '203.0.113.9', 0)).toBe('192.0.2.7'));

  test.each([
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (socket, client) => expect(clientAddress(socket, undefined, 0)).toBe(client));

  test('two addresses in one /64 are one client, in two /64s they are two clients', () => {
    const of = (address: string) => clientAddress(address, undefined, 0);
    expect(of('2001:db8:1:2::a')).toBe(of('2001:db8:1:2:ffff::b'));
    expect(of('2001:db8:1:2::a')).not.toBe(of('2001:db8:1:3::a'));
  });

  test('without an address there is no client', () =>
    expect(clientAddress(undefined, '203.0.113.9', 0)).toBeNull());
});

describe('behind trusted proxies', () => {
  test.each([
    ['one proxy: the last hop, which it wrote', '203.0.113.9, 192.0.2.7', 1, '192.0.2.7'],
    ['two: the last but one', '203.0.113.9, 192.0.2.7, 10.0.0.2', 2, '192.0.2.7'],
    ['fewer hops than proxies: the first', '192.0.2.7', 2, '192.0.2.7'],
    ['a hop with its port', '192.0.2.7:4711', 1, '192.0.2.7'],
    ['an IPv6 hop with its port', '[2001:db8:1:2::9]:4711', 1, '2001:db8:1:2::/64'],
    ['empty hops do not count', '192.0.2.7, ,', 1, '192.0.2.7'],
    ['a hop that is not an address: the proxy itself', '192.0.2.7, unknown', 1, '10.0.0.1'],
    ['no header: the proxy itself', undefined, 1, '10.0.0.1'],
  ] as const)('%s', (_, forwarded, proxies, client) =>
    expect(clientAddress('10.0.0.1', forwarded, proxies)).toBe(client),
  );
});
