import { describe, expect, it } from 'vitest';
import { isForeign, isSameOrigin } from './origin';

const url = 'https://concord.example.org';

describe('where a writing request may come from', () => {
  it.each([
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: url }, true],
    ['our own page, without an origin', { 'sec-fetch-site': 'same-origin' }, true],
    ['our own page in a browser that names only the origin', { origin: url }, true],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://other.example.org' }, false],
    [
      'a page that claims our site but not our origin',
      { 'sec-fetch-site': 'same-origin', origin: 'null' },
      false,
    ],
    ['a program that names nothing', {}, false],
    [
      'a spoofed forwarded host',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      false,
    ],
  ])('%s: %j → %s', (_, headers, expected) => {
    expect(isSameOrigin(new Headers(headers as Record<string, string>), url)).toBe(expected);
  });
});

describe('what is broken off before the app reads it', () => {
  const host = 'concord.example.org';
  it.each([
    ['our own page', { origin: url }, false],
    ['our own page behind a proxy that names another host', { origin: url, host: '10.0.0.1:3000' }, false],
    [
      'a page of an alias, whose form says so',
      { origin: 'http://tracker:3000', host: 'tracker:3000' },
      false,
    ],
    ['a program that names nothing', {}, false],
    ['another site', { origin: 'https://evil.example' }, true],
    ['another site by the browser’s word alone', { 'sec-fetch-site': 'cross-site' }, true],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: url }, true],
    ['a page without an origin', { origin: 'null' }, true],
    ['what is no origin', { origin: 'garbage' }, true],
  ])('%s: %j → %s', (_, headers, expected) => {
    expect(isForeign({ host, ...headers }, url)).toBe(expected);
  });
});
