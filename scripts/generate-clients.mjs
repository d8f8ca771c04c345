// Generates both Prisma clients from one schema: SQLite's from prisma/schema.prisma, PostgreSQL's from the
// same text with another provider and output. Nothing is downloaded: the client needs no engine, so the
// lookup of one is pointed at an existing program.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8');
const folder = mkdtempSync(join(root, 'prisma/.derived-'));

try {
  for (const provider of ['sqlite', 'postgresql']) {
    const file = join(folder, `${provider}.prisma`);
    const output = join(root, 'lib/db/generated', provider).replaceAll('\\', '/');
    writeFileSync(
      file,
      schema
        .replace('provider = "sqlite"', `provider = "${provider}"`)
        .replace('"../lib/db/generated/sqlite"', JSON.stringify(output)),
    );
    const run = spawnSync(
      process.execPath,
      [join(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', file, '--no-hints'],
      {
        encoding: 'utf8',
        env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
      },
    );
    if (run.status !== 0) {
      process.stderr.write(`The ${provider} client could not be generated.\n${run.stdout}${run.stderr}`);
      process.exit(1);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
