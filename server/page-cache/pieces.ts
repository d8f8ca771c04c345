import { constants, crc32, deflateRawSync } from 'node:zlib';

/**
 * A text that is sent many times over with something new between its pieces each time; compressed, each piece is
 * compressed once.
 */
export class Pieces {
  readonly #raw: readonly Buffer[];
  #deflated: readonly Buffer[] | undefined;
  /** In bytes: of the pieces, without what stands between them. */
  readonly length: number;

  constructor(raw: readonly Buffer[]) {
    this.#raw = raw;
    this.length = raw.reduce((sum, { length }) => sum + length, 0);
  }

  joined(between: Buffer): Buffer {
    return Buffer.concat(woven(this.#raw, between));
  }

  /**
   * The same as a gzip file (RFC 1952) of one member. Its blocks (RFC 1951) are those of the pieces, each ended at
   * a whole byte and without references to what stands before it, and between them what is new, as it is.
   * @param between at most 65,535 bytes
   */
  gzipped(between: Buffer): Buffer {
    this.#deflated ??= this.#raw.map((piece) =>
      deflateRawSync(piece, { level: 3, finishFlush: constants.Z_FULL_FLUSH }),
    );
    // without the empty ones: zlib begins anew with them
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

// The two magic bytes, deflate, no flags, no time, no hint, of no system that matters.
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
// Empty, of fixed codes, and marked as the last one.
const lastBlock = Buffer.from([0x03, 0x00]);

/** A block that holds its bytes as they are: its length, the same inverted, the bytes. */
function storedBlock(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(~bytes.length & 0xffff, 3);
  return Buffer.concat([head, bytes]);
}

const woven = (pieces: readonly Buffer[], between: Buffer) =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
