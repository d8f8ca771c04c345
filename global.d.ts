/** Set by instrumentation.ts: see lib/access/reader.ts. */
declare var concordAccess:
  | {
      readerOf: typeof import('./lib/access/reader').readerOf;
      within: typeof import('./lib/access/reader').within;
    }
  | undefined;
