import { isIPv4, isIPv6 } from 'node:net';

/** The header in which server/worker.ts passes on the client's address. It overwrites what the client sent there. */
export const clientHeader = 'x-concord-client';

/**
 * The address under which a client's sign-in attempts are counted: the socket's, or behind trusted proxies the one
 * that the outermost proxy wrote into X-Forwarded-For. An IPv6 client is its /64, which belongs to one customer.
 *
 * @param proxies the number of trusted proxies in front; with 0 the header is ignored, because anybody can write it
 * @returns null if no address is known
 * @example clientAddress('10.0.0.1', '203.0.113.9, 192.0.2.7', 1) // '192.0.2.7'
 */
export function clientAddress(
  socket: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string | null {
  const hops = (forwarded ?? '').split(',').filter((hop) => hop.trim() !== '');
  const trusted = proxies > 0 ? hops.at(-Math.min(proxies, hops.length)) : undefined;
  return networkOf(trusted) ?? networkOf(socket);
}

/** An IPv4 address as it is, an IPv6 address as its /64, anything else null. Drops a port or a zone. */
function networkOf(written: string | undefined): string | null {
  const [, bracketed, withPort] = /^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(written?.trim() ?? '') ?? [];
  const address = (bracketed ?? withPort ?? written ?? '').trim().replace(/%.*$/, '');
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return null;
  const groups = groupsOf(address);
  return mappedIpv4(groups) ?? `${groups.slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address, in lower-case hexadecimal without leading zeros. */
function groupsOf(ipv6: string): string[] {
  const [head = '', tail = ''] = new URL(`http://[${ipv6}]`).hostname.slice(1, -1).split('::');
  const [before, after] = [head, tail].map((part) => (part === '' ? [] : part.split(':'))) as [
    string[],
    string[],
  ];
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}

/** The IPv4 address inside an IPv4-mapped one (::ffff:192.0.2.7), or null. */
function mappedIpv4(groups: readonly string[]): string | null {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return null;
  const bytes = groups.slice(6).flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
  return bytes.join('.');
}
