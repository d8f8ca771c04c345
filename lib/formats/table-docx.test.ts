import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type TableDocument, tableDocx } from './table-docx';

const list: TableDocument = {
  language: 'az',
  heading: 'Delegations to the annual meeting',
  charter: 'Charter on Sample Partnership',
  parties: ['Republic of Azerbaijan', 'United States of America'],
  facts: ['Thursday, 28 January 2027', ''],
  columns: [
    { title: 'Code', width: 16, kept: true },
    { title: 'Name', width: 48 },
  ],
  rows: [
    [['ENE-001 of 10 May'], ['Əli Şükürov', 'Nazir, İqtisadiyyat Nazirliyi']],
    [[], ['Ports\vand <roads> & "quotes"\u0001']],
  ],
};

const partsOf = async (document: TableDocument) =>
  new Map(
    Object.entries(unzipSync(new Uint8Array(await tableDocx(document)))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );
const bodyOf = async (document: TableDocument) => (await partsOf(document)).get('word/document.xml') ?? '';
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:p\/>|<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );

describe('a list as a Word document', () => {
  test('names the reader’s Party first, then the other, the Charter and the list', async () => {
    expect(textOf(await bodyOf(list)).slice(0, 5)).toEqual([
      'Republic of Azerbaijan',
      'United States of America',
      'Charter on Sample Partnership',
      'Delegations to the annual meeting',
      'Thursday, 28 January 2027',
    ]);
  });

  test('is in its language, and its title is a title', async () => {
    const parts = await partsOf(list);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="az"');
    expect(parts.get('word/document.xml')).toMatch(
      /<w:pStyle w:val="Title"\/>(?:(?!<\/w:p>).)*Delegations to/s,
    );
  });

  test('repeats the heading row on every page and breaks no row across two', async () => {
    const rows = [...(await bodyOf(list)).matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([false, true, true]);
  });

  test('keeps codes and dates in one line, and writes each line of a cell as a paragraph', async () => {
    const text = textOf(await bodyOf(list));
    expect(text.slice(text.indexOf('Name') + 1)).toEqual([
      'ENE\u2011001\u00a0of\u00a010\u00a0May',
      'Əli Şükürov',
      'Nazir, İqtisadiyyat Nazirliyi',
      '',
      'Ports and &lt;roads&gt; &amp; &quot;quotes&quot; ',
    ]);
  });

  test('lies on its side, its columns as wide as their shares of the page', async () => {
    const body = await bodyOf(list);
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect([...body.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))).toEqual([
      3784, 11_353,
    ]);
  });

  test('has page numbers and no text smaller than 9 points', async () => {
    const parts = [...(await partsOf(list))];
    const footer = parts.find(([name]) => /footer\d*\.xml$/.test(name))?.[1] ?? '';
    expect(footer).toContain('Delegations to the annual meeting · ');
    expect(footer).toMatch(/PAGE.*NUMPAGES/s);
    const sizes = parts.flatMap(([, xml]) =>
      [...xml.matchAll(/<w:sz(?:Cs)? w:val="(\d+)"/g)].map(([, halfPoints]) => Number(halfPoints) / 2),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
  });

  test('names neither a program nor a person in its properties', async () => {
    expect([...(await partsOf(list)).values()].join('')).not.toMatch(/Concord|tracker|Un-named/i);
  });
});
