import type { BrowserContext } from '@playwright/test';
import { screensOf } from './addresses';
import { invite, join, jordan, logProject } from './cast';
import { expect, test } from './fixtures';
import { startBeside } from './server';

test.use({ candidates: true });

/** Requests for a whole page, and for the payload that a client-side link loads. */
const kinds: Record<string, string>[] = [{ accept: 'text/html' }, { rsc: '1' }];

/** What differs from render to render: the token of the forms, and Next's request ids. */
const token = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const requestName = /(?<=")[\w-]{21}[hmv](?=")/g;

/** The lines of the flight payload, sorted: their order and numbers depend on timing. */
function linesOf(flight: string): string {
  const lines = flight.replace(token, 'token').replace(requestName, 'request').split('\n');
  const unnumbered = lines.map((line) =>
    line.replace(/^[0-9a-f]+:/, '').replace(/"\$[A-Z@]?[0-9a-f]+/g, '"$'),
  );
  return unnumbered.sort().join('\n');
}

/** What two renders of a page must share: the markup byte by byte, and the lines of the flight payload. */
function contentOf(text: string): { markup: string; lines: string } {
  if (!text.startsWith('<!DOCTYPE')) return { markup: '', lines: linesOf(text) };
  let flight = '';
  const markup = text.replace(/<script[^>]*>self\.__next_f\.push\((\[1,.*?\])\)<\/script>/gs, (_, pushed) => {
    flight += JSON.parse(pushed)[1];
    return '';
  });
  return { markup: markup.replace(token, 'token'), lines: linesOf(flight) };
}

/** A page's bytes as text, without its nonce, which is new in each response. */
async function read(origin: string, path: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(`${origin}${path}`, { headers });
  expect(response.status, path).toBe(200);
  const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
  expect(nonce).not.toBe('');
  return text.replaceAll(nonce, 'nonce');
}

const cookieOf = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

test('every page holds the same for each reader, kept or drawn anew, before and after a change', async ({
  page,
  context,
  browser,
  server,
}) => {
  const guest = await (await browser.newContext({ baseURL: server.url })).newPage();
  await join(guest, await invite(page, 'Invite its first coordinator', jordan), jordan);
  await guest.getByRole('heading', { name: 'State of implementation' }).waitFor();
  const readers = [await cookieOf(context), await cookieOf(guest.context())];
  const uncached = await startBeside(server, { CONCORD_PAGE_CACHE: '0' });
  const project = /\/projects\/p\w{11}/.exec(
    await read(server.url, '/projects', { accept: 'text/html', cookie: readers[0] ?? '' }),
  );
  const paths = [
    ...screensOf().filter((path) => !path.includes('[') && !/^\/(account|people|settings)/.test(path)),
    ...[
      ...['/groups/energy', '/groups/energy/projects', '/groups/energy/roadmap'],
      ...['/groups/energy/agreements', '/groups/energy/meetings', '/groups/energy/history'],
      '/charter/I.3',
      '/projects?q=nuclear&page=1',
      project?.[0] ?? '',
    ],
  ];
  expect(paths.length).toBeGreaterThan(20);

  const hold = async () => {
    let sentAgain = 0;
    for (const path of paths)
      for (const cookie of readers)
        for (const kind of kinds) {
          const headers = { ...kind, cookie };
          const first = await read(server.url, path, headers);
          const again = await read(server.url, path, headers);
          const anew = await read(uncached.origin, path, headers);
          if (again === first) sentAgain += 1;
          expect(anew, `${path} is drawn anew`).not.toBe(again);
          expect(contentOf(again), path).toEqual(contentOf(anew));
        }
    return sentAgain / (paths.length * readers.length * kinds.length);
  };
  expect(await hold()).toBeGreaterThan(0.9);
  await logProject(page, 'Only for Leyla’s side', 'Energy', { privately: true });
  await guest.goto('/projects/new');
  await logProject(guest, 'For both sides', 'Energy');
  expect(await hold()).toBeGreaterThan(0.9);
  await uncached.stop();
});
