declare module 'wawoff2' {
  /** The TrueType font that a WOFF2 file holds. It lies in memory that the next call writes over. */
  export function decompress(packed: Uint8Array): Promise<Uint8Array>;
}
