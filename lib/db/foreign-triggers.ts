import 'server-only';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { environment } from '@/lib/env';
import type { Transaction } from './client';
import { tablesOf } from './row-changes';
import { postgresqlFunction } from './row-noting';

/**
 * The triggers of the database that are not the app's own, as `name on table`. What such a trigger changes runs inside
 * commands, so their events would vouch for it.
 */
export async function foreignTriggers(tx: Transaction): Promise<string[]> {
  const { provider } = environment().database;
  const path = resolve('prisma/triggers', `${provider}.sql`);
  const own = readFileSync(path, 'utf8');
  return provider === 'sqlite' ? onSqlite(tx, own) : onPostgresql(tx, own);
}

const normalized = (sql: string) => sql.replaceAll(/\s+/g, ' ').replace(/ ?;? ?$/, '');

async function onSqlite(tx: Transaction, file: string): Promise<string[]> {
  const own = new Set([...file.matchAll(/^CREATE TRIGGER [\s\S]*?^END;/gm)].map(([sql]) => normalized(sql)));
  const found = await tx.$queryRaw<{ name: string; tbl_name: string; sql: string }[]>`
    SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name`;
  return found
    .filter(({ sql }) => !own.has(normalized(sql)))
    .map((each) => `${each.name} on ${each.tbl_name}`);
}

async function onPostgresql(tx: Transaction, file: string): Promise<string[]> {
  const protecting = [...file.matchAll(/CREATE OR REPLACE FUNCTION "(\w+)"\(\)[^$]*\$\$([\s\S]*?)\$\$/g)];
  const noting = (await tablesOf(tx)).map(postgresqlFunction);
  const own = new Map([
    ...protecting.map(([, name = '', body = '']) => [name, body] as const),
    ...noting.map(({ name, body }) => [name, body] as const),
  ]);
  const found = await tx.$queryRaw<{ trigger: string; table: string; function: string; body: string }[]>`
    SELECT t.tgname::text AS "trigger", c.relname::text AS "table", p.proname::text AS "function", p.prosrc AS "body"
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace ORDER BY 1, 2`;
  return found
    .filter((each) => normalized(own.get(each.function) ?? '') !== normalized(each.body))
    .map(({ trigger, table }) => `${trigger} on ${table}`);
}
