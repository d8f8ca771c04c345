// Builds the app when its sources differ from those of the last build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
const stamp = join(root, '.next/concord-stamp');
const sources = [
  'app',
  'charter/charter.json', // another file is read when it is loaded: CONCORD_CHARTER
  'components',
  'i18n',
  'lib',
  'messages',
  'prisma/schema.prisma',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];
// Generated clients follow from the schema, message types from the messages, and tests are not built.
const left = /^lib\/db\/generated\/|\.d\.json\.ts$|\.test\.tsx?$/;

function filesOf(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !left.test(file))
    .sort();
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(process.version.replace(/\..*/, ''));
  for (const file of sources.flatMap(filesOf)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** The environment for Next's programs. */
export const nextEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' });

export const nextProgram = join(root, 'node_modules/next/dist/bin/next');

/**
 * Ensures that `.next` holds a build of the present sources. Next's progress goes to the terminal.
 *
 * @returns false if the build failed
 */
export async function buildIfNeeded(announce: (line: string) => void): Promise<boolean> {
  const hash = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  announce('Building the app; this takes a minute or two, and only after the program changed.');
  const build = spawn(process.execPath, [nextProgram, 'build'], {
    cwd: root,
    env: { ...nextEnvironment(), NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  const stop = () => build.kill('SIGTERM');
  process.on('SIGTERM', stop).on('SIGINT', stop); // a terminal's signal may come twice
  const code = await new Promise((resolve) => build.once('exit', resolve));
  process.off('SIGTERM', stop).off('SIGINT', stop);
  if (code !== 0) return false;
  writeFileSync(stamp, hash);
  return true;
}
