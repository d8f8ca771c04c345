import { describe, expect, it } from 'vitest';
import { chartPng } from './chart-png';

const svg = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><rect width="400" height="60" fill="#fff"/><text x="10" y="40" font-family="Inter" font-size="24">${words}</text></svg>`;
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('a chart as PNG', () => {
  it('has the size of the SVG', async () => {
    const png = await chartPng(svg('Storage'));
    expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(sizeOf(png)).toEqual([400, 60]);
  });

  it('shows its text, with every Azerbaijani letter', async () => {
    const [nothing, ...letters] = await Promise.all(
      ['', 'ə', 'ş', 'ı', 'İ', 'ğ', 'Ж'].map((words) => chartPng(svg(words))),
    );
    const different = new Set(letters.map((png) => Buffer.from(png).toString('base64')));
    expect(different.size).toBe(6);
    expect(different).not.toContain(Buffer.from(nothing ?? []).toString('base64'));
  });
});
