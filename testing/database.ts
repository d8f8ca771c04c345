import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { adapterFactory } from '@/lib/db/adapters';
import { disconnect } from '@/lib/db/client';
import type { DatabaseTarget } from '@/lib/env';

/** Runs one statement in the server's own database, from where others are created and dropped. */
async function administer(template: URL, statement: string) {
  const url = new URL(template);
  url.pathname = 'postgres';
  const connection = await adapterFactory({ provider: 'postgresql', url: url.href }).connect();
  await connection.executeScript(statement).finally(() => connection.dispose());
}

async function postgresqlCopy(template: string) {
  const source = new URL(template);
  const name = `concord_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await administer(source, `CREATE DATABASE "${name}" TEMPLATE "${source.pathname.slice(1)}"`);
  const url = new URL(source);
  url.pathname = name;
  process.env.DATABASE_URL = url.href;
  const target: DatabaseTarget = { provider: 'postgresql', url: url.href };
  return { target, remove: () => administer(source, `DROP DATABASE "${name}" WITH (FORCE)`) };
}

function sqliteCopy(template: string) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-test-'));
  const file = join(folder, 'concord.sqlite');
  copyFileSync(template, file);
  process.env.CONCORD_DATA = folder;
  delete process.env.DATABASE_URL;
  const target: DatabaseTarget = { provider: 'sqlite', file };
  return { target, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Gives this test file a fresh migrated database of its suite's provider, which `db()` then uses. It is
 * dropped after the file's last test together with the client, since the next file shares the modules. Call
 * it once at the top.
 */
export async function testDatabase(): Promise<DatabaseTarget> {
  process.env.CONCORD_AUDIT_KEY = 'a key of the tests, which is nobody’s secret';
  // `vitest list` opens one file's database after another and runs no afterAll
  await disconnect();
  const template = inject('template');
  const copy =
    template.provider === 'sqlite' ? sqliteCopy(template.file) : await postgresqlCopy(template.url);
  afterAll(async () => {
    await disconnect();
    await copy.remove();
  });
  return copy.target;
}
