// Writes the next migration for both databases, from the last migrated schema
// (prisma/migrations/schema.prisma) to prisma/schema.prisma:
//   npm run migration -- add-dialogue-platforms
//   npm run migration -- more-triggers --triggers   (if only prisma/triggers changed)
//   npm run migration -- --initial                  (rewrites the first one; only before the first release)
// Each ends with prisma/triggers/<provider>.sql, which recreates the triggers: altering a table on SQLite
// rebuilds it and drops them.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DiffTarget } from '@prisma/schema-engine-wasm';
import { type Provider, withSchemaEngine } from '../lib/db/schema-engine';

const root = resolve(import.meta.dirname, '..');
const present = join(root, 'prisma/schema.prisma');
const reached = join(root, 'prisma/migrations/schema.prisma');

function schemaFor(provider: Provider, file: string): DiffTarget {
  const content = readFileSync(file, 'utf8').replace('provider = "sqlite"', `provider = "${provider}"`);
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}

async function difference(provider: Provider, from: DiffTarget): Promise<string> {
  const { stdout } = await withSchemaEngine({ provider: 'sqlite', file: ':memory:' }, (engine) =>
    engine.diff({
      from,
      to: schemaFor(provider, present),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return stdout ?? '';
}

const triggersOf = (provider: Provider) =>
  readFileSync(join(root, 'prisma/triggers', `${provider}.sql`), 'utf8');

/** Writes one migration per database; none if the schemas do not differ in the database. */
async function write(folder: string, from: (provider: Provider) => DiffTarget) {
  const providers = ['sqlite', 'postgresql'] as const;
  const tables = await Promise.all(providers.map((provider) => difference(provider, from(provider))));
  copyFileSync(present, reached);
  if (!tables.some((sql) => /^(?!--|\s*$)/m.test(sql)) && !process.argv.includes('--triggers')) {
    console.log('Nothing to migrate.');
    return;
  }
  for (const [index, provider] of providers.entries()) {
    const target = join(root, 'prisma/migrations', provider, folder);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'migration.sql'), `${tables[index]?.trim()}\n\n${triggersOf(provider)}`);
    console.log(`prisma/migrations/${provider}/${folder}/migration.sql`);
  }
}

const [name] = process.argv.slice(2);
if (name === '--initial') {
  for (const provider of ['sqlite', 'postgresql']) {
    rmSync(join(root, 'prisma/migrations', provider), { recursive: true, force: true });
  }
  await write('20261123000000_initial', () => ({ tag: 'empty' }));
} else if (name && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && existsSync(reached)) {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  await write(`${stamp}_${name}`, (provider) => schemaFor(provider, reached));
} else {
  console.error('Give the migration a name in small letters and hyphens: npm run migration -- add-something');
  process.exit(1);
}
