// Compiles a program and its imports from this project into .compiled: node scripts/compile.mjs start
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, stop } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
/** Programs outside scripts/. Starting the app also compiles the programs of its processes. */
const programs = {
  start: ['server/start', 'server/prepare', 'server/workers', 'server/worker'],
  bench: ['bench/bench'],
  stories: ['e2e/story-server'],
};
const [name = ''] = process.argv.slice(2);
const entries = programs[name] ?? [`scripts/${name}`];
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: entries.map((entry) => `${entry}.ts`),
  outdir: '.compiled',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  // empty, as under the condition `react-server` in the app
  alias: { 'server-only': join(root, 'node_modules/server-only/empty.js') },
  logLevel: 'error',
});
await stop();

mkdirSync(join(root, '.compiled'), { recursive: true });
for (const { path, text } of outputFiles) {
  // written and renamed, so that another program starting at once never reads half a file
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}
