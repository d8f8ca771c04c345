// A temporary PostgreSQL cluster for tests and the benchmark, reached by a socket in its folder. PostgreSQL
// refuses to run as root, so root starts it as the `postgres` user of its package.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { adapterFactory } from '@/lib/db/adapters';

interface Cluster {
  /** The address of a database on the cluster, which need not exist yet. */
  urlOf(database: string): string;
  /** Creates an empty database and returns its address. */
  create(database: string): Promise<string>;
  stop(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;

/**
 * The folder with initdb and postgres: on the path, or in the distributions' folders, newest version first.
 */
function findPrograms(): string | undefined {
  const versions = (base: string) =>
    existsSync(base)
      ? readdirSync(base, { withFileTypes: true })
          .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
          .map((entry) => join(base, entry.name, 'bin'))
          .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
      : [];
  return [
    ...(process.env.PATH ?? '').split(delimiter),
    ...['/usr/lib/postgresql', '/usr/pgsql', '/opt/homebrew/opt', '/usr/local/opt'].flatMap(versions),
  ].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

function programs(): string {
  const found = findPrograms();
  if (found) return found;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']]) {
      spawnSync('apt-get', ['-q', ...words], { stdio: ['ignore', 'ignore', 'inherit'], env });
    }
  }
  const installed = findPrograms();
  if (installed) return installed;
  throw new Error(
    'The database suite needs PostgreSQL (initdb and postgres): install the package postgresql.',
  );
}

/** The user and group of the server: the current ones, or `postgres` for root. */
function owner(): { uid: number; gid: number } | undefined {
  if (!isRoot) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function answers(server: ChildProcess, socket: string, log: () => string) {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (server.exitCode !== null) break;
    if (existsSync(socket) && log().includes('ready to accept connections')) return;
    await setTimeout(50);
  }
  throw new Error(`The PostgreSQL server for the tests did not start.\n${log()}`);
}

// The data is temporary, so writes need not reach the disk.
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Where a temporary cluster lies: in memory where there is room, since copying databases is much of its work. */
function baseFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 4 * 1024 ** 3 ? memory : tmpdir();
}

/**
 * Starts a cluster; `stop` removes it.
 *
 * @param durable whether commits wait for the disk, as in real use
 */
export async function startCluster({ durable = false } = {}): Promise<Cluster> {
  const bin = programs();
  const as = owner();
  const folder = mkdtempSync(join(durable ? tmpdir() : baseFolder(), 'concord-pg-'));
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const options = { ...as, cwd: folder, encoding: 'utf8' } as const;
  const words = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(join(bin, 'initdb'), words, options);
  if (made.status !== 0) throw new Error(`initdb failed.\n${made.stdout}${made.stderr}`);

  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    ...(durable ? [] : careless),
    'max_connections=200',
  ].flatMap((setting) => ['-c', setting]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
    ...as,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  server.stderr.on('data', (part) => {
    log = (log + part).slice(-10_000);
  });
  const killed = () => void server.kill('SIGQUIT');
  process.once('exit', killed);
  await answers(server, join(folder, '.s.PGSQL.5432'), () => log);

  const urlOf = (database: string) =>
    `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  return {
    urlOf,
    async create(database) {
      const connection = await adapterFactory({ provider: 'postgresql', url: urlOf('postgres') }).connect();
      await connection.executeScript(`CREATE DATABASE "${database}"`).finally(() => connection.dispose());
      return urlOf(database);
    },
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      process.off('exit', killed);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
