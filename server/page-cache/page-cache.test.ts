import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteFailure, noteIdentity, presentRequest } from '@/lib/access/request-context';
import { pageCache } from './page-cache';

const leyla = `concord=${'l'.repeat(43)}`;
const jordan = `concord=${'j'.repeat(43)}`;
const html = { accept: 'text/html', cookie: leyla };
const today = (person: string, head: number) => `2026-11-23\n${person}\n1\njoint ${head}`;

let server: Server;
let drawn: string[];
let revisions: Record<string, string>;
/** Under which session the app draws, by what it reads of the request. */
let identityOf: (cookies: string) => string | null;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

/** As Next answers: a nonce in the policy and in the page, and the page in pieces. */
function page(request: IncomingMessage, response: ServerResponse) {
  const nonce = `nonce-of-${drawn.length}`;
  response.setHeader('Content-Security-Policy', `script-src 'nonce-${nonce}'`);
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.write(`<script nonce="${nonce}"></script>`);
  response.end(`<p>Drawing ${drawn.length} of ${request.url}: Şamaxı</p><script nonce="${nonce}"></script>`);
}

beforeEach(async () => {
  drawn = [];
  revisions = { [leyla]: today('leyla', 1), [jordan]: today('jordan', 1) };
  identityOf = (cookies) => `hash of ${cookies}`;
  answer = page;
  const app = async (asked: IncomingMessage, response: ServerResponse) => {
    if (presentRequest()?.reader?.writing) drawn.push('in writing');
    drawn.push(`${asked.method} ${asked.url}`);
    noteIdentity(identityOf(sessionIn(asked.headers.cookie)));
    answer(asked, response);
  };
  const handle = pageCache(app, async (cookies) => {
    const session = sessionIn(cookies);
    const revision = revisions[session];
    if (revision === undefined) return null;
    const [, personId = ''] = revision.split('\n');
    const actor = { personId, name: '', party: null, offices: [], system: false };
    const tokenHash = `hash of ${session}`;
    return { session: { id: session, actor }, tokenHash, revision, writing: false };
  });
  server = createServer((asked, response) => void handle(asked, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterEach(() => void server.close());

const sessionIn = (cookies = '') => cookies.split('; ')[0] ?? '';

interface Got {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

function ask(path: string, headers: Record<string, string> = html, method = 'GET'): Promise<Got> {
  const address = server.address();
  const port = address instanceof Object ? address.port : 0;
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.once('error', reject).end();
  });
}

const words = ({ body }: Got) => /<p>(.*)<\/p>/.exec(body.toString())?.[1];
const nonces = ({ body, headers }: Got) => [
  ...[...body.toString().matchAll(/nonce="([^"]*)"/g)].map(([, nonce]) => nonce),
  /'nonce-([^']*)'/.exec(String(headers['content-security-policy']))?.[1],
];

describe('a page that was drawn', () => {
  it('is sent again while nothing has changed, each time with a nonce of its own', async () => {
    const answers = [await ask('/projects'), await ask('/projects'), await ask('/projects')];
    expect(drawn).toEqual(['GET /projects']);
    expect(answers.map(words)).toEqual(Array(3).fill('Drawing 1 of /projects: Şamaxı'));
    const each = answers.map((got) => new Set(nonces(got)));
    expect(each.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(each.flatMap((set) => [...set])).size).toBe(3);
    expect(answers.map(({ headers }) => headers['content-type'])).toEqual(
      Array(3).fill('text/html; charset=utf-8'),
    );
  });

  it('is drawn anew once the revision is another', async () => {
    await ask('/');
    revisions[leyla] = today('leyla', 2);
    expect(words(await ask('/'))).toContain('Drawing 2');
    expect(words(await ask('/'))).toContain('Drawing 2');
  });

  it('is never sent to another reader', async () => {
    await ask('/');
    expect(words(await ask('/', { ...html, cookie: jordan }))).toContain('Drawing 2');
    expect(words(await ask('/'))).toContain('Drawing 1');
  });

  it('is never sent to another reader, whichever identity a request was drawn for', async () => {
    identityOf = () => `hash of ${jordan}`;
    await ask('/history');
    identityOf = (cookies) => `hash of ${cookies}`;
    expect(words(await ask('/history'))).toContain('Drawing 2');
    expect(words(await ask('/history', { ...html, cookie: jordan }))).toContain('Drawing 3');
  });

  it('is another page at another address, with another switch, and for the part that a link loads', async () => {
    await ask('/projects');
    await ask('/projects?page=2');
    await ask('/projects', { ...html, cookie: `${leyla}; letters=off` });
    await ask('/projects', { cookie: leyla, rsc: '1', 'next-router-state-tree': 'a' });
    await ask('/projects', { cookie: leyla, rsc: '1', 'next-router-state-tree': 'b' });
    await ask('/projects', { ...html, 'user-agent': 'Twitterbot/1.0' });
    expect(drawn).toHaveLength(6);
  });

  it('comes compressed to who reads that', async () => {
    answer = (_, response) => {
      response.setHeader('Content-Security-Policy', "script-src 'nonce-abc'");
      response.setHeader('Content-Type', 'text/html');
      response.end(`<p>${'Long. '.repeat(500)}</p>`);
    };
    const plain = await ask('/');
    const zipped = await ask('/', { ...html, 'accept-encoding': 'gzip, br' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    expect(zipped.body.length).toBeLessThan(plain.body.length / 5);
  });
});

describe('nothing is kept', () => {
  const twice = async (path: string, headers?: Record<string, string>, method?: string) => {
    const got = [await ask(path, headers, method), await ask(path, headers, method)];
    expect(drawn).toHaveLength(2);
    return got.map(({ status }) => status);
  };

  it('for who is not signed in', () => twice('/sign-in', { accept: 'text/html' }));
  it('for a session that has ended', () => twice('/', { ...html, cookie: `concord=${'e'.repeat(43)}` }));
  it('of a form that was sent, nor does anything kept speak for its answer', async () => {
    await ask('/projects/new', html, 'POST');
    await ask('/projects/new', html, 'POST');
    expect(drawn).toEqual(Array(2).fill(['in writing', 'POST /projects/new']).flat());
  });
  it('where the app found nobody', async () => {
    identityOf = () => null;
    await twice('/history');
  });
  it('where the app did not say for whom it drew', async () => {
    answer = (asked, response) => {
      presentRequest()?.identities.clear();
      page(asked, response);
    };
    await twice('/history');
  });
  it('where the app drew for two at once', async () => {
    answer = (asked, response) => {
      noteIdentity('hash of another');
      page(asked, response);
    };
    await twice('/history');
  });
  it('where a part of it failed, which is sent under the status of success', async () => {
    answer = (asked, response) => {
      noteFailure(new Error('no such table'), false);
      page(asked, response);
    };
    await twice('/meetings', { cookie: leyla, rsc: '1' });
  });
  it('of a download', () => twice('/projects.csv'));
  it('of the pages on which sessions stand', () => twice('/account'));

  it.each([
    ...['/./people', '/x/../people', '/x/%2e%2e/account', '/people/', '/people?a=b', '//people'],
    ...['/%61ccount', '/%70eople/?a=b', '/people%2Fsomebody', '/%73ign-in'],
  ])('of those pages, however their address is written: %s', async (path) => {
    await twice(path);
  });

  it('of an answer that sets a cookie', async () => {
    answer = (asked, response) => {
      response.setHeader('Set-Cookie', 'theme=dark');
      page(asked, response);
    };
    await twice('/');
  });

  it.each([303, 404, 500])('of an answer with the status %i', async (status) => {
    answer = (_, response) => {
      response.writeHead(status, { 'Content-Type': 'text/html', 'Content-Security-Policy': "'nonce-a'" });
      response.end('<p>No page</p>');
    };
    expect(await twice('/projects/unknown')).toEqual([status, status]);
  });
});

it('lets go of what was longest not asked for', async () => {
  answer = (asked, response) => {
    response.setHeader('Content-Security-Policy', "script-src 'nonce-abc'");
    response.setHeader('Content-Type', 'text/html');
    response.end(`<p>${asked.url}</p>${randomBytes(675_000).toString('base64')}`); // which compresses badly
  };
  for (let number = 0; number < 80; number += 1) await ask(`/projects?page=${number}`);
  await ask('/projects?page=79');
  expect(drawn).toHaveLength(80);
  await ask('/projects?page=0');
  expect(drawn).toHaveLength(81);
});
