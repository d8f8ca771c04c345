import { describe, expect, it } from 'vitest';
import { tableOf } from '@/testing/sheet';
import { doubleColumns, type SheetLayout, saidIn } from './sheet';

const fields = {
  title: { words: ['title', 'name'], unlessBeside: { project: ['title', 'name'] } },
  group: { words: ['group', 'working group', 'group code'] },
  target: { words: ['target', 'end', 'target date'] },
  about: { words: ['description'], lines: true },
} as const;
const fixed = ['title', 'group', 'target'] as const;
const read = (text: string, layout: Partial<SheetLayout> = {}) =>
  tableOf(text, { fields, fixed, computed: /^status$/i }, layout);
const columns = (text: string, layout: Partial<SheetLayout> = {}) =>
  read(text, layout).columns.map(({ heading, field }) => [heading, field]);

describe('the headings of a sheet', () => {
  it.each([
    ['Title\tGroup'],
    ['TİTLE\tGROUP'],
    ['tıtle\tgroup'],
    ['Title *\tGroup*:'],
    ['Title (required)\tGroup (optional)'],
    ['  Title \tWorking_group'],
    ['\uFEFFTitle\tGroup'],
    ['"Title"\t"Group"'],
    ['\uFEFF"Title"\t"Group"'],
    ['Na\u200Bme\tGroup'],
    ['PROJECT\tGroup Code'],
  ])('are read however they are written: %j', (headings) => {
    const { rows, columns } = read(`${headings}\nPort\tENE`);
    expect(columns.map(({ field }) => field)).toEqual(['title', 'group']);
    expect(rows).toMatchObject([
      { line: 2, texts: { title: ['Port'], group: ['ENE'], target: [], about: [] } },
    ]);
  });

  it.each([
    ['a caption', 'Projects of 2027\nTitle\tGroup\nPort\tENE', 2, ['Projects of 2027']],
    [
      'captions and an empty line',
      'Energy\n\nAs of\tMay\t\nTitle\tGroup\tEnd\nPort\tENE',
      4,
      ['Energy', 'As of · May'],
    ],
    ['a caption above commas', 'Projects of 2027,,\nTitle,Group,End\nPort,ENE,', 2, ['Projects of 2027']],
  ])('may stand below %s, which is named', (_, text, line, above) => {
    const sheet = read(text);
    expect(sheet.headings).toBe(line);
    expect(sheet.above.map((each) => each.text)).toEqual(above);
    expect(sheet.rows.map(({ texts }) => texts.title)).toEqual([['Port']]);
  });

  it('are not taken from a row', () => {
    expect(read('Port\tENE\nGroup\tTitle')).toMatchObject({
      headings: null,
      rows: [{ line: 1 }, { line: 2 }],
    });
    expect(read('Title\tENE')).toMatchObject({ headings: null, rows: [{ texts: { title: ['Title'] } }] });
  });

  it('are one known word in a file of one column', () => {
    expect(read('Title\nPort\nRoof')).toMatchObject({ headings: 1, rows: [{ line: 2 }, { line: 3 }] });
    expect(read('Port\nTitle')).toMatchObject({ headings: null });
  });

  it('may be said by the reader: which line they are, or that there are none', () => {
    const text = 'Layihə\tQrup\nPort\tENE';
    expect(read(text)).toMatchObject({
      headings: null,
      first: [{ line: 1, text: 'Layihə · Qrup' }, { line: 2 }],
    });
    expect(columns(text, { headings: 1 })).toEqual([
      ['Layihə', null],
      ['Qrup', null],
    ]);
    expect(read('Title\tGroup\nPort\tENE', { headings: null }).rows).toHaveLength(2);
    expect(read('Title\tGroup\nPort\tENE', { headings: 9 }).headings).toBe(1);
  });
});

describe('a column of a sheet', () => {
  it('that holds something and is not known is named', () => {
    const names = (text: string) =>
      read(text)
        .columns.filter(({ field, sample }) => field === null && sample !== '')
        .map(({ place, heading }) => heading || place);
    expect(names('Title\tGroup\tRisk\tOwner\nPort\tENE\thigh\t')).toEqual(['Risk']);
    expect(names('Title\tGroup\nPort\tENE\t\tx')).toEqual([3]);
    expect(names('Port\tENE\t2027\tx')).toEqual([3]);
    expect(names('Title\tGroup')).toEqual([]);
  });

  it('is not taken for a field by a word that means another thing beside the field’s own', () => {
    expect(columns('Project\tTitle\tGroup\nP-17\tPort\tENE')).toEqual([
      ['Project', null],
      ['Title', 'title'],
      ['Group', 'group'],
    ]);
    expect(columns('Project\tGroup\nPort\tENE')[0]).toEqual(['Project', 'title']);
  });

  it('beside another of the same field is read too, and both are named', () => {
    const sheet = read(
      'Title\tEnd\tGroup\tTarget date\nA\t\tENE\t2027\nB\t2026\tENE\t2026\nC\t2026\tENE\t2027',
    );
    expect(doubleColumns(sheet)).toMatchObject([
      { field: 'target', columns: [{ heading: 'End' }, { heading: 'Target date' }] },
    ]);
    expect(sheet.rows.map(({ texts }) => saidIn(texts.target))).toEqual([
      { text: '2027', other: null },
      { text: '2026', other: null },
      { text: '2026', other: '2027' },
    ]);
  });

  it('is what the reader says it is', () => {
    const text = 'Title\tQrup\tRisk\nPort\tENE\thigh';
    const said = (place: number, heading: string, field: string) => ({
      headings: 1,
      columns: [{ place, heading, field }],
    });
    expect(columns(text, said(1, 'QRUP', 'group'))[1]).toEqual(['Qrup', 'group']);
    expect(columns(text, said(0, 'Title', ''))[0]).toEqual(['Title', null]);
    expect(columns(text, said(2, 'Risk', 'no such field'))[2]).toEqual(['Risk', null]);
    // remembered where the columns moved, and not kept for another column that came into the place
    expect(columns(text, said(7, 'Qrup', 'group'))[1]).toEqual(['Qrup', 'group']);
    expect(columns(text, said(2, 'Owner', 'target'))[2]).toEqual(['Risk', null]);
    const bare = { headings: null, columns: [{ place: 3, heading: '', field: 'about' }] };
    expect(read('Port\tENE\t2027\tLong', bare).rows).toMatchObject([{ texts: { about: ['Long'] } }]);
  });

  it('that the tracker works out itself is not read, and known as such', () => {
    const { columns: all } = read('Title\tGroup\tStatus\tRisk\nPort\tENE\ton track\thigh');
    expect(all.map(({ heading, field, computed }) => [heading, field, computed]).slice(2)).toEqual([
      ['Status', null, true],
      ['Risk', null, false],
    ]);
  });

  it('keeps its own lines where it is a long text', () => {
    const { rows } = read('Title,Group,Description\n"Po\nrt",ENE,"one\n\ntwo"');
    expect(rows).toMatchObject([{ texts: { title: ['Po rt'], about: ['one\n\ntwo'] } }]);
  });
});
