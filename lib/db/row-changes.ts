import 'server-only';
import { environment } from '@/lib/env';
import { type Ask, type AuditedTable, auditedTables, jsonOf, tablesStillThere } from './audited-columns';
import type { Transaction } from './client';
import { postgresqlTaking, sqliteTaking } from './row-noting';

/** An audited row. `key` and `content` are JSON arrays of the key columns and of all audited columns. */
export interface AuditedRow {
  model: string;
  key: string;
  content: string;
}

/** A row before (-1) or after (1) a change. */
export interface RowChange extends AuditedRow {
  sign: 1 | -1;
}

/** The changes of audited rows in this transaction since its start or the last call, in no order. */
export async function takeRowChanges(tx: Transaction): Promise<RowChange[]> {
  if (environment().database.provider === 'sqlite') {
    const rows =
      await tx.$queryRawUnsafe<{ sign: bigint | number; model: string; key: string; content: string }[]>(
        sqliteTaking,
      );
    return rows.map(({ sign, ...row }) => ({ ...row, sign: Number(sign) === 1 ? 1 : -1 }));
  }
  const [{ lines } = { lines: null }] =
    await tx.$queryRawUnsafe<{ lines: string | null }[]>(postgresqlTaking);
  return (lines ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [sign, model, key, content] = JSON.parse(line) as [1 | -1, string, string, string];
      return { sign, model, key, content };
    });
}

const asker =
  (tx: Transaction): Ask =>
  async (sql) =>
    (await tx.$queryRawUnsafe<object[]>(sql)).map(Object.values);

/** The audited tables of the database. */
export function tablesOf(tx: Transaction): Promise<AuditedTable[]> {
  return auditedTables(environment().database.provider, asker(tx));
}

/** The tables, as audited at another time, that the database still has with all those columns. */
export function tablesLeft(tx: Transaction, tables: readonly AuditedTable[]): Promise<AuditedTable[]> {
  return tablesStillThere(environment().database.provider, asker(tx), tables);
}

const batchSize = 2_000;

/** All rows of these tables in batches, each across several tables. The columns may be those of an earlier time. */
export async function* rowsOf(
  tx: Transaction,
  tables: readonly AuditedTable[],
): AsyncGenerator<AuditedRow[], undefined> {
  let left = tables;
  for (let from = 0; left.length > 0; from += batchSize) {
    const parts = left.map((table) => `SELECT * FROM (${partOf(table, from)}) "${table.model}"`);
    const rows = await tx.$queryRawUnsafe<AuditedRow[]>(parts.join(' UNION ALL '));
    yield rows;
    const counts = new Map<string, number>();
    for (const { model } of rows) counts.set(model, (counts.get(model) ?? 0) + 1);
    left = left.filter(({ model }) => counts.get(model) === batchSize);
  }
}

function partOf({ model, key, columns }: AuditedTable, from: number): string {
  const { provider } = environment().database;
  const order = key.map((column) => `"${column}"`).join(', ');
  const values = `'${model}' AS "model", ${jsonOf(provider, key)} AS "key", ${jsonOf(provider, columns)} AS "content"`;
  return `SELECT ${values} FROM "${model}" ORDER BY ${order} LIMIT ${batchSize} OFFSET ${from}`;
}
