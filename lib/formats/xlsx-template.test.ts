import { expect, test } from 'vitest';
import { readXlsx } from './xlsx-reader';
import { textWorkbook } from './xlsx-template';

test('a workbook of texts is read back as it was, formulas as plain text', async () => {
  const lines = [
    ['Title', 'Reason'],
    ['=1+1', '+2'],
    ["'quoted", '05/10/2026'],
    ['', 'Gəncə\nlimanı'],
    ['constructor', '__proto__'],
  ];
  const bytes = await textWorkbook([{ name: 'Rows: [wrong]/*?', lines }]);
  const read = await readXlsx(bytes, { rows: 10, columns: 10 });
  expect(read).toMatchObject({ ok: true, value: { sheets: [{ rows: lines }] } });
});
