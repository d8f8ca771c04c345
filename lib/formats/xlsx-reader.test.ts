import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { readXlsx } from './xlsx-reader';

const limits = { rows: 20, columns: 200 };
const read = (bytes: Uint8Array) => readXlsx(bytes, limits);

const plain = await writeWorkbook(
  [
    [{ value: 'Title' }, { value: 'Start' }, { value: 'Cost' }, { value: 'Private' }],
    [
      { value: '=1+1', type: String },
      { value: new Date('2027-03-15T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      { value: 46_300, type: Number },
      { value: true, type: Boolean },
    ],
  ],
  { sheet: 'Projects' },
).toBuffer();

const sheetName = 'xl/worksheets/sheet1.xml';

/** The workbook with some of its parts rewritten or added. */
function changed(parts: Record<string, (text: string) => string>): Uint8Array {
  const files: Zippable = unzipSync(plain);
  for (const [name, change] of Object.entries(parts)) {
    const old = files[name];
    files[name] = strToU8(change(old instanceof Uint8Array ? strFromU8(old) : ''));
  }
  return zipSync(files);
}
const withSheet = (change: (text: string) => string) => changed({ [sheetName]: change });

describe('a workbook', () => {
  test('is read as the texts that people see, with dates as days', async () => {
    expect(await read(plain)).toEqual({
      ok: true,
      value: {
        from1904: false,
        sheets: [
          {
            name: 'Projects',
            rows: [
              ['Title', 'Start', 'Cost', 'Private'],
              ['=1+1', '2027-03-15', '46300', 'true'],
            ],
          },
        ],
      },
    });
  });

  test.each(['1', 'true'])('that counts from 1904 (date1904=%s) has its own days', async (flag) => {
    const bytes = changed({
      'xl/workbook.xml': (text) => text.replace('<workbookPr/>', `<workbookPr date1904="${flag}"/>`),
    });
    expect(await read(bytes)).toMatchObject({
      value: {
        from1904: true,
        sheets: [{ rows: [expect.any(Array), ['=1+1', '2031-03-16', '46300', 'true']] }],
      },
    });
  });

  test('has formulas as they were saved, never evaluated, and errors as text', async () => {
    const bytes = withSheet((text) =>
      text
        .replace('<v>46300</v>', '<f>SUM(1,2)</f><v>3</v>')
        .replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')
        .replace(/<c r="D2"[^>]*>.*?<\/c>/, '<c r="D2" t="str"><f>CALL("x")</f></c>'),
    );
    expect(await read(bytes)).toMatchObject({
      value: { sheets: [{ rows: [expect.any(Array), ['#DIV/0!', '2027-03-15', '3', '']] }] },
    });
  });
});

/** The same archive with another size in its headers for what it holds. */
function lying(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at += 1) {
    const sign = view.getUint32(at, true);
    const [sizeAt, lengthAt, nameAt] =
      sign === 0x04034b50 ? [22, 26, 30] : sign === 0x02014b50 ? [24, 28, 46] : [];
    if (sizeAt === undefined || lengthAt === undefined || nameAt === undefined) continue;
    const named = strFromU8(copy.subarray(at + nameAt, at + nameAt + view.getUint16(at + lengthAt, true)));
    if (named === name) view.setUint32(at + sizeAt, size, true);
  }
  return copy;
}

const bomb = withSheet(() => ' '.repeat(30_000_000));
const many = Object.fromEntries(
  Array.from({ length: 201 }, (_, index) => [`xl/media/${index}.xml`, () => ' ']),
);

describe('a hostile file is refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['of 6 MB', new Uint8Array(6_000_000), 'file-too-large'],
    ['that unpacks to 30 MB', bomb, 'file-bomb'],
    ['that unpacks to 30 MB and declares 1,000 bytes', lying(bomb, sheetName, 1_000), 'file-bomb'],
    [
      'that declares more than it holds',
      lying(
        withSheet((text) => text),
        sheetName,
        90_000,
      ),
      'file-bomb',
    ],
    ['of 201 entries', changed(many), 'file-bomb'],
    ['with macros', changed({ 'xl/vbaProject.bin': () => 'x' }), 'file-macros'],
    [
      'that calls itself a workbook with macros',
      changed({
        '[Content_Types].xml': (text) => text.replace('sheet.main+xml', 'sheet.macroEnabled.main+xml'),
      }),
      'file-macros',
    ],
    ['with an old macro sheet', changed({ 'xl/macrosheets/sheet1.xml': () => '<x/>' }), 'file-macros'],
    [
      'with an external entity',
      withSheet((text) => text.replace('?>', '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')),
      'file-workbook',
    ],
    [
      'with a cell in column 18,278',
      withSheet((text) => text.replace('r="D2"', 'r="ZZZ2"')),
      'import-too-wide',
    ],
    [
      'with a column of six letters',
      withSheet((text) => text.replace('r="D2"', 'r="ZZZZZZ2"')),
      'file-workbook',
    ],
    ['with a cell in row 900,000', withSheet((text) => text.replaceAll('2"', '900000"')), 'import-too-many'],
    [
      'with a row beyond every sheet',
      withSheet((text) => text.replace('<row r="2"', '<row r="9999999"')),
      'file-workbook',
    ],
    [
      'with a tag that hides its end',
      withSheet((text) => text.replace('<c r="D2"', '<c x=">" r="ZZZZZZ2"')),
      'file-workbook',
    ],
    ['that is no archive', strToU8('PK\u0003\u0004 and nothing more'), 'file-workbook'],
    ['that is cut off', plain.subarray(0, plain.length - 400), 'file-workbook'],
    ['that is an archive of something else', zipSync({ 'a.txt': strToU8('x') }), 'file-workbook'],
    [
      'with too many rows',
      withSheet((text) => text.replace('</sheetData>', `${rowsFrom(3, 22)}</sheetData>`)),
      'import-too-many',
    ],
  ])('%s', async (_, bytes, refusal) => {
    const before = process.memoryUsage.rss();
    expect(await read(bytes)).toEqual({ ok: false, refusal });
    expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000);
  });

  test('with a text of 1 MB that 20,000 cells repeat', async () => {
    const cells = Array.from(
      { length: 100 },
      (_, row) =>
        `<row r="${row + 1}">${['A', 'B', 'C'].map((column) => `<c r="${column}${row + 1}" t="s"><v>0</v></c>`).join('')}</row>`,
    );
    const bytes = changed({
      'xl/sharedStrings.xml': () => `<sst><si><t>${'x'.repeat(1_000_000)}</t></si></sst>`,
      [sheetName]: (text) =>
        text.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${cells.join('')}</sheetData>`),
    });
    expect(await readXlsx(bytes, { rows: 1_000, columns: 200 })).toEqual({ ok: false, refusal: 'file-bomb' });
  });
});

const rowsFrom = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    return `<row r="${from + index}"><c r="A${from + index}"><v>1</v></c></row>`;
  }).join('');
