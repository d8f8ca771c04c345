import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pieces } from './pieces';

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { minLength: 1, maxLength: 8 });
const buffers = (all: readonly string[]) => all.map((text) => Buffer.from(text));

test('decompresses to the same text, whatever is between the pieces', () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 3 }),
      (all, each) => {
        const pieces = new Pieces(buffers(all));
        for (const between of buffers(each)) {
          expect(pieces.joined(between).toString()).toBe(buffers(all).join(between.toString()));
          expect(gunzipSync(pieces.gzipped(between))).toEqual(pieces.joined(between));
        }
      },
    ),
  );
});

test('compresses no piece with references into the content between', () => {
  const pieces = new Pieces(buffers(['abcdefgh'.repeat(40), 'abcdefgh'.repeat(40)]));
  const [one, two] = ['abcdefghabcdefgh', 'zyxwvutszyxwvuts'].map((text) => Buffer.from(text));
  for (const between of [one, two, one]) {
    expect(gunzipSync(pieces.gzipped(between ?? Buffer.of()))).toEqual(pieces.joined(between ?? Buffer.of()));
  }
});

test('compresses a page of a hundred rows to a tenth', () => {
  const row = '<tr><th scope="row">Substation</th><td data-label="State">Pending</td></tr>';
  const pieces = new Pieces(buffers([row.repeat(100), row.repeat(100)]));
  expect(pieces.gzipped(Buffer.from('nonce')).length).toBeLessThan(pieces.length / 10);
});
