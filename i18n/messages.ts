import 'server-only';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compile from 'icu-minify/compile';

/** A message as `format-message.ts` reads it: parsed once, not at each use. */
type Compiled = ReturnType<typeof compile>;
type Tree = { [key: string]: Compiled | Tree };

let kept: Tree | undefined;

/**
 * Every namespace of a language as one tree: `messages/en/projects.json` becomes `{ projects: … }`.
 * Read once per process, and anew for each request in development.
 */
export function messages(locale: string): Tree {
  if (kept && process.env.NODE_ENV === 'production') return kept;
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'messages', locale);
  const tree: Tree = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    tree[file.slice(0, -'.json'.length)] = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
      compiled,
    ) as Tree;
  }
  kept = tree;
  return tree;
}

/** Of a value of the file. Written and read again, since only plain objects can go to the browser. */
const compiled = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? JSON.parse(JSON.stringify(compile(value))) : value;
