import fc from 'fast-check';
import { expect, it } from 'vitest';
import { datedName, fileNames } from './file-name';

it.each([
  ['Projects 2026-11-23', 'projects-2026-11-23.csv', 'Projects%202026-11-23.csv'],
  ['AI & digital: projects', 'ai-digital-projects.csv', 'AI%20%26%20digital%20projects.csv'],
  ['Enerji layihələri', 'enerji-layiheleri.csv', 'Enerji%20layih%C9%99l%C9%99ri.csv'],
  ['"; filename=x.exe', 'filename-x.exe.csv', '%3B%20filename%3Dx.exe.csv'],
  ["O'Example (draft)*", 'o-example-draft.csv', 'O%27Example%20%28draft%29.csv'],
  ['../../etc', 'etc.csv', 'etc.csv'],
  ['', 'list.csv', 'list.csv'],
  ['中', 'list.csv', '%E4%B8%AD.csv'],
])('%j is %s and %s', (title, plain, encoded) => {
  expect(fileNames(title, 'csv')).toEqual({ plain, encoded });
});

it('leaves nothing in a name that a header could break at, and gives the name back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const { plain, encoded } = fileNames(title, 'csv');
      expect(plain).toMatch(/^[a-z0-9.-]+\.csv$/);
      expect(encoded).toMatch(/^[A-Za-z0-9._~!%-]+$/);
      expect(decodeURIComponent(encoded)).not.toMatch(/[\p{Cc}"/\\]/u);
    }),
  );
});

it('the file of a meeting bears its day, where it has one', () => {
  expect(datedName('agenda', '2027-01-28', 'docx')).toBe('agenda-2027-01-28.docx');
  expect(datedName('agenda', null, 'docx')).toBe('agenda.docx');
});
