/** Set by instrumentation.ts: see lib/cache/reader.ts. */
declare var concordReaderOf: typeof import('./lib/cache/reader').readerOf | undefined;

/** Set by instrumentation.ts: one round of mail and notices (lib/activity/mail/commands/round.ts). */
declare var concordMailRound: (() => Promise<string | null>) | undefined;
