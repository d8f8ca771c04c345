import { resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

// The processes that stay as long as the server runs, besides the workers.
it.each(['scripts/run.mjs', 'server/start.ts', 'server/workers.ts'])(
  '%s loads nothing that takes much memory',
  async (program) => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [program],
      outdir: '.compiled',
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'error',
    });
    const imported = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.map(({ path }) => path),
    );
    expect(imported.length).toBeGreaterThan(0);
    // zod parses the environment variables
    expect(imported.filter((path) => !path.startsWith('node:') && path !== 'zod')).toEqual([]);
  },
);
