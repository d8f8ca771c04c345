// Global setup of both database suites: migrates one database, which every test file copies
// (testing/database.ts).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { adapterFactory } from '@/lib/db/adapters';
import { migrate } from '@/lib/db/migrate';
import type { DatabaseTarget } from '@/lib/env';
import { startCluster } from './postgres-cluster';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated database to copy. */
    template: DatabaseTarget;
  }
}

async function makeTemplate(template: DatabaseTarget) {
  const migrated = await migrate(template);
  if (!migrated.ok)
    throw new Error(`The test database could not be migrated: ${JSON.stringify(migrated.refusal)}`);
}

async function sqlite(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-template-'));
  const template = { provider: 'sqlite', file: join(folder, 'concord.sqlite') } as const;
  await makeTemplate(template);
  project.provide('template', template);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Uses the server that CONCORD_TEST_POSTGRES names, or starts a cluster. */
async function postgresql(project: TestProject) {
  const given = process.env.CONCORD_TEST_POSTGRES;
  const cluster = given ? undefined : await startCluster();
  const name = `concord_template_${process.pid}`;
  const at = (database: string) => {
    if (cluster) return cluster.urlOf(database);
    const url = new URL(given ?? '');
    url.pathname = database;
    return url.href;
  };
  const administer = async (statement: string) => {
    const connection = await adapterFactory({ provider: 'postgresql', url: at('postgres') }).connect();
    await connection.executeScript(statement).finally(() => connection.dispose());
  };
  await administer(`CREATE DATABASE "${name}"`);
  const template = { provider: 'postgresql', url: at(name) } as const;
  await makeTemplate(template);
  project.provide('template', template);
  return async () => {
    if (cluster) await cluster.stop();
    else await administer(`DROP DATABASE "${name}"`);
  };
}

export default function setup(project: TestProject) {
  return project.name === 'postgresql' ? postgresql(project) : sqlite(project);
}
