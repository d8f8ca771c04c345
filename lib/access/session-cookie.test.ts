import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherCookies, sentSession } from './session-cookie';
import { newToken } from './token';

const [mine, another] = [newToken(), newToken()];
const read = (header: string, name = 'concord') => sentSession(header, name);
const unclear = { kind: 'unclear' };

/** Reads a Cookie header as Next does (@edge-runtime/cookies): splits and decodes, does not trim, last one wins. */
function asNextReads(header: string): string | undefined {
  const cookies = new Map<string, string>();
  for (const pair of header.split(/; */)) {
    const at = pair.indexOf('=');
    try {
      if (pair) cookies.set(at < 0 ? pair : pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)));
    } catch {}
  }
  return cookies.get('concord');
}

describe('a session cookie is found', () => {
  it.each([
    `concord=${mine}`,
    `concord=${mine}; theme=dark`,
    `theme=dark; concord=${mine}`,
    `theme=dark;concord=${mine};lang=az`,
    `concord-device=1; concord=${mine}; my-concord=2; concord_a=3; note=concord`,
    `filter={"a":"b, c"}; concord=${mine}; q="x"`,
    `__Host-concord=${another}; concord=${mine}`,
  ])('in %s', (header) => {
    expect(read(header)).toEqual({ kind: 'token', token: mine });
  });

  it('over HTTPS, under the name that the browser binds to the host', () => {
    const header = `concord=${another}; __Host-concord=${mine}`;
    expect(read(header, '__Host-concord')).toEqual({ kind: 'token', token: mine });
  });
});

describe('a request has no session', () => {
  it.each([null, undefined, '', 'theme=dark', 'concord-device=1', 'note=concord'])('with %o', (header) => {
    expect(sentSession(header, 'concord')).toEqual({ kind: 'none' });
  });
});

describe('a request’s session is unclear, and its sender counts as signed out,', () => {
  it.each([
    ['two sessions', `concord=${mine}; concord=${another}`],
    ['the other order', `concord=${another}; concord=${mine}`],
    ['one session twice', `concord=${mine}; concord=${mine}`],
    ['an empty one beside it', `concord=${mine}; concord=`],
    ['an empty one before it', `concord=; concord=${mine}`],
    ['a bare name beside it', `concord; concord=${mine}`],
    ['nothing but an empty one', 'concord='],
    ['a quoted token', `concord="${mine}"`],
    ['a quotation around it', `a="x; concord=${mine}; b=y"`],
    ['a quoted name', `"concord"=${another}; concord=${mine}`],
    ['an escaped character in the token', `concord=${mine.slice(0, 42)}%41`],
    ['an escaped character in the name', `con%63ord=${another}; concord=${mine}`],
    ['a space before the equals sign', `concord =${another}; concord=${mine}`],
    ['a space behind the token', `concord=${mine} ; theme=dark`],
    ['a token that is too short', `concord=${mine.slice(1)}`],
    ['a token that is too long', `concord=${mine}A`],
    ['another case', `Concord=${another}; concord=${mine}`],
    ['a comma between the two', `a=1, concord=${another}; concord=${mine}`],
    ['a comma behind it', `concord=${mine}, concord=${another}`],
    ['a tab between the two', `a=1\tconcord=${another}; concord=${mine}`],
  ])('with %s', (_, header) => {
    expect(read(header)).toEqual(unclear);
  });

  const spaces = [
    '\xa0',
    '\u1680',
    '\u2003',
    '\u2028',
    '\u202f',
    '\u3000',
    '\ufeff',
    '\u200b',
    '\x85',
    '\x0b',
  ];
  const sent = spaces.flatMap((space) => [space, Buffer.from(space).toString('latin1')]);
  it.each(sent.map((space) => [escape(space), space]))('with the space %s around the name', (_, space) => {
    for (const name of [`${space}concord`, `concord${space}`, `con${space}cord`]) {
      expect(read(`${name}=${another}; concord=${mine}`)).toEqual(unclear);
      expect(read(`concord=${mine}; ${name}=${another}`)).toEqual(unclear);
    }
  });

  it('over HTTPS with a look-alike that a sibling domain may set', () => {
    for (const header of [
      `\xa0__Host-concord=${another}; __Host-concord=${mine}`,
      `__Host-concord=${mine}; __host-Concord=${another}`,
    ])
      expect(read(header, '__Host-concord')).toEqual(unclear);
  });
});

it('never finds another session than Next reads, whatever the header holds', () => {
  const piece = fc.constantFrom(
    ...[`concord=${mine}`, `concord=${another}`, 'concord', 'a', '=', ';', '; ', ',', '"', ' ', '\xa0', '\t'],
    ...['%63', '%3D', '%', mine, 'a=1', '\\', '\x0b', 'x"; ', '$Path=/'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const header = pieces.join('');
      const found = read(header);
      if (found.kind === 'token') expect(asNextReads(header)).toBe(found.token);
      const named = header.split(';').filter((pair) => pair.trim().startsWith('concord='));
      if (named.length > 1) expect(found).toEqual(unclear);
    }),
    { numRuns: 5_000 },
  );
});

it('lists the other cookies, always in the same order', () => {
  expect(otherCookies(`b=2; concord=${mine}; a=1`, 'concord')).toBe('a=1;b=2');
  expect(otherCookies(`concord=${mine}`, 'concord')).toBe('');
});
