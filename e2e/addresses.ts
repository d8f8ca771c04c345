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

/** Every address of the app, read from its folders, so that none is forgotten. */
export const addresses = pathsOf(/\/(page\.tsx|route\.tsx?)$/);

/** Those that show a page to signed-in readers. */
export const screens = pathsOf(/^\/\(tracker\)\/(.*\/)?page\.tsx$/);
