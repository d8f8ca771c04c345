// Compiles a program and its imports from this project, and runs it: node scripts/run.mjs start
// It is plain JavaScript, so that an older Node can run it far enough to say which version it needs.
import { spawnSync } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname ?? '.', '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Concord needs Node.js 20.19 or newer (24 is recommended); this is ${process.version}.`);
  process.exit(1);
}

const [name = ''] = process.argv.splice(2, 1);
// from here on `lib` finds its files as in the app
process.chdir(root);
// in a process of its own, so that a program that serves for weeks does not hold on to the compiler
const compiling = spawnSync(process.execPath, [join(root, 'scripts/compile.mjs'), name], {
  stdio: 'inherit',
});
if (compiling.status !== 0) process.exit(compiling.status ?? 1);
process.argv[1] = join(root, '.compiled', `${basename(name)}.mjs`);
await import(pathToFileURL(process.argv[1]).href);
