// The script that each page of the last build brings, gzipped: at most 190 KiB, of which the framework is some
// 171. Read from the build's own manifests, so that no page is forgotten.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const app = resolve(import.meta.dirname, '.next/server/app');
const manifest = '_client-reference-manifest.js';

function scriptsOf(file) {
  const page = file.slice(0, -manifest.length);
  const { rootMainFiles, polyfillFiles } = JSON.parse(
    readFileSync(join(page, 'build-manifest.json'), 'utf8'),
  );
  // the manifest is a script that hangs its object on globalThis
  const scope = { globalThis: {} };
  new Function('globalThis', readFileSync(file, 'utf8'))(scope.globalThis);
  const [entries] = Object.values(scope.globalThis.__RSC_MANIFEST);
  const own = Object.values(entries.entryJSFiles).flat();
  return [...new Set([...rootMainFiles, ...polyfillFiles, ...own])].map((path) => `.next/${path}`);
}

const pages = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith(`page${manifest}`),
);

export default pages.map((path) => ({
  name: `/${path.replaceAll('\\', '/').slice(0, -manifest.length)}`,
  path: scriptsOf(join(app, path)),
  limit: '190 KiB',
  gzip: true,
}));
