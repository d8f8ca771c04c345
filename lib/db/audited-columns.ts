import type { DatabaseTarget } from '@/lib/env';
import { countedColumns, placements } from './audited-tables';

type Provider = DatabaseTarget['provider'];

/** Asks the database in SQL; each row is its values in the order of the columns. */
export type Ask = (sql: string) => Promise<readonly (readonly unknown[])[]>;

/** An audited table as a database holds it: the columns of its key, and all that are audited, the key's first. */
export interface AuditedTable {
  model: string;
  key: readonly string[];
  columns: readonly string[];
}

// `position` is the place in the primary key, from 1 on; 0 where the column is no part of it
const catalogue: Record<Provider, string> = {
  sqlite: `
    SELECT t.name AS "table", c.name AS "column", c.pk AS "position"
    FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'`,
  postgresql: `
    SELECT t.relname::text AS "table", c.attname::text AS "column",
      COALESCE(array_position(string_to_array(i.indkey::text, ' '), c.attnum::text), 0)::int AS "position"
    FROM pg_class t
    JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema()
    JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
    LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary
    WHERE t.relkind = 'r'`,
};

/** The columns of every table that this database has. */
async function allColumns(provider: Provider, ask: Ask) {
  const rows = await ask(catalogue[provider]);
  return rows.map(([table, name, position]) => ({
    table: String(table),
    name: String(name),
    position: Number(position),
  }));
}

/** The audited tables that this database has; none before it is migrated. */
export async function auditedTables(provider: Provider, ask: Ask): Promise<AuditedTable[]> {
  const columns = await allColumns(provider, ask);
  return Object.entries(placements).flatMap(([model, placement]) => {
    const own = columns.filter(({ table }) => table === model);
    if ('exempt' in placement || own.length === 0) return [];
    const left = new Set([...placement.except, ...countedColumns]);
    const key = own.filter(({ position }) => position > 0).sort((a, b) => a.position - b.position);
    const names = key.map(({ name }) => name);
    const others = own.map(({ name }) => name).filter((name) => !names.includes(name) && !left.has(name));
    return [{ model, key: names, columns: [...names, ...others.sort()] }];
  });
}

/** Those of the tables, as they were audited at another time, that this database has with all their columns. */
export async function tablesStillThere(
  provider: Provider,
  ask: Ask,
  tables: readonly AuditedTable[],
): Promise<AuditedTable[]> {
  const columns = await allColumns(provider, ask);
  const there = new Set(columns.map(({ table, name }) => `${table} ${name}`));
  return tables.filter(({ model, columns }) => columns.every((name) => there.has(`${model} ${name}`)));
}

/** SQL for these columns of a row as one JSON text, the same wherever it is computed. */
export function jsonOf(provider: Provider, columns: readonly string[], row = ''): string {
  const values = columns.map((column) => `${row}"${column}"`).join(', ');
  return provider === 'sqlite' ? `json_array(${values})` : `jsonb_build_array(${values})::text`;
}
