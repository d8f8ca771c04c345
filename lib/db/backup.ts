import { chmodSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { adapterFactory } from './adapters';

/**
 * Copies an SQLite file next to itself, consistently even while it is written to (VACUUM INTO). The copy is named after
 * the coming migration, with a number if that name is taken, and is readable by its owner alone.
 * @returns the path of the copy
 * @throws the database's error if the copy cannot be written
 */
export async function backupFile(file: string, migration: string): Promise<string> {
  const copy = freeName(file, migration);
  const connection = await adapterFactory({ provider: 'sqlite', file }, 'one').connect();
  try {
    await connection.executeRaw({
      sql: 'VACUUM INTO ?',
      args: [copy],
      argTypes: [{ scalarType: 'string', arity: 'scalar' }],
    });
  } finally {
    await connection.dispose();
  }
  chmodSync(copy, 0o600);
  return copy;
}

function freeName(file: string, migration: string): string {
  const name = (number: number) =>
    join(dirname(file), `concord-before-${migration}${number === 1 ? '' : `-${number}`}.sqlite`);
  let number = 1;
  while (existsSync(name(number))) number += 1;
  return name(number);
}
