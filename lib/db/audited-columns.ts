import type { DatabaseTarget } from '@/lib/env';
import { placements, unauditedColumns } from './audited-tables';

type Provider = DatabaseTarget['provider'];

/** Runs a query. Each row is an array of values in the order of the columns. */
export type Ask = (sql: string) => Promise<readonly (readonly unknown[])[]>;

/** An audited table of a database: its key columns, and all audited columns, those of the key first. */
export interface AuditedTable {
  model: string;
  key: readonly string[];
  columns: readonly string[];
}

// `position` is the column's position in the primary key, from 1; 0 if it is not part of it
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

/** The columns of all tables of this database. */
async function allColumns(provider: Provider, ask: Ask) {
  const rows = await ask(catalogue[provider]);
  return rows.map(([table, name, position]) => ({
    table: String(table),
    name: String(name),
    position: Number(position),
  }));
}

/** The audited tables of this database. None before it is migrated. */
export async function auditedTables(provider: Provider, ask: Ask): Promise<AuditedTable[]> {
  const columns = await allColumns(provider, ask);
  return Object.entries(placements).flatMap(([model, placement]) => {
    const own = columns.filter(({ table }) => table === model);
    if ('exempt' in placement || own.length === 0) return [];
    const unaudited = new Set([...placement.except, ...unauditedColumns]);
    const key = own.filter(({ position }) => position > 0).sort((a, b) => a.position - b.position);
    const names = key.map(({ name }) => name);
    const others = own
      .map(({ name }) => name)
      .filter((name) => !names.includes(name) && !unaudited.has(name));
    return [{ model, key: names, columns: [...names, ...others.sort()] }];
  });
}

/** The tables, as audited at another time, that this database still has with all those columns. */
export async function tablesStillThere(
  provider: Provider,
  ask: Ask,
  tables: readonly AuditedTable[],
): Promise<AuditedTable[]> {
  const columns = await allColumns(provider, ask);
  const present = new Set(columns.map(({ table, name }) => `${table} ${name}`));
  return tables.filter(({ model, columns }) => columns.every((name) => present.has(`${model} ${name}`)));
}

/** SQL for these columns of a row as one JSON array text. `row` is a prefix such as `NEW.`, or empty. */
export function jsonOf(provider: Provider, columns: readonly string[], row = ''): string {
  const values = columns.map((column) => `${row}"${column}"`).join(', ');
  return provider === 'sqlite' ? `json_array(${values})` : `jsonb_build_array(${values})::text`;
}
