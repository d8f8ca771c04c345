// The widths of printable ASCII (space to tilde) in the semibold sans serif, in hundredths of an em.
const ascii = [
  28, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 66, 42, 62, 64, 67, 61, 64, 58, 64, 64, 32,
  33, 67, 67, 67, 54, 100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77, 65, 77, 65, 65, 66, 74,
  73, 102, 72, 71, 65, 37, 38, 37, 48, 47, 35, 57, 62, 58, 62, 59, 39, 63, 61, 26, 26, 57, 26, 90, 61, 61, 62,
  62, 40, 55, 35, 61, 59, 84, 57, 59, 57, 45, 36, 45, 67,
];
const otherLetter = 80;
const wideGlyph = 110;
// Allows for a wider fallback font.
const allowance = 1.06;

/** An upper bound for the width of a line of text, in the units of `size`. */
export function textWidth(text: string, size: number): number {
  let hundredths = 0;
  for (const glyph of text) {
    const code = glyph.codePointAt(0) ?? 0;
    hundredths += ascii[code - 32] ?? (code < 0x600 ? otherLetter : wideGlyph);
  }
  return (hundredths / 100) * size * allowance;
}

const leastLetters = 3;

/** The text, cut with an ellipsis to fit the room; null if too little would be left. */
export function shortened(text: string, size: number, room: number): string | null {
  if (textWidth(text, size) <= room) return text;
  const glyphs = [...text];
  for (let length = glyphs.length - 1; length >= leastLetters; length -= 1) {
    const cut = `${glyphs.slice(0, length).join('').trimEnd()}…`;
    if (textWidth(cut, size) <= room) return cut;
  }
  return null;
}
