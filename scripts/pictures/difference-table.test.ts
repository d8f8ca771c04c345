import { expect, test } from 'vitest';
import { differenceTable } from './difference-table';
import { modes, modesAt, pictureName } from './names';

test('a picture is named after its screen, its width and how it is shown', () => {
  expect(pictureName('/projects/[id]/edit', 390, 'dark')).toBe('projects-id-edit-390-dark.png');
  expect(pictureName('/', 1280, 'print')).toBe('overview-1280-print.png');
});

test('the usual pictures show every mode, and --all shows every mode at every width', () => {
  const usual = [...modesAt(1280, false), ...modesAt(390, false)];
  expect(new Set(usual)).toEqual(new Set(modes));
  expect(modesAt(390, true)).toEqual(modes);
});

test('the table names missing pictures first, then the largest share', () => {
  const table = differenceTable(
    [
      { name: 'a.png', pixels: 1, of: 1_000 },
      { name: 'b.png', pixels: 20, of: 1_000 },
      { name: 'new.png', only: 'after' },
    ],
    5,
  );
  expect(table).toEqual([
    'picture      pixels    share',
    'new.png  only after',
    'b.png            20  2.000 %',
    'a.png             1  0.100 %',
    '3 of 5 pictures differ',
  ]);
});

test('equal pictures make one line', () => {
  expect(differenceTable([], 5)).toEqual(['0 of 5 pictures differ']);
});
