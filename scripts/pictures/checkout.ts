import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from '@/server/build';

interface Checkout {
  path: string;
  remove(): void;
}

const run = (program: string, words: string[], cwd: string) =>
  execFileSync(program, words, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });

/**
 * Checks a commit out into a git worktree of its own that can run.
 *
 * @throws if git does not know the commit, or its packages cannot be installed
 */
export function checkOut(commit: string, path: string): Checkout {
  run('git', ['worktree', 'add', '--quiet', '--detach', path, commit], root);
  const remove = () => run('git', ['worktree', 'remove', '--force', path], root);
  try {
    addPackages(path);
  } catch (error) {
    remove();
    throw error;
  }
  return { path, remove };
}

function addPackages(checkout: string) {
  const [theirs, ours] = [checkout, root].map((at) => readFileSync(join(at, 'package-lock.json'), 'utf8'));
  if (theirs !== ours) return void run('npm', ['ci'], checkout);
  linkFolder(join(root, 'node_modules'), join(checkout, 'node_modules'));
  run(process.execPath, ['scripts/generate-clients.mjs'], checkout);
}

/** Hard links, since Next's build refuses a symbolic link to packages outside the checkout. */
function linkFolder(from: string, to: string) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkFile(from: string, to: string) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to); // the temporary folder is on another disk
  }
}
