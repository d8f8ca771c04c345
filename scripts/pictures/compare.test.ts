import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, expect, test } from 'vitest';
import { compareFolders } from './compare';

const folder = mkdtempSync(join(tmpdir(), 'concord-compare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a grey picture of 10 by 10 pixels, with one pixel of another level. */
function picture(side: string, name: string, level: number, height = 10) {
  const made = new PNG({ width: 10, height });
  made.data.fill(200);
  made.data.fill(level, 0, 3);
  mkdirSync(join(folder, side), { recursive: true });
  writeFileSync(join(folder, side, name), PNG.sync.write(made));
}

test('pictures differ from two levels of 255 on, by their size, and where one side lacks one', () => {
  for (const name of ['equal.png', 'rounded.png', 'darker.png', 'longer.png']) picture('before', name, 200);
  picture('after', 'equal.png', 200);
  picture('after', 'rounded.png', 201);
  picture('after', 'darker.png', 198);
  picture('after', 'longer.png', 200, 20);
  picture('after', 'new.png', 200);
  const said: string[] = [];
  const out = join(folder, 'out');
  compareFolders(join(folder, 'before'), join(folder, 'after'), out, (line) => said.push(line));
  expect(said.slice(1)).toEqual([
    'new.png     only after',
    'longer.png         100  50.000 %',
    'darker.png           1   1.000 %',
    '3 of 5 pictures differ',
  ]);
  expect(existsSync(join(out, 'darker.png'))).toBe(true);
  expect(existsSync(join(out, 'rounded.png'))).toBe(false);
});
