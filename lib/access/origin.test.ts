import { describe, expect, it } from 'vitest';
import { isForeign, isSameOrigin } from './origin';

const url = 'https://concord.example.org';

describe('a request that writes is accepted from', () => {
  it.each([
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: url }, true],
    ['our own page without an Origin', { 'sec-fetch-site': 'same-origin' }, true],
    ['our own page in a browser that sends only the Origin', { origin: url }, true],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://other.example.org' }, false],
    [
      'a page that claims our site but not our origin',
      { 'sec-fetch-site': 'same-origin', origin: 'null' },
      false,
    ],
    ['a program that sends neither header', {}, false],
    [
      'a spoofed forwarded host',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      false,
    ],
  ])('%s: %j → %s', (_, headers, expected) => {
    expect(isSameOrigin(new Headers(headers as Record<string, string>), url)).toBe(expected);
  });
});

describe('a request is refused before the app reads it, from', () => {
  const host = 'concord.example.org';
  it.each([
    ['our own page', { origin: url }, false],
    ['our own page behind a proxy that sends another Host', { origin: url, host: '10.0.0.1:3000' }, false],
    [
      'a page under an alias, which its form refuses',
      { origin: 'http://tracker:3000', host: 'tracker:3000' },
      false,
    ],
    ['a program that sends neither header', {}, false],
    ['another site', { origin: 'https://evil.example' }, true],
    ['another site that only Sec-Fetch-Site shows', { 'sec-fetch-site': 'cross-site' }, true],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: url }, true],
    ['a page with an opaque Origin', { origin: 'null' }, true],
    ['a malformed Origin', { origin: 'garbage' }, true],
  ])('%s: %j → %s', (_, headers, expected) => {
    expect(isForeign({ host, ...headers }, url)).toBe(expected);
  });
});
