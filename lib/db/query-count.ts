import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils';

const store = globalThis as typeof globalThis & { concordQueries?: number };

/** The number of statements that this process has sent to its database. Counted only for the benchmark. */
export const queryCount = (): number => store.concordQueries ?? 0;

/** Wraps a factory to count its statements if CONCORD_COUNT_QUERIES is 1, else returns it as it is. */
export function counted(
  factory: SqlMigrationAwareDriverAdapterFactory,
): SqlMigrationAwareDriverAdapterFactory {
  if (process.env.CONCORD_COUNT_QUERIES !== '1') return factory;
  return { ...factory, connect: async () => countedAdapter(await factory.connect()) };
}

function countedAdapter(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const begin = adapter.startTransaction.bind(adapter);
  counting(adapter);
  adapter.startTransaction = async (isolation): Promise<Transaction> => counting(await begin(isolation));
  return adapter;
}

function counting<Queryable extends SqlQueryable>(queryable: Queryable): Queryable {
  const [query, execute] = [queryable.queryRaw.bind(queryable), queryable.executeRaw.bind(queryable)];
  const count = () => {
    store.concordQueries = queryCount() + 1;
  };
  queryable.queryRaw = (statement) => {
    count();
    return query(statement);
  };
  queryable.executeRaw = (statement) => {
    count();
    return execute(statement);
  };
  return queryable;
}
