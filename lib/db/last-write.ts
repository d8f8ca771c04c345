import {
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { type StorageFault, storageFaultOf } from './storage-fault';

// On globalThis, since the program's parts load their modules apart.
const store = globalThis as typeof globalThis & { concordWriteFault?: StorageFault | null };

/** What the storage had against this process's last write; null where it was taken, or none was tried. */
export function lastWriteFault(): StorageFault | null {
  return store.concordWriteFault ?? null;
}

/** Notes of each write whether the storage took it. */
export function notingWrites(
  factory: SqlMigrationAwareDriverAdapterFactory,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => notingAdapter(await factory.connect()),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

function notingAdapter(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const begin = adapter.startTransaction.bind(adapter);
  const query = adapter.queryRaw.bind(adapter);
  const execute = adapter.executeRaw.bind(adapter);
  return Object.assign(adapter, {
    startTransaction: async (...isolation: Parameters<typeof begin>) =>
      notingTransaction(await begin(...isolation)),
    queryRaw: (statement: SqlQuery) => (isRead(statement) ? query(statement) : taken(query(statement))),
    executeRaw: (statement: SqlQuery) => taken(execute(statement)),
  });
}

/** What a transaction writes is taken once it is committed. */
function notingTransaction(transaction: Transaction): Transaction {
  const query = transaction.queryRaw.bind(transaction);
  const execute = transaction.executeRaw.bind(transaction);
  let writes = false;
  const milestone = <Value>(statement: SqlQuery, work: Promise<Value>): Promise<Value> => {
    if (statement.sql === 'COMMIT') return writes ? taken(work) : work;
    writes ||= !isRead(statement) && statement.sql !== 'ROLLBACK';
    return noted(work);
  };
  return Object.assign(transaction, {
    queryRaw: (statement: SqlQuery) => milestone(statement, query(statement)),
    executeRaw: (statement: SqlQuery) => milestone(statement, execute(statement)),
  });
}

const isRead = ({ sql }: SqlQuery) => /^\s*(SELECT|PRAGMA)\b/i.test(sql);

async function noted<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const fault = storageFaultOf(error);
    // the other faults pass by themselves, or are found by looking (health.ts)
    if (fault === 'full' || fault === 'unwritable') note(fault, reasonOf(error));
    throw error;
  }
}

async function taken<Value>(work: Promise<Value>): Promise<Value> {
  const value = await noted(work);
  note(null);
  return value;
}

/** The log tells once that it begins, and once that it has ended. */
function note(fault: StorageFault | null, reason = ''): void {
  const before = lastWriteFault();
  store.concordWriteFault = fault;
  if (fault !== null && fault !== before) process.stderr.write(`Nothing can be saved: ${reason}.\n`);
  if (fault === null && before !== null) process.stderr.write('Changes are saved again.\n');
}

const reasonOf = (error: unknown) =>
  isDriverAdapterError(error) ? (error.cause.originalMessage ?? error.cause.kind) : String(error);
