import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { chartRoom, reportDocx } from './report-docx';

/** As much of a PNG as its size takes. */
function pngOf(width: number, height: number): Uint8Array {
  const png = new Uint8Array(24);
  const header = new DataView(png.buffer);
  header.setUint32(16, width);
  header.setUint32(20, height);
  return png;
}

it('the charts of a report stand on upright pages, as wide as the page, each with its words', async () => {
  const words = { language: 'en', heading: 'Report', charter: 'Charter', parties: [], facts: [] };
  const { width, height } = chartRoom;
  const sheets = [pngOf(2 * width, height), pngOf(2 * width, 2 * height)].map((png, index) => ({
    about: `Energy, ${index + 1} of 2.`,
    png,
  }));
  const charts = [{ heading: 'Energy', note: 'The first 9 projects; 3 more.', sheets }];
  const file = await reportDocx({ ...words, sections: [] }, { heading: 'Roadmap', charts });
  const text = strFromU8(unzipSync(new Uint8Array(file))['word/document.xml'] ?? new Uint8Array());
  // 9,525 units of the format to a pixel
  const sizes = [...text.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [
    Number(x) / 9525,
    Number(y) / 9525,
  ]);
  expect(sizes).toEqual([
    [width, height / 2],
    [width, height],
  ]);
  expect(text.match(/descr="Energy, \d of 2\."/g)).toHaveLength(2);
  expect(text).toContain('The first 9 projects; 3 more.');
  expect(text.match(/w:orient="\w+"/g)).toEqual(['w:orient="landscape"', 'w:orient="portrait"']);
  const [, page] = text.match(/<w:pgSz [^>]+>/g) ?? [];
  expect(page).toContain('w:w="11906" w:h="16838"');
});
