import 'server-only';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compile from 'icu-minify/compile';

/** A compiled message, as `format-message.ts` reads it. */
type Compiled = ReturnType<typeof compile>;
type Tree = { [key: string]: Compiled | Tree };

let cached: Tree | undefined;

/**
 * All messages of a language as one tree: `messages/en/projects.json` becomes `{ projects: … }`. Files are
 * read once per process, and for each request in development.
 */
export function messages(locale: string): Tree {
  if (cached && process.env.NODE_ENV === 'production') return cached;
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'messages', locale);
  const tree: Tree = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    tree[file.slice(0, -'.json'.length)] = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
      compiled,
    ) as Tree;
  }
  cached = tree;
  return tree;
}

/**
 * Compiles the strings of a file. The JSON round trip leaves plain objects, which can be sent to the browser.
 */
const compiled = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? JSON.parse(JSON.stringify(compile(value))) : value;
