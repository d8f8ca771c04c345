import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { describe, expect, it } from 'vitest';
import { filesMissing, storageFaultOf } from './storage-fault';

/** An error of Prisma's client, with its own code and the adapter's error in its meta. */
const known = (code: string, driverAdapterError?: Error) =>
  Object.assign(new Error('Invalid invocation'), { code, meta: { driverAdapterError } });
const sqlite = (originalCode: string) =>
  new DriverAdapterError({ kind: 'sqlite', extendedCode: 1, message: '', originalCode });
const postgres = (code: string) => {
  const more = { severity: 'ERROR', message: '', detail: undefined, column: undefined, hint: undefined };
  return new DriverAdapterError({ kind: 'postgres', code, originalCode: code, ...more });
};

describe('the storage fault is', () => {
  it.each([
    ['full', known('P2039', sqlite('SQLITE_FULL'))],
    ['full', sqlite('SQLITE_FULL')],
    ['full', known('P2039', postgres('53100'))],
    ['missing', known('P2010', filesMissing('/data/concord.sqlite') as DriverAdapterError)],
    ['unwritable', known('P2039', sqlite('SQLITE_IOERR_FSYNC'))],
    ['unwritable', known('P2039', sqlite('SQLITE_READONLY'))],
    ['unwritable', known('P2010', postgres('25006'))],
    ['unreachable', known('P1001')],
    ['unreachable', known('P2010', postgres('57P01'))],
    ['unreachable', Object.assign(new Error('unable to open database file'), { code: 'SQLITE_CANTOPEN' })],
    ['unreachable', known('ECONNREFUSED')],
    ['unreachable', new Error('connect ENOENT /run/postgresql/.s.PGSQL.5432')],
    ['unreachable', new Error('Connection terminated unexpectedly')],
    ['busy', known('P1008')],
    ['busy', known('P2034')],
  ])('%s for %o', (fault, error) => {
    expect(storageFaultOf(error)).toBe(fault);
  });
});

it.each([
  [known('P2002')],
  [known('P2003', sqlite('SQLITE_CONSTRAINT_FOREIGNKEY'))],
  [Object.assign(new Error('open'), { code: 'ENOENT', syscall: 'open' })],
  [new TypeError('form.get is not a function')],
  ['text'],
  [null],
  [undefined],
])('%o is no storage fault', (error) => {
  expect(storageFaultOf(error)).toBeNull();
});
