/**
 * Decodes a UTF-8 or UTF-16 file, without its byte order mark. Null if it cannot be read exactly: another encoding, a
 * workbook, or text that already lost letters (U+FFFD) or contains NUL.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return hasLostLetters(text) ? null : text;
}

/** Whether a text contains replacement characters or NUL. */
export const hasLostLetters = (text: string): boolean => /[\0\uFFFD]/.test(text);

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Detects the encoding by byte order mark, else UTF-16 by its high bytes and its separators. */
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

/** In UTF-16, every second byte of Latin or Cyrillic text is below 0x20; single-byte text has hardly any. */
function hasHighBytes(bytes: Uint8Array): boolean {
  const controls = bytes.filter((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte)).length;
  return controls * 3 >= bytes.length && controls > 0;
}

/** Number of tabs, line breaks, spaces, commas and semicolons when decoded with this encoding. */
const partingSigns = (bytes: Uint8Array, encoding: Encoding): number =>
  new TextDecoder(encoding).decode(bytes).match(/[\t\n\r ,;]/g)?.length ?? 0;
