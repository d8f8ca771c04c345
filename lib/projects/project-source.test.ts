import { expect, test } from 'vitest';
import { charterSource, readSource } from './project-source';

test('a source is the provisions that name the project, the words of another source, or nothing', () => {
  expect(readSource(charterSource(['I.b', 'I.1']))).toEqual({ kind: 'charter', provisions: ['I.b', 'I.1'] });
  expect(readSource('Announced at the signing')).toEqual({
    kind: 'elsewhere',
    words: 'Announced at the signing',
  });
  expect(readSource('')).toEqual({ kind: 'none' });
});
