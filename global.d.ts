/** Set by instrumentation.ts: see lib/access/reader-revision.ts. */
declare var concordReaderRevision: ((cookies: string) => Promise<string | null>) | undefined;
