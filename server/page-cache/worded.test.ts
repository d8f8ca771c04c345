import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { createGzip } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inRequest, newRequest, noteFailure, noteIdentity } from '@/lib/access/request-context';
import { notFoundAnswer } from './not-found-answer';
import { unparsedAnswer } from './unparsed';
import { worded } from './worded';

let server: Server;
let origin: string;
let requests: string[];
/** The app's answer to requests other than for its error pages. */
let answer: (request: IncomingMessage, response: ServerResponse) => void;

async function app(request: IncomingMessage, response: ServerResponse): Promise<void> {
  requests.push(`${request.method} ${request.url}`);
  const [, fault] = /^\/refused\?fault=(.*)&reference=/.exec(request.url ?? '') ?? [];
  if (fault === undefined) return answer(request, response);
  response.setHeader('Content-Type', 'text/html');
  response.end(`<h1>${fault}</h1>`);
}

beforeEach(async () => {
  requests = [];
  answer = (_, response) => void response.end('done');
  server = createServer({ requireHostHeader: false }, (request, response) => {
    void inRequest(newRequest(), () => worded(notFoundAnswer(app), origin)(request, response));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://127.0.0.1:${address instanceof Object ? address.port : 0}`;
});

afterEach(() => void server.close());

const html = { accept: 'text/html' };
const byScript = { 'next-action': 'abc', accept: 'text/x-component' };

function form(extra: Record<string, string> = {}, size = 10) {
  const body = new FormData();
  body.set('title', 'x'.repeat(size));
  return { method: 'POST', body, headers: { ...html, origin, ...extra } };
}

async function fetched(path: string, init: RequestInit) {
  const response = await fetch(`${origin}${path}`, { redirect: 'manual', ...init });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

describe('a request that cannot be carried out is explained without reaching the app', () => {
  it('a file that is to be checked may have 10 MB', async () => {
    expect((await fetched('/reports/check/file', form({}, 10_000_000))).status).not.toBe(413);
    expect((await fetched('/reports/check/file', form({}, 11_100_000))).status).toBe(413);
  });

  it.each(['/import/upload', '/reports/check/file', '/meetings/m-1/returned/upload'])(
    'a file that is too large for %s is told the limit of files, not that of forms',
    async (address) => {
      const { status, text } = await fetched(address, form({}, 11_100_000));
      expect([status, text]).toEqual([413, '<h1>file-too-large</h1>']);
    },
  );

  it.each([
    ['a body of more than 1 MB', 413, 'too-large', () => form({}, 1_100_000)],
    ['a form of another site', 403, 'foreign', () => form({ origin: 'https://evil.example' })],
    ['a form of a page without an origin', 403, 'foreign', () => form({ origin: 'null' })],
    [
      'a form that is not sent in parts',
      400,
      'unreadable',
      () => ({ ...form(), body: new URLSearchParams({ a: '1' }) }),
    ],
  ])('%s, as a page', async (_, status, fault, init) => {
    expect(await fetched('/projects/new', init())).toEqual({
      status,
      type: 'text/html',
      text: `<h1>${fault}</h1>`,
    });
    expect(requests).toEqual([`GET /refused?fault=${fault}&reference=`]);
  });

  it('but a file may be larger where a route reads it', async () => {
    const upload = '/meetings/m-1/returned/upload';
    expect(await fetched(upload, form({}, 5_000_000))).toMatchObject({ status: 200, text: 'done' });
    expect(await fetched(upload, form({}, 8_100_000))).toMatchObject({ status: 413 });
    expect(await fetched('/meetings/m-1/returned', form({}, 5_000_000))).toMatchObject({ status: 413 });
  });

  it('by script, as text that the form’s page shows', async () => {
    const { status, type, text } = await fetched('/projects/new', form(byScript, 1_100_000));
    expect([status, type]).toEqual([413, 'text/plain']);
    expect(text).toMatch(/^Nothing was saved: this is too much to send at once\. A form may hold up to 1 MB/);
    expect(requests).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('for the method %s', async (method) => {
    const response = await fetch(`${origin}/projects`, { method, headers: html });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect(await response.text()).toContain('takes no such request');
    expect(requests).toEqual([]);
  });

  it('for a request without a host', async () => {
    const { port } = new URL(origin);
    const received = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.end('GET / HTTP/1.0\r\n\r\n'));
      let text = '';
      socket.on('data', (part) => {
        text += part;
      });
      socket.on('close', () => resolve(text));
    });
    expect(received).toMatch(/^HTTP\/1\.1 400 .*could not be read/s);
  });
});

describe('a failure of the app', () => {
  const fails = (response: ServerResponse) => {
    response.writeHead(500, { 'Content-Type': 'text/x-component', 'Content-Length': '9' });
    response.write('1:E{"dig');
    response.end('}');
  };

  it('at a form before its sender was identified counts as unreadable', async () => {
    answer = (_, response) => fails(response);
    expect(await fetched('/projects/new', form())).toMatchObject({
      status: 400,
      text: '<h1>unreadable</h1>',
    });
    expect(await fetched('/projects/new', form(byScript))).toMatchObject({ status: 400, type: 'text/plain' });
  });

  it('at a form that grew too large says so', async () => {
    answer = (_, response) => {
      noteFailure(Object.assign(new Error('Body exceeded'), { statusCode: 413 }), false);
      fails(response);
    };
    expect(await fetched('/projects/new', form())).toMatchObject({ status: 413, text: '<h1>too-large</h1>' });
  });

  it.each([
    [413, 'file-too-large'],
    [400, 'unreadable'],
  ])('of a route that answers a bare %i is told as %s', async (status, fault) => {
    answer = (_, response) => {
      response.writeHead(status, { 'cache-control': 'private, no-store' });
      response.end();
    };
    expect(await fetched('/import/upload', form())).toMatchObject({ status, text: `<h1>${fault}</h1>` });
    const text = await fetched('/import/upload', form({ accept: '*/*' }));
    expect(text).toMatchObject({ status, type: 'text/plain; charset=utf-8' });
  });

  it('may have 8 MB where files are uploaded', async () => {
    answer = (_, response) => {
      response.end('kept');
    };
    expect(await fetched('/import/upload', form({}, 5_100_000))).toMatchObject({ status: 200, text: 'kept' });
    expect(await fetched('/import/upload', form({}, 8_100_000))).toMatchObject({ status: 413 });
    expect(await fetched('/import/upload/more', form({}, 5_100_000))).toMatchObject({ status: 413 });
  });

  it('later is the app’s own', async () => {
    answer = (_, response) => {
      noteIdentity('hash of leyla');
      noteFailure(Object.assign(new Error('no such table'), { digest: '1234' }), false);
      fails(response);
    };
    expect(await fetched('/projects/new', form())).toMatchObject({ status: 500, text: '<h1>failed</h1>' });
    expect(await fetched('/projects', { headers: html })).toMatchObject({
      status: 500,
      text: '<h1>failed</h1>',
    });
    const file = await fetched('/projects.csv', { headers: { accept: '*/*' } });
    expect(file).toMatchObject({ status: 500, type: 'text/plain; charset=utf-8' });
    expect(file.text).toMatch(/^Something went wrong\./);
  });

  it('for lack of the database names the database', async () => {
    answer = (_, response) => {
      noteFailure(new Error('connect ECONNREFUSED'), true);
      fails(response);
    };
    expect(await fetched('/projects/new', form())).toMatchObject({
      status: 503,
      text: '<h1>unavailable</h1>',
    });
    expect(await fetched('/projects', { headers: html })).toMatchObject({ status: 503 });
  });

  it('at its error page too is explained as text', async () => {
    answer = (_, response) => fails(response);
    const page = app;
    const broken = worded(async (request, response) => {
      if (request.url?.startsWith('/refused')) fails(response);
      else await page(request, response);
    }, origin);
    server.removeAllListeners('request');
    server.on(
      'request',
      (request, response) => void inRequest(newRequest(), () => broken(request, response)),
    );
    const { status, text } = await fetched('/projects', { headers: html });
    expect(status).toBe(500);
    expect(text).toMatch(/^Something went wrong\. Nothing that was saved before is lost/);
  });

  it('at an action of an older page says that the page is outdated', async () => {
    answer = (_, response) => {
      response.setHeader('x-nextjs-action-not-found', '1');
      response.writeHead(409, { 'Content-Type': 'text/plain' });
      response.end('Server Action unavailable.');
    };
    expect(await fetched('/projects/new', form())).toMatchObject({ status: 409, text: '<h1>outdated</h1>' });
    const sent = await fetch(`${origin}/projects/new`, form(byScript));
    expect(sent.headers.get('x-nextjs-action-not-found')).toBeNull();
    expect(await sent.text()).toContain('updated meanwhile');
  });

  it('with a bare 405 names the allowed methods', async () => {
    answer = (_, response) => void response.writeHead(405).end();
    expect(await fetched('/projects.csv', form())).toMatchObject({ status: 405, text: '<h1>method</h1>' });
  });
});

describe('every other answer is unchanged', () => {
  it('in pieces, and compressed by the app itself', async () => {
    answer = (_, response) => {
      response.setHeader('Content-Type', 'text/csv');
      response.setHeader('Content-Encoding', 'gzip');
      const { write, end } = response;
      const zip = createGzip();
      zip.on('data', (part: Buffer) => write.call(response, part, 'utf8'));
      zip.on('end', () => end.call(response, '', 'utf8'));
      response.write = (part: string) => zip.write(part);
      response.end = () => zip.end() && response;
      response.write('Title\r\n');
      response.write('Cable\r\n');
      response.end();
    };
    const file = await fetched('/projects.csv', { headers: { accept: '*/*' } });
    expect(file).toEqual({ status: 200, type: 'text/csv', text: 'Title\r\nCable\r\n' });
  });

  it('with its status and text', async () => {
    answer = (_, response) => {
      response.writeHead(503, { 'Content-Type': 'application/json' });
      response.end('{"status":"disk full"}');
    };
    expect(await fetched('/healthz', {})).toMatchObject({ status: 503, text: '{"status":"disk full"}' });
    answer = (_, response) => void response.writeHead(401).end('{"error":"signed-out"}');
    expect(await fetched('/projects.csv', {})).toMatchObject({ status: 401, text: '{"error":"signed-out"}' });
  });
});

it('an unparseable request is explained too, if somebody waits for an answer', () => {
  const error = (code: string) => Object.assign(new Error('Parse Error'), { code });
  const [head = '', text = ''] = unparsedAnswer(error('HPE_HEADER_OVERFLOW')).split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 431 .*\r\nConnection: close$/s);
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(text)}`);
  expect(text).toMatch(/^The request is too long\./);
  expect(unparsedAnswer(error('HPE_INVALID_METHOD'))).toMatch(/^HTTP\/1\.1 400 .*could not be read/s);
  expect(unparsedAnswer(error('ECONNRESET'))).toBe('');
});
