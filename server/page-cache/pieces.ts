import { constants, crc32, deflateRawSync, gunzipSync } from 'node:zlib';

/** A compressed piece, with its part of the whole text's checksum. */
interface Piece {
  deflated: Buffer;
  length: number;
  crc: number;
  shift: number;
}

/**
 * A text that is sent many times with different content between its pieces. Each piece is compressed once and kept
 * compressed.
 */
export class Pieces {
  readonly #pieces: readonly Piece[];
  /** The size of the pieces in bytes, without the content between them. */
  readonly length: number;
  /** The size of the compressed pieces in bytes. */
  readonly keptBytes: number;

  constructor(raw: readonly Buffer[]) {
    this.#pieces = raw.map((piece) => ({
      deflated: deflateRawSync(piece, { level: 3, finishFlush: constants.Z_FULL_FLUSH }),
      length: piece.length,
      crc: crc32(piece),
      shift: shiftOf(piece.length),
    }));
    this.length = raw.reduce((sum, { length }) => sum + length, 0);
    this.keptBytes = this.#pieces.reduce((sum, { deflated }) => sum + deflated.length, 0);
  }

  joined(between: Buffer): Buffer {
    return gunzipSync(this.gzipped(between));
  }

  /**
   * The text as a gzip file (RFC 1952). Each piece is a series of blocks (RFC 1951) that ends at a byte
   * boundary and refers to nothing before it; the content between is stored uncompressed.
   *
   * @param between at most 65,535 bytes
   */
  gzipped(between: Buffer): Buffer {
    const block = storedBlock(between);
    const blocks = this.#pieces.flatMap(({ deflated }, index) =>
      index === 0 ? [deflated] : [block, deflated],
    );
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(this.#checksum(between));
    tail.writeUInt32LE(this.length + (this.#pieces.length - 1) * between.length, 4);
    return Buffer.concat([gzipHead, ...blocks, lastBlock, tail]);
  }

  #checksum(between: Buffer): number {
    const [crc, shift] = [crc32(between), shiftOf(between.length)];
    return this.#pieces.reduce(
      (sum, piece, index) => appended(index === 0 ? 0 : appended(sum, crc, shift), piece.crc, piece.shift),
      0,
    );
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

// CRC-32 is a polynomial remainder over GF(2), with bit 31 as the coefficient of x^0. Text before n more bytes counts
// times x^(8n).
const polynomial = 0xedb88320;
const one = 0x80000000;

/** The checksum of two texts joined; `crc` is the second's, and `shift` follows from its length. */
const appended = (before: number, crc: number, shift: number) => (product(shift, before) ^ crc) >>> 0;

function product(a: number, b: number): number {
  let [sum, factor] = [0, b];
  for (let bit = one; bit !== 0; bit >>>= 1) {
    if (a & bit) sum ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ polynomial : factor >>> 1;
  }
  return sum >>> 0;
}

/** x^(8 · bytes). */
function shiftOf(bytes: number): number {
  let [power, square] = [one, one >>> 8];
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = product(square, power);
    square = product(square, square);
  }
  return power;
}
