/** Set by instrumentation.ts: see lib/access/reader.ts. */
declare var concordReaderOf: typeof import('./lib/access/reader').readerOf | undefined;
