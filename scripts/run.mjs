// Compiles a program and its imports from this project, and runs it: node scripts/run.mjs start
// It is plain JavaScript, so that an older Node can run it far enough to say which version it needs.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname ?? '.', '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Concord needs Node.js 20.19 or newer (24 is recommended); this is ${process.version}.`);
  process.exit(1);
}

/** Programs outside scripts/. Starting the app also compiles its worker processes. */
const programs = {
  start: ['server/start', 'server/workers', 'server/worker'],
  bench: ['bench/bench'],
};
const [name = ''] = process.argv.splice(2, 1);
// from here on `lib` finds its files as in the app
process.chdir(root);
const entries = programs[name] ?? [`scripts/${name}`];
const { build, stop } = await import('esbuild');
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
process.argv[1] = join(root, '.compiled', `${basename(name)}.mjs`);
await import(pathToFileURL(process.argv[1]).href);
