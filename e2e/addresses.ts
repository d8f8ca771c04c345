import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const app = resolve(import.meta.dirname, '../app');

function pathsOf(file: RegExp): string[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((path) => file.test(path))
    .map((path) => path.replace(/\/[^/]+$/, '').replaceAll(/\/\([^)]+\)/g, '') || '/')
    .sort();
}

/** Every address that the program answers, read from its own folders: a new one cannot be forgotten. */
export const addresses = pathsOf(/\/(page\.tsx|route\.tsx?)$/);

/** Those of them that show a screen to who is signed in. */
export const screens = pathsOf(/^\/\(tracker\)\/(.*\/)?page\.tsx$/);
