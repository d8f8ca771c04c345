import 'server-only';
import type { Transaction } from './client';
import { Prisma } from './generated/sqlite/client';

/** The tables that hold keys alone, and their columns. */
const columns = {
  AgendaMention: ['itemId', 'projectId'],
  MilestoneDependency: ['dependentId', 'predecessorId'],
  ProjectGroup: ['projectId', 'groupCode'],
  ProjectProvision: ['projectId', 'provisionCode'],
  ProjectWord: ['word', 'projectId'],
  ProposalProject: ['proposalId', 'projectId'],
} as const;

type KeyTable = keyof typeof columns;
type KeyRow<Table extends KeyTable> = Readonly<Record<(typeof columns)[Table][number], string>>;

// of two columns: SQLite takes some 32,000 values in one statement, PostgreSQL twice as many
const maxRows = 10_000;

/**
 * Writes rows of a table of keys, all or none within the caller's transaction. Prisma works out each `createMany`
 * anew, which takes several times as long as the database does to write the rows; this is one plain statement.
 * @throws the database's own error where a row is there already or names nothing
 */
export async function insertRows<Table extends KeyTable>(
  tx: Transaction,
  table: Table,
  rows: readonly KeyRow<Table>[],
): Promise<void> {
  const names: readonly (keyof KeyRow<Table>)[] = columns[table];
  const into = Prisma.raw(`"${table}" (${names.map((name) => `"${String(name)}"`).join(', ')})`);
  for (let from = 0; from < rows.length; from += maxRows) {
    const values = rows.slice(from, from + maxRows).map((row) => {
      return Prisma.sql`(${Prisma.join(names.map((name) => row[name]))})`;
    });
    await tx.$executeRaw`INSERT INTO ${into} VALUES ${Prisma.join(values)}`;
  }
}
