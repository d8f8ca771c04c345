import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { adapterFactory } from '../lib/db/adapters';
import { leyla, logProject, openFirstAccount, signIn } from './cast';
import {
  auditKey,
  copyOf,
  freePort,
  hears,
  inInstallations,
  launch,
  preparedSetupPath,
  setupLinkIn,
  stop,
} from './server';

/** A data folder and a port for this test only. */
const test = base.extend<{ folder: string; port: number }>({
  folder: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'concord-start-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  port: async ({ browserName: _ }, use) => use(await freePort()),
});

// Each has its own folder and port, so they can run in parallel.
test.describe.configure({ mode: 'parallel' });

/** The output and exit code of a start that must fail. */
async function refusedStart(env: Record<string, string>) {
  const child = launch(env);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (part) => {
    out += part;
  });
  child.stderr?.on('data', (part) => {
    err += part;
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, out, err };
}

async function isRefused(env: Record<string, string>, line: RegExp) {
  const { code, out, err } = await refusedStart(env);
  expect(code).not.toBe(0);
  expect(code).not.toBeNull();
  expect(out).toBe('');
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(line);
}

test('the first start prints the address and a one-time link; the second needs no input', async ({
  page,
  folder,
  port,
}) => {
  const env = { PORT: String(port), CONCORD_DATA: join(folder, 'data') };
  const url = `http://localhost:${port}`;

  const first = launch(env);
  const output = await hears(first, /token=\S+\n/);
  expect(output.trim().split('\n')).toEqual([
    `Concord answers at ${url}`,
    expect.stringMatching(new RegExp(`^Create the first account: ${url}/set-up\\?token=\\S{20,}$`)),
  ]);
  await openFirstAccount(page, { setupLink: setupLinkIn(output) ?? '' }, leyla, true);
  expect(await stop(first)).toBe(0);

  const second = launch(env);
  expect(await hears(second, /answers at .*\n/)).toBe(`Concord answers at ${url}\n`);
  await page.context().clearCookies();
  await signIn(page, leyla, `${url}/sign-in`);
  await page.goto(`${url}/projects`);
  await expect(page.getByText('24 projects')).toBeVisible();
  expect(await stop(second)).toBe(0);
});

/** Loads a page over its own connection, since connections are distributed over the processes. */
function readApart(url: string, cookie: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, headers: { cookie, accept: 'text/html' } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
      });
      response.once('end', () => resolve(text));
    });
    request.once('error', reject);
  });
}

/** The ids of the child processes that run this script. */
function processesOf(pid: number | undefined, script: string): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return children
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(script))
    .map(Number);
}

test('several processes serve together, and each shows at once what another wrote, also while some end', async ({
  page,
  folder,
  port,
}) => {
  const server = launch({ PORT: String(port), CONCORD_DATA: join(folder, 'data'), CONCORD_WORKERS: '3' });
  const output = await hears(server, /token=\S+\n/);
  await openFirstAccount(page, { setupLink: setupLinkIn(output) ?? '' }, leyla, false);
  const url = `http://localhost:${port}`;
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const lists = () => Promise.all(Array.from({ length: 6 }, () => readApart(`${url}/projects`, cookie)));
  for (const title of ['First cable', 'Second cable', 'Third cable']) {
    await lists();
    await logProject(page, title, 'Energy', { at: url });
    for (const list of await lists()) expect(list).toContain(title);
  }

  // two end almost at once, and the third continues (server/supervise.test.ts covers the restarts)
  const [primary] = processesOf(server.pid, '.compiled/workers.mjs');
  expect(processesOf(server.pid, ''), 'the process that prepared has ended').toEqual([primary]);
  for (const pid of processesOf(primary, '.compiled/worker.mjs').slice(0, 2)) {
    const reported = hears(server, new RegExp(`process ${pid} ended by SIGKILL: .*\\n`));
    process.kill(pid, 'SIGKILL');
    await reported;
    for (const list of await lists()) expect(list).toContain('Third cable');
  }
  expect(await stop(server)).toBe(0);
});

const root = resolve(import.meta.dirname, '..');

/** For stories in which one process serves as well as several. */
const oneProcess = { CONCORD_WORKERS: '1' };

/** The output of `npm run verify`, which fails if the record is not sound. */
function verified(env: Record<string, string>): string {
  return execFileSync(process.execPath, ['scripts/run.mjs', 'verify'], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}

/** A fictional charter of the same shape as the program's own. */
function anotherCharter(): string {
  const file = JSON.parse(readFileSync(join(root, 'charter/charter.json'), 'utf8'));
  const parties = ['Northland', 'Southland'].map((name) => ({
    code: name.slice(0, 2).toUpperCase(),
    name,
    formalName: `Republic of ${name}`,
    capital: `${name} City`,
    timeZone: 'Europe/Lisbon',
  }));
  return JSON.stringify({ ...file, parties, charter: { ...file.charter, signatories: [] } });
}

test('the data folder is readable by its owner only', () => {
  const data = inInstallations('empty'); // as a first start left it: build.ts
  expect(statSync(data).mode & 0o077).toBe(0);
  expect(readdirSync(data)).toContain('concord.sqlite');
});

test('the record is sealed with a key beside the data folder, and the program does not start without it', async ({
  folder,
  port,
}) => {
  const env = { PORT: String(port), CONCORD_DATA: join(folder, 'data'), ...oneProcess };
  const server = launch(env);
  await hears(server, /token=\S+\n/);
  const key = join(folder, 'data.audit-key');
  expect(statSync(key).mode & 0o077).toBe(0);
  expect(verified(env)).toMatch(/^joint: sound, 2 events\n[\s\S]*\nThe record is sound\.$/m);
  expect(await stop(server)).toBe(0);
  renameSync(key, join(folder, 'elsewhere'));
  await isRefused(env, /^The record was sealed with a key that is not here: there is no .*data\.audit-key\./);
  expect(verified({ ...env, CONCORD_AUDIT_KEY_FILE: join(folder, 'elsewhere') })).toContain(
    'The record is sound.',
  );
});

test('another charter file is loaded at the first start, and an invalid one is refused', async ({
  page,
  folder,
  port,
}) => {
  const file = join(folder, 'charter.json');
  const env = {
    PORT: String(port),
    CONCORD_DATA: join(folder, 'data'),
    CONCORD_CHARTER: file,
    ...oneProcess,
  };
  writeFileSync(file, '{}');
  await isRefused(env, /^CONCORD_CHARTER: .*charter\.json cannot be loaded: at charter: /);
  writeFileSync(file, anotherCharter());
  const server = launch(env);
  await page.goto(setupLinkIn(await hears(server, /token=\S+\n/)) ?? '');
  await expect(page.getByRole('radio')).toHaveCount(2);
  await expect(page.getByRole('radio', { name: 'Northland' })).toBeVisible();
  expect(await stop(server)).toBe(0);
});

test('a start interrupted before set-up gives a new link, and the old one expires', async ({
  page,
  folder,
  port,
}) => {
  const data = join(folder, 'data');
  copyOf('empty', data); // as a start left it that was stopped before set-up: build.ts
  const old = `http://localhost:${port}${preparedSetupPath()}`;
  const server = launch({ PORT: String(port), CONCORD_DATA: data, ...auditKey, ...oneProcess });
  const link = setupLinkIn(await hears(server, /token=\S+\n/)) ?? '';
  expect(link).not.toBe(old);
  await page.goto(old);
  await expect(page.getByRole('heading', { name: 'This set-up link does not work' })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Create the first account' })).toBeVisible();
  await stop(server);
});

test('a busy port is named, with how to choose another', async ({ folder, port }) => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
  await isRefused(
    { PORT: String(port), CONCORD_DATA: folder },
    new RegExp(`^Port ${port} is taken: .*set PORT to another\\.`),
  );
  other.close();
});

test('a read-only data folder is named', async ({ folder, port }) => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const data = join(file, 'data');
  await isRefused(
    { PORT: String(port), CONCORD_DATA: data },
    /^The data folder .*a-file\/data cannot be written/,
  );
});

test('a DATABASE_URL of another kind is refused', async ({ folder, port }) => {
  await isRefused(
    { PORT: String(port), CONCORD_DATA: folder, DATABASE_URL: 'mysql://somebody:secret@localhost/concord' },
    /^DATABASE_URL must be postgresql:(?!.*secret)/,
  );
});

test('a DATABASE_URL that does not answer is refused, without printing its password', async ({
  folder,
  port,
}) => {
  const nobody = await freePort();
  await isRefused(
    {
      PORT: String(port),
      CONCORD_DATA: folder,
      DATABASE_URL: `postgresql://somebody:secret@127.0.0.1:${nobody}/concord`,
    },
    /^The database of DATABASE_URL cannot be reached: (?!.*secret)/,
  );
});

/** Marks a migration as applied that this program does not have, as a newer program would. */
async function migrateByANewerProgram(file: string) {
  const connection = await adapterFactory({ provider: 'sqlite', file }).connect();
  await connection.executeScript(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
      VALUES ('later', 'later', '29991231000000_later', CURRENT_TIMESTAMP, 1);`,
  );
  await connection.dispose();
}

test('a database newer than the program is left alone, and its migration named', async ({ folder, port }) => {
  const data = join(folder, 'data');
  copyOf('empty', data);
  await migrateByANewerProgram(join(data, 'concord.sqlite'));
  await isRefused(
    { PORT: String(port), CONCORD_DATA: data, ...auditKey },
    /^The database is newer than this program: .*29991231000000_later.*newer program/,
  );
});
