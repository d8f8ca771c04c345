import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { normaliseRequest, readableUrl } from './normalise-request';

it.each([
  ['/projects?q=%E0%A4%A', '/projects?q=%E0%A4%A'],
  ['/projects/%C6%8F', '/projects/%C6%8F'],
  ['/projects/%E0%A4%A', '/not-found-answer/unreadable'],
  ['/%', '/not-found-answer/unreadable'],
  ['//evil.example/projects', '//evil.example/projects'],
  ['/projects/../healthz', '/projects/../healthz'],
  ['http://evil.example/projects?q=a', '/projects?q=a'],
  ['http://evil.example', '/'],
  ['*', '/not-found-answer/unreadable'],
  ['evil.example:443', '/not-found-answer/unreadable'],
])('the address %s becomes %s', (requested, answered) => {
  expect(readableUrl(requested)).toBe(answered);
});

const url = 'https://concord.example.org';

function normalised(headers: Record<string, string>) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  normaliseRequest(request, url);
  return request.headers;
}

it('removes exactly the headers that a client may not set', () => {
  const forged = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-concord-path': '/evil',
  };
  const headers = { host: '10.0.0.1:3000', accept: 'text/html', 'x-forwarded-for': '10.0.0.2' };
  expect(normalised({ ...forged, ...headers, 'x-middleware-prefetch': '1' })).toEqual(headers);
});

it('restores the tracker’s own host for its own pages, where a proxy changed it', () => {
  expect(normalised({ host: '10.0.0.1:3000', origin: url })).toEqual({
    host: 'concord.example.org',
    origin: url,
  });
  const other = { host: 'concord.example.org', origin: 'https://evil.example' };
  expect(normalised(other)).toEqual(other);
});

it.each([
  ['POST', '/sign-in/signout', 'GET', '/sign-in/closed'],
  ['DELETE', '/api/auth/session?json=true', 'GET', '/sign-in/closed'],
  ['HEAD', '/sign-in/csrf', 'HEAD', '/sign-in/closed'],
  ['POST', '/sign-in/callback/ministry', 'GET', '/sign-in/closed'],
  ['GET', '/sign-in/callback/ministry?code=a', 'GET', '/sign-in/callback/ministry?code=a'],
  ['POST', '/sign-in', 'POST', '/sign-in'],
])('%s %s is answered as %s %s', (method, requested, answeredAs, address) => {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method, url: requested });
  normaliseRequest(request, url);
  expect([request.method, request.url]).toEqual([answeredAs, address]);
});
