import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { notFoundAnswer } from './not-found-answer';

const noted = Symbol('noted');

let server: Server;
let origin: string;
let rendered: string[];
let signedIn: boolean;

/**
 * Like Next: a missing page is an empty document with a script, and Next stores the address on the request.
 */
async function app(request: IncomingMessage & { [noted]?: string }, response: ServerResponse): Promise<void> {
  request[noted] ??= request.url ?? '';
  const url = request[noted];
  rendered.push(url);
  if (url === '/not-found-answer' && request.headers['content-type']) {
    response.writeHead(400).end('a form was expected');
  } else if (url === '/not-found-answer' && signedIn && request.method === 'GET') {
    response.setHeader('Content-Type', 'text/html');
    response.end('<title>Page not found</title>');
  } else if (url === '/not-found-answer') {
    response.writeHead(307, { Location: '/sign-in' });
    response.end();
  } else if (url === '/ended') {
    response.writeHead(307, { Location: '/sign-in' }).end();
  } else if (url === '/projects') {
    response.end('<p>Şamaxı</p>');
  } else {
    response.writeHead(404, { 'X-Missing': 'yes', 'Content-Type': 'text/html' });
    response.end('<script></script>');
  }
}

beforeEach(async () => {
  rendered = [];
  signedIn = true;
  const handle = notFoundAnswer(app);
  server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://127.0.0.1:${address instanceof Object ? address.port : 0}`;
});

afterEach(() => void server.close());

const ask = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(`${origin}${path}`, { headers });

it('answers a missing page in full, under the same status and without the first rendering', async () => {
  const answer = await ask('/projects/nothing');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('<title>Page not found</title>');
  expect(answer.headers.get('x-missing')).toBeNull();
  expect(rendered).toEqual(['/projects/nothing', '/not-found-answer']);
});

it('answers alike whatever is missing', async () => {
  const [one, other] = [await ask('/projects/private'), await ask('/meetings/nothing')];
  expect(await one.text()).toBe(await other.text());
});

it('leaves every other answer unchanged', async () => {
  const answer = await ask('/projects');
  expect([answer.status, await answer.text()]).toEqual([200, '<p>Şamaxı</p>']);
  expect(rendered).toEqual(['/projects']);
});

it('gives readers who are not signed in the app’s own answer', async () => {
  signedIn = false;
  const answer = await ask('/nothing');
  expect([answer.status, await answer.text()]).toEqual([404, '<script></script>']);
  expect(answer.headers.get('x-missing')).toBe('yes');
  expect(answer.headers.get('location')).toBeNull();
});

it('answers a form whose row is gone in the same way, and leaves one sent by script to the script', async () => {
  const body = new URLSearchParams({ title: 'Cable' });
  const sent = { method: 'POST', body };
  const plain = await fetch(`${origin}/projects/gone`, { ...sent, headers: { accept: 'text/html' } });
  expect([plain.status, await plain.text()]).toEqual([404, '<title>Page not found</title>']);
  expect(rendered).toEqual(['/projects/gone', '/not-found-answer']);
  const headers = { accept: 'text/html', 'next-action': '1' };
  expect(await (await fetch(`${origin}/projects/gone`, { ...sent, headers })).text()).toBe(
    '<script></script>',
  );
});

it('redirects a form sent after its session ended to load the sign-in page', async () => {
  const init = { redirect: 'manual', headers: { accept: 'text/html' } } as const;
  const sent = await fetch(`${origin}/ended`, {
    ...init,
    method: 'POST',
    body: new URLSearchParams({ a: '1' }),
  });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/sign-in']);
  expect((await fetch(`${origin}/ended`, init)).status).toBe(307);
});

it('leaves other requests to the app: a part that a link loads, a file', async () => {
  await ask('/projects/nothing', { accept: 'text/html', rsc: '1' });
  await ask('/projects.csv', { accept: '*/*' });
  expect(rendered).toEqual(['/projects/nothing', '/projects.csv']);
});
