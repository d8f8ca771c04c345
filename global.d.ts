/** Set by instrumentation.ts: see lib/cache/reader.ts. */
declare var concordReaderOf: typeof import('./lib/cache/reader').readerOf | undefined;
