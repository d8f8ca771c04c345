import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxLimits, readDocx } from './read-docx';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const fileOf = (body: string, more: Zippable = {}) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    ...more,
  });
const textsOf = (body: string) => {
  const read = readDocx(fileOf(body));
  return 'fault' in read ? read.fault : read.paragraphs.map(({ text }) => text);
};
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';

describe('the words of a Word document', () => {
  test.each([
    ['runs are joined', `<w:p>${run('Fu')}${run('el')}</w:p>`, ['Fuel']],
    [
      'inserted words are read',
      `<w:p>${run('Fuel')}<w:ins w:id="1">${run(' supply')}</w:ins></w:p>`,
      ['Fuel supply'],
    ],
    [
      'deleted ones are not',
      `<w:p>${run('Fuel')}<w:del w:id="1"><w:r><w:delText> supply</w:delText></w:r></w:del></w:p>`,
      ['Fuel'],
    ],
    [
      'words moved elsewhere are read where they are',
      `<w:p><w:moveFrom w:id="1">${run('Fuel')}</w:moveFrom></w:p><w:p><w:moveTo w:id="2">${run('Fuel')}</w:moveTo></w:p>`,
      ['', 'Fuel'],
    ],
    [
      'a deleted paragraph is gone',
      `<w:p>${gone}<w:del w:id="1"><w:r><w:delText>A</w:delText></w:r></w:del></w:p><w:p>${run('B')}</w:p>`,
      ['B'],
    ],
    [
      'a paragraph whose end is deleted runs on',
      `<w:p>${gone}${run('A ')}</w:p><w:p>${run('B')}</w:p>`,
      ['A B'],
    ],
    [
      'a deleted row of a table is gone',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p>${run('A')}</w:p></w:tc></w:tr></w:tbl><w:p>${run('B')}</w:p>`,
      ['B'],
    ],
    [
      'a line break and a tab',
      `<w:p><w:r><w:t>A</w:t><w:br/><w:t>B</w:t><w:tab/><w:t>C</w:t></w:r></w:p>`,
      ['A\nB C'],
    ],
    ['a page break is no line', `<w:p><w:r><w:br w:type="page"/><w:t>A</w:t></w:r></w:p>`, ['A']],
    ['signs that keep a line together', `<w:p>${run('ENE\u2011001\u00a0of\u20605')}</w:p>`, ['ENE-001 of5']],
    [
      'a field’s code is not its words',
      `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run('A')}</w:p>`,
      ['A'],
    ],
    [
      'drawings',
      `<w:p><w:r><w:drawing><w:p>${run('In a box')}</w:p></w:drawing></w:r>${run('A')}</w:p>`,
      ['A'],
    ],
    ['signs by name and number', `<w:p>${run('&lt;A&amp;B&gt; &#x259;&#305;')}</w:p>`, ['<A&B> əı']],
    ['Azerbaijani letters', `<w:p>${run('ə ğ ı İ ö ş ü ç')}</w:p>`, ['ə ğ ı İ ö ş ü ç']],
  ])('%s', (_, body, texts) => {
    expect(textsOf(body)).toEqual(texts);
  });

  test('bookmarks belong to the paragraph that they begin in, also from between two', () => {
    const mark = (id: number) => `<w:bookmarkStart w:id="${id}" w:name="b${id}"/>`;
    const end = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`;
    const body = `<w:p>${mark(1)}${run('A')}${end(1)}</w:p>${mark(2)}<w:p>${run('B')}</w:p><w:p>${run('C')}${end(2)}</w:p><w:p>${mark(3)}${run('D')}</w:p><w:p>${run('E')}</w:p>`;
    const read = readDocx(fileOf(body));
    expect('paragraphs' in read && read.paragraphs).toEqual([
      { names: ['b1'], within: null, text: 'A' },
      { names: ['b2'], within: 'b2', text: 'B' },
      { names: [], within: 'b2', text: 'C' },
      { names: ['b3'], within: null, text: 'D' },
      { names: [], within: null, text: 'E' },
    ]);
  });
});

describe('a file that is not read', () => {
  const big = new Uint8Array(60_000_000);
  const entries = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`word/${n}.xml`, strToU8('x')]));
  /** An archive that declares a tenth of what it holds. */
  const understated = () => {
    const body = strToU8(
      `<w:document ${w}><w:body>${`<w:p>${run('A')}</w:p>`.repeat(500_000)}</w:body></w:document>`,
    );
    const file = zipSync({ 'word/document.xml': body });
    const view = new DataView(file.buffer, file.byteOffset);
    for (let at = 0; at < file.length - 4; at += 1) {
      const sign = view.getUint32(at, true);
      if (sign === 0x04034b50) view.setUint32(at + 22, 2_000_000, true);
      if (sign === 0x02014b50) view.setUint32(at + 24, 2_000_000, true);
    }
    return file;
  };

  test.each([
    ['a text', strToU8('Agenda'), 'not-a-docx'],
    ['nothing', new Uint8Array(), 'not-a-docx'],
    ['another archive', zipSync({ 'content.xml': strToU8('<a/>') }), 'not-a-docx'],
    ['half a file', fileOf(`<w:p>${run('A')}</w:p>`).subarray(0, 90), 'not-a-docx'],
    ['a body that is no XML', zipSync({ 'word/document.xml': strToU8('<w:p>A & B</w:p>') }), 'not-a-docx'],
    ['tags out of turn', zipSync({ 'word/document.xml': strToU8('<w:p><w:r></w:p></w:r>') }), 'not-a-docx'],
    [
      'one that names entities',
      zipSync({
        'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><w:p>&b;</w:p>'),
      }),
      'not-a-docx',
    ],
    ['more than 5 MB', new Uint8Array(docxLimits.file + 1), 'docx-too-large'],
    ['60 MB unzipped', fileOf('', { 'word/media/a.bin': big }), 'docx-too-large'],
    ['more than 200 parts', fileOf('', entries), 'docx-too-large'],
    ['one that holds more than it says', understated(), 'docx-too-large'],
  ])('%s', (_, file, fault) => {
    expect(readDocx(file)).toEqual({ fault });
  });
});
