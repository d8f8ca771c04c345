import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { type Difference, differenceTable } from './difference-table';

/** Writes a picture of each difference between two folders of pictures, and says them as a table. */
export function compareFolders(
  before: string,
  after: string,
  out: string,
  say: (line: string) => void,
): void {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const names = [...new Set([before, after].flatMap(picturesIn))].sort();
  const differences = names.flatMap((name): Difference[] => {
    if (!existsSync(join(before, name))) return [{ name, only: 'after' }];
    if (!existsSync(join(after, name))) return [{ name, only: 'before' }];
    const [old, present] = [before, after].map((folder) => readFileSync(join(folder, name)));
    if (!old || !present || old.equals(present)) return [];
    const { pixels, of, picture } = compare(PNG.sync.read(old), PNG.sync.read(present));
    if (pixels === 0) return [];
    writeFileSync(join(out, name), picture());
    return [{ name, pixels, of }];
  });
  for (const line of differenceTable(differences, names.length)) say(line);
}

const picturesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.png'));

// Chromium rounds the corner of a field to one level of 255 more or less from run to run
const threshold = 0.004;

/** Every pixel counts that differs by more than a level of 255; what only one picture covers differs. */
function compare(before: PNG, after: PNG) {
  const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)];
  const shown = new PNG({ width, height });
  const pixels = pixelmatch(
    onCanvas(before, width, height),
    onCanvas(after, width, height),
    shown.data,
    width,
    height,
    { threshold, includeAA: true },
  );
  return { pixels, of: width * height, picture: () => PNG.sync.write(shown, { deflateLevel: 1 }) };
}

/** The picture's pixels on a transparent canvas of this size. */
function onCanvas(picture: PNG, width: number, height: number): Buffer {
  if (picture.width === width && picture.height === height) return picture.data;
  const canvas = new PNG({ width, height, fill: true });
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);
  return canvas.data;
}
