import { defineConfig } from 'prisma/config';

// For Prisma's own command line: npx prisma validate, format and db seed. Migrations go through lib/db/migrate.ts,
// because both databases are migrated from one schema.
// None of these commands uses the engine that Prisma would download: a file that exists keeps it from trying.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations/sqlite', seed: 'node scripts/run.mjs seed' },
});
