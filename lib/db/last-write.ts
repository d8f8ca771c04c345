import {
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { type StorageFault, storageFaultOf } from './storage-fault';

// On globalThis, because the parts of the app load separate copies of this module.
const store = globalThis as typeof globalThis & { concordWriteFault?: StorageFault | null };

/** The storage fault of this process's last write; null if it succeeded or there was none. */
export function lastWriteFault(): StorageFault | null {
  return store.concordWriteFault ?? null;
}

/** Wraps a factory so that each write notes whether it succeeded (lastWriteFault). */
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
    queryRaw: (statement: SqlQuery) =>
      isRead(statement) ? query(statement) : notingResult(query(statement)),
    executeRaw: (statement: SqlQuery) => notingResult(execute(statement)),
  });
}

/** A transaction's writes succeed only with its commit. */
function notingTransaction(transaction: Transaction): Transaction {
  const query = transaction.queryRaw.bind(transaction);
  const execute = transaction.executeRaw.bind(transaction);
  let writes = false;
  const noting = <Value>(statement: SqlQuery, work: Promise<Value>): Promise<Value> => {
    if (statement.sql === 'COMMIT') return writes ? notingResult(work) : work;
    writes ||= !isRead(statement) && statement.sql !== 'ROLLBACK';
    return notingFault(work);
  };
  return Object.assign(transaction, {
    queryRaw: (statement: SqlQuery) => noting(statement, query(statement)),
    executeRaw: (statement: SqlQuery) => noting(statement, execute(statement)),
  });
}

const isRead = ({ sql }: SqlQuery) => /^\s*(SELECT|PRAGMA)\b/i.test(sql);

async function notingFault<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const fault = storageFaultOf(error);
    // other faults pass by themselves, or health.ts finds them
    if (fault === 'full' || fault === 'unwritable') note(fault, reasonOf(error));
    throw error;
  }
}

async function notingResult<Value>(work: Promise<Value>): Promise<Value> {
  const value = await notingFault(work);
  note(null);
  return value;
}

/** Logs once when a fault begins and once when it ends. */
function note(fault: StorageFault | null, reason = ''): void {
  const before = lastWriteFault();
  store.concordWriteFault = fault;
  if (fault !== null && fault !== before) process.stderr.write(`Nothing can be saved: ${reason}.\n`);
  if (fault === null && before !== null) process.stderr.write('Changes are saved again.\n');
}

const reasonOf = (error: unknown) =>
  isDriverAdapterError(error) ? (error.cause.originalMessage ?? error.cause.kind) : String(error);
