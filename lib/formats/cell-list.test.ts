import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellList, listIn } from './cell-list';

it.each([
  ['', []],
  ['Grid', ['Grid']],
  ['Grid; Works (private, Georgia): builder', ['Grid', 'Works (private, Georgia): builder']],
  ['Grid\nWorks', ['Grid', 'Works']],
  ['"Grid; Sons" ; Works;', ['Grid; Sons', 'Works']],
  ['"Grid" Sons; Works', ['"Grid" Sons', 'Works']],
])('%j holds %j', (cell, texts) => {
  expect(listIn(cell)).toEqual(texts);
});

it('gives back what was put into it', () => {
  const text = fc.stringMatching(/^[a-z;"(): ]{0,8}$/).map((each) => each.trim());
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const kept = texts.filter((each) => each !== '');
      expect(listIn(cellList(kept))).toEqual(kept);
    }),
    { numRuns: 500 },
  );
});
