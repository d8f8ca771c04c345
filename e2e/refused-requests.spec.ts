import { readdirSync, renameSync } from 'node:fs';
import { createServer } from 'node:http';
import { join as path } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { invite, join, jordan, leyla, logProject, signIn } from './cast';
import { axe, expect, problem, test } from './fixtures';
import { rawRequest } from './raw-request';
import { freePort } from './server';

/** Typing a text of a megabyte would take Chromium minutes. */
const setText = (box: Locator, text: string) =>
  box.evaluate((area: HTMLTextAreaElement, typed) => {
    area.value = typed;
  }, text);
const tokenIn = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name === 'concord')?.value ?? '';

test('no Party gets the other’s page, whatever cookies a request contains', async ({
  page,
  context,
  browser,
  server,
}) => {
  const guest = await (await browser.newContext({ baseURL: server.url })).newPage();
  await join(guest, await invite(page, 'Invite its first coordinator', jordan), jordan);
  await logProject(page, 'Only for Leyla’s side', 'Energy', { privately: true });
  await guest.goto('/projects/new');
  await logProject(guest, 'Only for Jordan’s side', 'Energy', { privately: true });
  const [ownToken, guestToken] = [await tokenIn(context), await tokenIn(guest.context())];
  const list = (...cookies: string[]) =>
    rawRequest(server.url, 'GET /projects', [
      'Accept: text/html',
      ...cookies.map((each) => `Cookie: ${each}`),
    ]);

  await test.step('a request that could be read as two persons’ is nobody’s', async () => {
    for (const cookies of [
      [`concord=${ownToken}; concord=${guestToken}`],
      [`concord=${guestToken}; concord=${ownToken}`],
      [`concord=${ownToken}`, `concord=${guestToken}`],
      [`\xa0concord=${guestToken}; concord=${ownToken}`],
      [`concord=${ownToken}; \xe3\x80\x80concord=${guestToken}`],
      [`concord="${guestToken}"; concord=${ownToken}`],
      [`concord=; concord=${ownToken}`],
      [`concord=${ownToken}; concord=${ownToken}`],
      [`concord=${ownToken}; con%63ord=${guestToken}`],
    ]) {
      const { status, text } = await list(...cookies);
      expect(status, cookies.join(' | ')).toBe(307);
      expect(text).toContain('/sign-in?next=%2Fprojects&cookies=unclear');
      expect(text).not.toMatch(/Only for/);
      const [own, others] = [await list(`concord=${ownToken}`), await list(`concord=${guestToken}`)];
      expect(own.text).toContain('Only for Leyla’s side');
      expect(own.text).not.toContain('Only for Jordan’s side');
      expect(others.text).toContain('Only for Jordan’s side');
      expect(others.text).not.toContain('Only for Leyla’s side');
    }
  });

  await test.step('another program of the same machine gives her browser Jordan’s token for one address', async () => {
    const port = await freePort();
    const sibling = createServer((_, response) => {
      response.setHeader('Set-Cookie', `concord=${guestToken}; Path=/history`);
      response.end('A page of another program');
    });
    await new Promise<void>((done) => sibling.listen(port, 'localhost', done));
    await page.goto(`http://localhost:${port}/`);
    await page.goto(`${server.url}/history`);
    await expect(page.getByText('Your browser sent more than one sign-in cookie')).toBeVisible();
    await axe(page);
    await guest.goto('/history');
    await expect(guest.getByRole('main')).toContainText('Jordan');
    await expect(guest.getByRole('main')).not.toContainText('Leyla’s side');
    await context.clearCookies();
    await signIn(page, leyla, `${server.url}/sign-in`);
    await page.goto(`${server.url}/history`);
    await expect(page.getByRole('main')).not.toContainText('Jordan’s side');
    await new Promise((done) => sibling.close(done));
  });
  await guest.context().close();
});

test('requests that no browser sends get an explanation, never a bare 500', async ({
  page,
  browser,
  server,
}) => {
  const context = page.context();
  const cookie = `Cookie: concord=${await tokenIn(context)}`;
  const plain = await browser.newContext({
    baseURL: server.url,
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const form = await plain.newPage();
  await form.goto('/projects/new');
  const sent = await fieldsOf(form);
  const [action = ''] = /[0-9a-f]{42}/.exec(JSON.stringify(sent)) ?? [];
  const [described = ''] = Object.keys(sent).filter((name) => /^\$ACTION_\d+:0$/.test(name));
  const post = (fields: Record<string, string>, headers: string[], boundary = 'part') =>
    rawRequest(
      server.url,
      'POST /projects/new',
      [cookie, `Content-Type: multipart/form-data; boundary=${boundary}`, ...headers],
      multipart(fields),
    );
  const asPage = ['Accept: text/html', `Origin: ${server.url}`];
  const byScript = ['Accept: text/x-component', `Origin: ${server.url}`, `Next-Action: ${action}`];

  for (const [label, status, words, answer] of [
    [
      'another site’s form',
      403,
      /not sent from the tracker/,
      post(sent, ['Accept: text/html', 'Origin: https://evil.example']),
    ],
    [
      'the same by script',
      403,
      /came from another address/,
      post(sent, [...byScript, 'Sec-Fetch-Site: cross-site']),
    ],
    ['parts that do not end', 400, /could not be read/, post(sent, asPage, 'other')],
    ['the same by script', 400, /damaged or incomplete/, post(sent, byScript, 'other')],
    [
      'an action’s field cut off',
      400,
      /could not be read/,
      post({ ...sent, [described]: '{"id":"' }, asPage),
    ],
    [
      'what is bound to it',
      400,
      /could not be read/,
      post({ ...sent, [described.replace(':0', ':1')]: '[{"' }, asPage),
    ],
    [
      'arguments that are no form',
      400,
      /damaged or incomplete/,
      rawRequest(
        server.url,
        'POST /projects/new',
        [cookie, ...byScript, 'Content-Type: text/plain'],
        '[{},1]',
      ),
    ],
    [
      'an action that there is not',
      409,
      /updated meanwhile/,
      post({ ...sent, [described]: `{"id":"${'f'.repeat(42)}"}` }, asPage),
    ],
    ['a method', 405, /takes no such request/, rawRequest(server.url, 'DELETE /projects', [cookie])],
    [
      'a form for a file',
      405,
      /takes no such request/,
      rawRequest(server.url, 'POST /projects.csv', [cookie, ...asPage]),
    ],
    ['no request at all', 400, /could not be read/, rawRequest(server.url, 'WHAT /projects', [])],
  ] as const) {
    const result = await answer;
    expect([result.status, words.test(result.text)], `${label}: ${result.text.slice(0, 300)}`).toEqual([
      status,
      true,
    ]);
    expect(result.text).not.toContain('Internal Server Error');
  }

  await form.goto('/import?of=projects');
  await setText(form.getByRole('textbox', { name: 'Rows' }), 'a,b\n'.repeat(375_000));
  await form.getByRole('button', { name: 'Preview rows' }).click();
  await expect(
    form.getByRole('heading', { name: 'This is too much to send at once', level: 1 }),
  ).toBeVisible();
  await expect(form.getByText('A form may hold up to 1 MB')).toBeVisible();
  await expect(form).toHaveTitle(/too much/);
  await axe(form);
  await plain.close();
});

test('a form that could not be sent keeps its values, and says why', async ({ page }) => {
  const pasted = `Title,Group\n${'A line that is far too long,ENE\n'.repeat(40_000)}`;
  const rows = page.getByRole('textbox', { name: 'Rows' });
  const show = page.getByRole('button', { name: 'Preview rows' });
  await page.goto('/import?of=projects');
  await setText(rows, pasted);

  await show.click();
  await expect(problem(page)).toContainText('Nothing was saved: this is too much to send at once');
  await expect(problem(page)).toContainText('A form may hold up to 1 MB');
  await expect(problem(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  expect(await rows.inputValue()).toBe(pasted);
  await axe(page);

  await page.route('**/import?of=projects', (route) => route.abort('internetdisconnected'));
  await setText(rows, 'Title,Group\nKept without a connection,ENE');
  await show.click();
  await expect(problem(page)).toContainText('There is no connection to the tracker');
  await expect(problem(page)).toBeFocused();
  await expect(rows).toHaveValue('Title,Group\nKept without a connection,ENE');

  await page.unroute('**/import?of=projects');
  await show.click();
  await expect(page.getByRole('table')).toContainText('Kept without a connection');
  await expect(problem(page)).toHaveCount(0);
});

test('if the database’s files are removed, writers and the health check are told', async ({
  page,
  request,
  server,
}) => {
  await page.goto('/projects/new');
  await page.getByLabel('Title', { exact: true }).first().fill('Written to nowhere');
  await page.getByRole('combobox', { name: 'Working group' }).selectOption({ label: 'Energy' });
  const files = readdirSync(server.data).filter((name) => name.startsWith('concord.sqlite'));
  for (const name of files) renameSync(path(server.data, name), path(server.data, `${name}.away`));

  await page.getByRole('button', { name: 'Log the project' }).click();
  await expect(problem(page)).toContainText(
    'Nothing was saved: the files of the tracker’s database were removed',
  );
  await expect(page.getByLabel('Title', { exact: true }).first()).toHaveValue('Written to nowhere');
  const health = await request.get('/healthz');
  expect([health.status(), await health.json()]).toEqual([503, { status: 'database files missing' }]);

  for (const name of files) renameSync(path(server.data, `${name}.away`), path(server.data, name));
  expect((await request.get('/healthz')).status()).toBe(200);
  await page.getByRole('button', { name: 'Log the project' }).click();
  await expect(page.getByRole('heading', { name: 'Written to nowhere' })).toBeVisible();
});

/** The hidden fields of the form in the page's main part, with a title and a group. */
async function fieldsOf(page: Page): Promise<Record<string, string>> {
  const inputs = await page.getByRole('main').locator('form input[type=hidden]').all();
  const named = inputs.map(
    async (input) => [await input.getAttribute('name'), await input.inputValue()] as const,
  );
  const hidden = Object.fromEntries((await Promise.all(named)).map(([name, value]) => [name ?? '', value]));
  return { ...hidden, title: 'Probe', group: 'ENE' };
}

const multipart = (fields: Record<string, string>) =>
  [
    ...Object.entries(fields).map(
      ([name, value]) => `--part\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    '--part--\r\n',
  ].join('');

test('a file that does not say its size is counted while it comes in', async ({ page, context, server }) => {
  await page.goto('/import?of=projects');
  const chunk = `${(500_000).toString(16)}\r\n${'a'.repeat(500_000)}\r\n`;
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
  const first = `${head.length.toString(16)}\r\n${head}\r\n`;
  const send = async (address: string, accept: string) => {
    return rawRequest(
      server.url,
      `POST ${address}`,
      [
        `Cookie: concord=${await tokenIn(context)}`,
        `Origin: ${server.url}`,
        `Accept: ${accept}`,
        'Content-Type: multipart/form-data; boundary=b',
        'Transfer-Encoding: chunked',
      ],
      `${first}${chunk.repeat(24)}0\r\n\r\n`,
      { declared: false },
    );
  };
  expect(await send('/import/upload', 'text/html')).toMatchObject({
    status: 413,
    text: expect.stringContaining('This file is too large'),
  });
  expect(await send('/import/upload', '*/*')).toMatchObject({
    status: 413,
    text: expect.stringContaining('This file is too large. A file to import'),
  });
  expect(await send('/reports/check/file', 'text/html')).toMatchObject({ status: 303 });
  expect(await send('/meetings/none/returned/upload', 'text/html')).toMatchObject({ status: 303 });
});
