import 'server-only';
import type { Transaction } from './client';
import { Prisma } from './generated/sqlite/client';

/** The tables that hold only keys, and their columns. */
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

// rows of two columns: SQLite takes about 32,000 values in one statement, PostgreSQL twice as many
const maxRows = 10_000;

/**
 * Writes rows of a table of keys in the caller's transaction. Plain SQL, because Prisma compiles each `createMany`
 * anew, which takes several times as long as writing the rows.
 * @throws the database's error if a row exists already or has a dangling reference
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
