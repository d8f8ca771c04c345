import { DriverAdapterError } from '@prisma/driver-adapter-utils';

/**
 * Why the database accepts no write: its disk is `full`; its files are `missing` (removed or replaced while the app
 * runs); it is `unwritable` for another reason; it is `unreachable`; it stayed `busy`.
 */
export type StorageFault = 'full' | 'missing' | 'unwritable' | 'unreachable' | 'busy';

// SQLite's result codes, PostgreSQL's SQLSTATE codes, Prisma's error codes and its adapters' error kinds.
const faults: readonly [fault: StorageFault, code: RegExp][] = [
  ['full', /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|53100)$/],
  ['missing', /^SQLITE_READONLY_DBMOVED$/],
  ['unwritable', /^(SQLITE_(IOERR|READONLY)\w*|25006|58030)$/],
  [
    'unreachable',
    /^(SQLITE_CANTOPEN\w*|08\w{3}|57P0[123]|DatabaseNotReachable|ConnectionClosed|P1001|P1017)$/,
  ],
  ['unreachable', /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NOTFOUND)$/],
  ['busy', /^(SQLITE_BUSY\w*|40001|40P01|53300|TransactionWriteConflict|P1008|P2024|P2028|P2034)$/],
];

// Errors for a missing socket and for a broken connection have no code of their own.
const hungUp = /\bconnect ENOENT\b|^Connection terminated\b/;

/** The storage fault that an error shows; null if it is any other error. */
export function storageFaultOf(error: unknown): StorageFault | null {
  if (error instanceof Error && hungUp.test(error.message)) return 'unreachable';
  const codes = codesOf(error);
  return faults.find(([, code]) => codes.some((each) => code.test(each)))?.[0] ?? null;
}

/** The error for a write to files that were removed or replaced, with SQLite's own code for it. */
export function filesMissing(file: string): Error {
  const message = `the files of the database ${file} were removed or replaced while it was open`;
  const code = 'SQLITE_READONLY_DBMOVED';
  return new DriverAdapterError({
    kind: 'sqlite',
    extendedCode: 1032,
    message,
    originalCode: code,
    originalMessage: message,
  });
}

/** The codes of an error: its own, and those of the adapter's error in its meta or cause. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Object)) return [];
  const { code, originalCode, kind, meta, cause } = error as Record<string, unknown>;
  const inner = meta instanceof Object && 'driverAdapterError' in meta ? meta.driverAdapterError : cause;
  const own = [code, originalCode, kind].filter((each) => typeof each === 'string');
  return inner === undefined || inner === error ? own : [...own, ...codesOf(inner)];
}
