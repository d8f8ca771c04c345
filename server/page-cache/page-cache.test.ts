import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteFailure, noteIdentity, notePart, presentRequest } from '@/lib/access/request-context';
import { pageCache } from './page-cache';

const leyla = `concord=${'l'.repeat(43)}`;
const jordan = `concord=${'j'.repeat(43)}`;
const html = { accept: 'text/html', cookie: leyla };
const today = (person: string, head: number) => `2026-11-23\n${person}\n1\njoint ${head}`;

let server: Server;
let rendered: string[];
let revisions: Record<string, string>;
/** The session that the app renders for, by the request's cookies. */
let identityOf: (cookies: string) => string | null;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

/** Like Next: a nonce in the policy and in the page, which is sent in pieces. */
function page(request: IncomingMessage, response: ServerResponse) {
  const nonce = `nonce-of-${rendered.length}`;
  response.setHeader('Content-Security-Policy', `script-src 'nonce-${nonce}'`);
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.write(`<script nonce="${nonce}"></script>`);
  response.end(
    `<p>Drawing ${rendered.length} of ${request.url}: Şamaxı</p><script nonce="${nonce}"></script>`,
  );
}

beforeEach(async () => {
  rendered = [];
  revisions = { [leyla]: today('leyla', 1), [jordan]: today('jordan', 1) };
  identityOf = (cookies) => `hash of ${cookies}`;
  answer = page;
  const app = async (incoming: IncomingMessage, response: ServerResponse) => {
    if (presentRequest()?.reader?.writing) rendered.push('in writing');
    rendered.push(`${incoming.method} ${incoming.url}`);
    noteIdentity(identityOf(sessionIn(incoming.headers.cookie)));
    answer(incoming, response);
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
  server = createServer((incoming, response) => void handle(incoming, response));
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

describe('a rendered page', () => {
  it('is sent again while nothing changes, with a new nonce each time', async () => {
    const answers = [await ask('/projects'), await ask('/projects'), await ask('/projects')];
    expect(rendered).toEqual(['GET /projects']);
    expect(answers.map(words)).toEqual(Array(3).fill('Drawing 1 of /projects: Şamaxı'));
    const each = answers.map((got) => new Set(nonces(got)));
    expect(each.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(each.flatMap((set) => [...set])).size).toBe(3);
    expect(answers.map(({ headers }) => headers['content-type'])).toEqual(
      Array(3).fill('text/html; charset=utf-8'),
    );
  });

  it('may hand over parts as HTML only if it is a document', async () => {
    const kinds: boolean[] = [];
    answer = (request, response) => {
      kinds.push(notePart(() => 'a chart') !== null);
      page(request, response);
    };
    await ask('/roadmap');
    await ask('/roadmap', { cookie: leyla, rsc: '1', accept: '*/*' });
    await ask('/roadmap', { ...html, 'next-action': '1' }, 'POST');
    expect(kinds).toEqual([true, false, false]);
  });

  it('is rendered again at a new revision', async () => {
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

  it('is never sent to another reader, whichever identity it was rendered for', async () => {
    identityOf = () => `hash of ${jordan}`;
    await ask('/history');
    identityOf = (cookies) => `hash of ${cookies}`;
    expect(words(await ask('/history'))).toContain('Drawing 2');
    expect(words(await ask('/history', { ...html, cookie: jordan }))).toContain('Drawing 3');
  });

  it('differs by address, by header, and for the part that a link loads', async () => {
    await ask('/projects');
    await ask('/projects?page=2');
    await ask('/projects', { ...html, cookie: `${leyla}; letters=off` });
    await ask('/projects', { cookie: leyla, rsc: '1', 'next-router-state-tree': 'a' });
    await ask('/projects', { cookie: leyla, rsc: '1', 'next-router-state-tree': 'b' });
    await ask('/projects', { ...html, 'user-agent': 'Twitterbot/1.0' });
    expect(rendered).toHaveLength(6);
  });

  it('is compressed for clients that accept it', async () => {
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

describe('nothing is cached', () => {
  const twice = async (path: string, headers?: Record<string, string>, method?: string) => {
    const got = [await ask(path, headers, method), await ask(path, headers, method)];
    expect(rendered).toHaveLength(2);
    return got.map(({ status }) => status);
  };

  it('without a session', () => twice('/sign-in', { accept: 'text/html' }));
  it('for a session that has ended', () => twice('/', { ...html, cookie: `concord=${'e'.repeat(43)}` }));
  it('for a posted form, which never reads the cache either', async () => {
    await ask('/projects/new', html, 'POST');
    await ask('/projects/new', html, 'POST');
    expect(rendered).toEqual(Array(2).fill(['in writing', 'POST /projects/new']).flat());
  });
  it('if the app found no reader', async () => {
    identityOf = () => null;
    await twice('/history');
  });
  it('if the app did not say for whom it rendered', async () => {
    answer = (incoming, response) => {
      presentRequest()?.identities.clear();
      page(incoming, response);
    };
    await twice('/history');
  });
  it('if the app rendered for two readers', async () => {
    answer = (incoming, response) => {
      noteIdentity('hash of another');
      page(incoming, response);
    };
    await twice('/history');
  });
  it('if a part of it failed, which still has the status of success', async () => {
    answer = (incoming, response) => {
      noteFailure(new Error('no such table'), false);
      page(incoming, response);
    };
    await twice('/meetings', { cookie: leyla, rsc: '1' });
  });
  it('for a download', () => twice('/projects.csv'));
  it('for pages that show sessions', () => twice('/account'));

  it('for a meeting’s clock', () => twice('/meetings/abc/room'));

  it.each([
    ...['/./people', '/x/../people', '/x/%2e%2e/account', '/people/', '/people?a=b', '//people'],
    ...['/%61ccount', '/%70eople/?a=b', '/people%2Fsomebody', '/%73ign-in'],
  ])('for those pages in any spelling of the address: %s', async (path) => {
    await twice(path);
  });

  it('for an answer that sets a cookie', async () => {
    answer = (incoming, response) => {
      response.setHeader('Set-Cookie', 'theme=dark');
      page(incoming, response);
    };
    await twice('/');
  });

  it.each([303, 404, 500])('for an answer with the status %i', async (status) => {
    answer = (_, response) => {
      response.writeHead(status, { 'Content-Type': 'text/html', 'Content-Security-Policy': "'nonce-a'" });
      response.end('<p>No page</p>');
    };
    expect(await twice('/projects/unknown')).toEqual([status, status]);
  });
});

it('evicts the least recently used page', async () => {
  answer = (incoming, response) => {
    response.setHeader('Content-Security-Policy', "script-src 'nonce-abc'");
    response.setHeader('Content-Type', 'text/html');
    response.end(`<p>${incoming.url}</p>${randomBytes(675_000).toString('base64')}`); // which compresses badly
  };
  for (let number = 0; number < 80; number += 1) await ask(`/projects?page=${number}`);
  await ask('/projects?page=79');
  expect(rendered).toHaveLength(80);
  await ask('/projects?page=0');
  expect(rendered).toHaveLength(81);
});
