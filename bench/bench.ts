// Measures how fast pages are for any size of data, and prints Markdown. It asserts nothing.
//   npm run bench                                  (200, 2,000 and 20,000 projects on SQLite and PostgreSQL)
//   npm run bench -- --projects 200 --on sqlite
//   npm run bench -- --only calendar               (only the pages with this in their name)
//   npm run bench -- --import                      (only an import of 10,000 projects)
//   npm run bench -- --whose                       (where the time of a rendered page is spent, instead)
// Run it on an idle machine. The README describes what is measured.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildIfNeeded } from '@/server/build';
import { startCluster } from '@/testing/postgres-cluster';
import { importLine, importProjects } from './import';
import { type Account, fill, start } from './installation';
import { neverAsked, oneAtATime, throughput, warmUps } from './measure';
import { watchMemory } from './memory';
import { type Page, pagesOf } from './pages';
import { timeByOwner } from './profile';
import { heading, type Line, lineOf, memoryLine, ownersHeading, ownersLine } from './report';
import { Visitor } from './visitor';

const argument = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const sizes = argument('projects')?.split(',').map(Number) ?? [200, 2_000, 20_000];
const databases = argument('on')?.split(',') ?? ['sqlite', 'postgresql'];
const seconds = Number(argument('seconds') ?? 4);
const times = Number(argument('times') ?? 60);
const only = argument('only');
const whose = process.argv.includes('--whose');
const onlyImport = process.argv.includes('--import');
const imported = 10_000; // projects
let made = 0; // of projects: a title that its group already has would be asked about

if (!(await buildIfNeeded(console.error))) process.exit(1);
const cluster = databases.includes('postgresql') ? await startCluster({ durable: true }) : null;
const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'));
try {
  for (const database of databases) {
    for (const projects of sizes) {
      const data = join(folder, `${database}-${projects}`);
      const url = database === 'sqlite' ? {} : { DATABASE_URL: await cluster?.create(`bench_${projects}`) };
      const { DATABASE_URL: _, CONCORD_URL: _url, ...inherited } = process.env;
      const env = { ...inherited, ...url, CONCORD_DATA: data, NODE_ENV: 'production' as const };
      const title = `${projects.toLocaleString('en')} projects on ${database}`;
      await (whose ? benchOwners : onlyImport ? benchImport : bench)(env, title, projects);
    }
  }
} finally {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function bench(env: NodeJS.ProcessEnv, title: string, projects: number): Promise<void> {
  const account = fill(env, projects);
  const queries = await countQueries(env, account);
  const running = await start(env);
  try {
    const visitor = new Visitor(running.origin);
    await visitor.signIn(account.email, account.password);
    console.log(heading(title));
    const atRest = running.memory();
    const watch = watchMemory(running.memory);
    const create = await creation(visitor);
    for (const page of await chosenPages(visitor)) {
      console.log(lineOf(await measure(running.origin, visitor, page, create, queries.get(page.name))));
    }
    const written = only === undefined ? await writes(running.origin, visitor, create) : [];
    for (const line of written) console.log(lineOf(line));
    console.log(memoryLine({ atRest, peak: watch.stop(), after: running.memory() }));
  } finally {
    await running.stop();
  }
}

/** Imports a large file, while another session of the same person reads a project's page. */
async function benchImport(env: NodeJS.ProcessEnv, title: string, projects: number): Promise<void> {
  const account = fill(env, projects);
  const running = await start(env);
  try {
    const [visitor, other] = [new Visitor(running.origin), new Visitor(running.origin)];
    await visitor.signIn(account.email, account.password);
    await other.signIn(account.email, account.password);
    const page = (await pagesOf(visitor)).find(({ name }) => name === 'one project')?.path ?? '/';
    const form = (await visitor.get('/projects/new')).text;
    const group = /<option value="([A-Z]{2,4})"/.exec(form)?.[1] ?? '';
    console.log(heading(title));
    console.log(importLine(await importProjects(visitor, other, { rows: imported, group, page })));
  } finally {
    await running.stop();
  }
}

async function measure(
  origin: string,
  visitor: Visitor,
  { name, path, download, alone }: Page,
  create: Create,
  queries: number | undefined,
): Promise<Line> {
  const bytes = Buffer.byteLength((await visitor.get(path)).text);
  const few = Math.min(times, 15);
  if (alone) {
    const drawn = await oneAtATime(download ? 3 : few, () => answered(visitor.get(neverAsked(path))), pause);
    if (download) return { name, drawn, bytes, queries };
    return {
      name,
      drawn,
      changed: await oneAtATime(few, () => answered(visitor.get(path)), create),
      bytes,
      queries,
    };
  }
  // throughput first, so that every process is warm, as on a server that has run for a day
  const drawnRate = await throughput(origin, visitor, path, { anew: true, seconds });
  const drawn = await oneAtATime(download ? few : times, () => visitor.get(neverAsked(path)));
  if (download) return { name, drawn, drawnRate, bytes, queries };
  const keptRate = await throughput(origin, visitor, path, { anew: false, seconds });
  const kept = await oneAtATime(times, () => visitor.get(path));
  const changed = await oneAtATime(few, () => visitor.get(path), create);
  return { name, changed, drawn, drawnRate, kept, keptRate, bytes, queries };
}

async function chosenPages(visitor: Visitor): Promise<Page[]> {
  return (await pagesOf(visitor)).filter(({ name }) => only === undefined || name.includes(only));
}

/** A reader's calendar is answered five times a second. */
async function pause(): Promise<void> {
  await setTimeout(220);
}

async function answered(answer: Promise<{ status: number }>): Promise<void> {
  const { status } = await answer;
  if (status !== 200) throw new Error(`A page was answered with ${status}.`);
}

/** Counts the database queries of each page, on a server with one process. */
async function countQueries(env: NodeJS.ProcessEnv, account: Account): Promise<Map<string, number>> {
  const running = await start({ ...env, CONCORD_COUNT_QUERIES: '1', CONCORD_WORKERS: '1' });
  try {
    const visitor = new Visitor(running.origin);
    await visitor.signIn(account.email, account.password);
    const count = async () => Number((await visitor.get('/queries')).text);
    const counted = new Map<string, number>();
    const create = await creation(visitor);
    for (const { name, path } of await chosenPages(visitor)) {
      await visitor.get(path);
      await create(); // so that nothing is cached
      const before = await count();
      await visitor.get(path);
      counted.set(name, (await count()) - before);
    }
    return counted;
  } finally {
    await running.stop();
  }
}

/** Measures where the time is spent, on a server with one process that profiles itself. */
async function benchOwners(env: NodeJS.ProcessEnv, title: string, projects: number): Promise<void> {
  const account = fill(env, projects);
  const running = await start({ ...env, CONCORD_PROFILE: '1', CONCORD_WORKERS: '1' });
  try {
    const visitor = new Visitor(running.origin);
    await visitor.signIn(account.email, account.password);
    console.log(ownersHeading(title));
    for (const { name, path } of await pagesOf(visitor)) {
      const draw = () => oneAtATime(times, () => visitor.get(neverAsked(path)));
      await draw(); // so that everything is compiled
      await visitor.get('/profile');
      await draw();
      const spent = timeByOwner(JSON.parse((await visitor.get('/profile')).text));
      console.log(ownersLine(name, spent, times + warmUps));
    }
  } finally {
    await running.stop();
  }
}

type Create = () => Promise<void>;

/** Creates projects by posting the form with a title and a group. */
async function creation(visitor: Visitor): Promise<Create> {
  const form = await visitor.form('/projects/new', 'name="title"');
  const group = /<option value="([A-Z]{2,4})"/.exec((await visitor.get('/projects/new')).text)?.[1] ?? '';
  return () => {
    made += 1;
    const values = new Map(form).set('title', `Sample: made by the benchmark, ${made}`).set('group', group);
    return sent(visitor.post('/projects/new', values));
  };
}

/**
 * Creating a project and drafting an agenda, each by posting its form. For comparison, first a form from a
 * visitor without a session, who is redirected to sign-in.
 */
async function writes(origin: string, visitor: Visitor, create: Create): Promise<Line[]> {
  const nobody = new Visitor(origin, 'concord=ended');
  const form = await visitor.form('/projects/new', 'name="title"');
  const turnedAway = () => sent(nobody.post('/projects/new', form));
  const floorRate = await formRate(turnedAway);
  const floor = await oneAtATime(times, turnedAway);
  const rate = await formRate(create);
  const creating = await oneAtATime(times, create);
  const meetings = (await visitor.get('/meetings')).text;
  const links = [...meetings.matchAll(/href="(\/meetings\/[A-Za-z0-9_-]{12,})"[^>]*>([^<]*annual[^<]*)</gi)];
  const agenda = `${links[0]?.[1]}/agenda`;
  let again = new Map<string, string>();
  const drafting = await oneAtATime(
    Math.min(times, 10),
    () => sent(visitor.post(agenda, again)),
    async () => {
      again = await visitor.form(agenda, 'Draft again');
    },
  );
  return [
    { name: 'floor: a form that is turned away', drawn: floor, drawnRate: floorRate },
    { name: 'creating a project', drawn: creating, drawnRate: rate },
    { name: 'drafting the agenda again', drawn: drafting },
  ];
}

/** Forms answered per second, sixteen at a time. */
async function formRate(send: () => Promise<void>): Promise<number> {
  const each = 30;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let index = 0; index < each; index += 1) await send();
    }),
  );
  return (16 * each) / ((performance.now() - from) / 1_000);
}

async function sent(answer: Promise<{ status: number }>): Promise<void> {
  const { status } = await answer;
  if (status !== 303) throw new Error(`A form was answered with ${status}.`);
}
