declare module 'wawoff2' {
  /** Unpacks the TrueType font in a WOFF2 file. The next call overwrites the returned memory. */
  export function decompress(packed: Uint8Array): Promise<Uint8Array>;
}
