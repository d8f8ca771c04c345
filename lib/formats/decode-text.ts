/**
 * The text of a file of UTF-8 or UTF-16, without its byte order mark. Null for anything that cannot be read letter by
 * letter: another encoding, a workbook, or a text in which letters were lost before (U+FFFD) or that holds NUL.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return hasLostLetters(text) ? null : text;
}

/** Whether a text holds what stands for letters that could not be read, or NUL, which no text has. */
export const hasLostLetters = (text: string): boolean => /[\0\uFFFD]/.test(text);

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** By the byte order mark; without one, UTF-16 is known by its high bytes and by the signs that part cells and lines. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (!hasHighBytes(bytes)) return 'utf-8';
  const little = partingSigns(bytes, 'utf-16le');
  const big = partingSigns(bytes, 'utf-16be');
  if (little === big) return 'utf-8';
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** In UTF-16 every second byte of Latin, Cyrillic and their neighbours is below 0x20; text of one byte has hardly any. */
function hasHighBytes(bytes: Uint8Array): boolean {
  const controls = bytes.filter((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte)).length;
  return controls * 3 >= bytes.length && controls > 0;
}

/** How many tabs, line ends, spaces, commas and semicolons the bytes hold if they are read so. */
const partingSigns = (bytes: Uint8Array, encoding: Encoding): number =>
  new TextDecoder(encoding).decode(bytes).match(/[\t\n\r ,;]/g)?.length ?? 0;
