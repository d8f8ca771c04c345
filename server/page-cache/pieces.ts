import { constants, crc32, deflateRawSync } from 'node:zlib';

/**
 * A text that is sent many times with different content between its pieces. Each piece is compressed once.
 */
export class Pieces {
  readonly #raw: readonly Buffer[];
  #deflated: readonly Buffer[] | undefined;
  /** The size of the pieces in bytes, without the content between them. */
  readonly length: number;

  constructor(raw: readonly Buffer[]) {
    this.#raw = raw;
    this.length = raw.reduce((sum, { length }) => sum + length, 0);
  }

  joined(between: Buffer): Buffer {
    return Buffer.concat(woven(this.#raw, between));
  }

  /**
   * The text as a gzip file (RFC 1952). Each piece is a series of blocks (RFC 1951) that ends at a byte
   * boundary and refers to nothing before it; the content between is stored uncompressed.
   *
   * @param between at most 65,535 bytes
   */
  gzipped(between: Buffer): Buffer {
    this.#deflated ??= this.#raw.map((piece) =>
      deflateRawSync(piece, { level: 3, finishFlush: constants.Z_FULL_FLUSH }),
    );
    // without empty parts, which reset zlib's checksum
    const whole = woven(this.#raw, between).filter(({ length }) => length > 0);
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(whole.reduce((sum, part) => crc32(part, sum), 0));
    tail.writeUInt32LE(
      whole.reduce((sum, { length }) => sum + length, 0),
      4,
    );
    return Buffer.concat([gzipHead, ...woven(this.#deflated, storedBlock(between)), lastBlock, tail]);
  }
}

// Magic number, deflate, no flags, no time, no hint, unknown system.
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
// An empty final block with fixed codes.
const lastBlock = Buffer.from([0x03, 0x00]);

/** A stored block: its length, the inverted length, and the bytes. */
function storedBlock(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(~bytes.length & 0xffff, 3);
  return Buffer.concat([head, bytes]);
}

const woven = (pieces: readonly Buffer[], between: Buffer) =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
