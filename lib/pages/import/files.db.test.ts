import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { db } from '@/lib/db/client';
import { databaseWithCast } from '@/testing/charter';
import { done } from '@/testing/done';
import { faults, preview, run, states, upload } from '@/testing/imports';
import { chooseLayout, runImport, uploadImport } from './commands';
import { importPreview, readUpload, wasRun } from './queries';

const people = await databaseWithCast();

describe('a file', () => {
  test('asks for the order of an ambiguous date, and remembers columns for the next file of the shape', async () => {
    const heads = 'Ad,Qrup,Başlanğıc';
    const id = await upload(people.leyla, `${heads}\nLiman,ENE,05/10/2026`);
    const columns = ['title', 'group', 'start'].map((field, place) => ({
      place: String(place),
      heading: heads.split(',')[place] ?? '',
      field,
      proposed: '',
      order: field === 'start' ? 'day' : '',
    }));
    done(await chooseLayout(people.leyla, { id, headings: '1', columns }));
    expect(await states(people.leyla, id)).toEqual(['new']);
    done(await run(people.leyla, id));
    expect(await db().project.findFirstOrThrow({ where: { title: 'Liman' } })).toMatchObject({
      startOn: '2026-10-05',
    });
    const next = await upload(people.leyla, `Siyahı\n${heads.toUpperCase()}\nKörpü,ENE,05/11/2026`);
    const { file, table, rows } = await preview(people.leyla, next);
    expect(file.remembered).toBe(true);
    expect(table.headings).toBe(2);
    // the columns are remembered, the order of dates is asked again
    expect(rows).toMatchObject([
      { title: 'Körpü', faults: [{ column: 'start', code: 'import-date-order' }] },
    ]);
    // nobody else's choice
    const others = await upload(people.kamran, `${heads}\nLiman,ENE,2027`);
    expect((await preview(people.kamran, others)).file.remembered).toBe(false);
  });

  test('is one person’s own', async () => {
    const id = await upload(people.leyla, 'Title,Group\nCable,ENE');
    for (const other of [people.jordan, people.kamran]) {
      expect(await importPreview(other, id)).toBeNull();
      expect(await runImport(other, { id, print: 'x' })).toMatchObject({ refusal: { kind: 'not-found' } });
      expect(await chooseLayout(other, { id })).toMatchObject({ refusal: { kind: 'not-found' } });
    }
    await db().importFile.update({ where: { id }, data: { expiresAt: new Date(0) } });
    expect(await importPreview(people.leyla, id)).toBeNull();
    await upload(people.jordan, 'Title,Group\nCable,ENE');
    expect(await db().importFile.count({ where: { id } })).toBe(0);
  });

  test('that is sent twice is written once, and the second answer is as good as the first', async () => {
    const id = await upload(people.leyla, 'Title,Group\nSent twice,ENE');
    const { print } = await preview(people.leyla, id);
    done(await runImport(people.leyla, { id, print }));
    const before = await db().auditEvent.count();
    expect(await runImport(people.leyla, { id, print })).toMatchObject({
      refusal: { errors: [{ code: 'import-changed' }] },
    });
    expect(await db().auditEvent.count()).toBe(before);
    expect(await wasRun(people.leyla, { id, print })).toBe(true);
    expect(await wasRun(people.leyla, { id, print: 'another' })).toBe(false);
    expect(await wasRun(people.jordan, { id, print })).toBe(false);
  });

  test('is read as before if its headings are said to be on a line that no file has', async () => {
    const id = await upload(people.leyla, 'Title,Group\nCable,ENE');
    done(await chooseLayout(people.leyla, { id, headings: '9'.repeat(30) }));
    expect(await states(people.leyla, id)).toEqual(['new']);
  });

  test('has a name without NUL, marks of direction and other characters that show nothing', async () => {
    const book = done(await readUpload('projects', { text: 'Title,Group\nCable,ENE' }));
    const name = ' rows\0\u202Etxt\u0001.csv\n';
    const { id } = done(await uploadImport(people.leyla, { of: 'projects', name, book }));
    expect((await preview(people.leyla, id)).file.name).toBe('rowstxt .csv');
  });

  test('with lost characters, without rows, too long or too wide is refused', async () => {
    const of = 'projects';
    for (const [text, code] of [
      ['G\uFFFDnc\uFFFD\tENE', 'lost-letters'],
      ['Port\0\tENE', 'lost-letters'],
      [' \n\t\n', 'import-none'],
      ['a\n'.repeat(299_000), 'import-too-many'],
      ['a,'.repeat(299_000), 'import-too-wide'],
    ]) {
      expect(await readUpload(of, { text: text ?? '' })).toMatchObject({
        refusal: { errors: [{ field: 'text', code }] },
      });
    }
    const pdf = Buffer.from('%PDF-1.7\n\xe2\xe3', 'latin1');
    const oldExcel = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    for (const [bytes, code] of [
      [Uint8Array.from([0x50, 0xfd, 0x6c, 0x2c, 0xde]), 'file-letters'],
      [pdf, 'file-workbook'],
      [oldExcel, 'file-workbook'],
    ] as const) {
      expect(await readUpload(of, { bytes })).toMatchObject({
        refusal: { errors: [{ field: 'file', code }] },
      });
    }
  });
});

test('a workbook is read like text: dates as days, several sheets by choice', async () => {
  const bytes = await writeWorkbook([
    { data: [[{ value: 'Read me' }]], sheet: 'About' },
    {
      data: [
        ['Title', 'Group', 'Start'].map((value) => ({ value })),
        [
          { value: 'Sheet two' },
          { value: 'ENE' },
          { value: new Date('2027-03-15T00:00:00Z'), format: 'dd/mm/yyyy' },
        ],
      ],
      sheet: 'Projects',
    },
  ]).toBuffer();
  const id = await upload(people.leyla, new Uint8Array(bytes));
  done(await chooseLayout(people.leyla, { id, sheet: '1' }));
  expect(await states(people.leyla, id)).toEqual(['new']);
  done(await run(people.leyla, id));
  expect(await db().project.findFirstOrThrow({ where: { title: 'Sheet two' } })).toMatchObject({
    startOn: '2027-03-15',
  });
});

test.each([
  ['projects', 'Title,Group\n#REF!,ENE\nPort,#N/A', ['2 title', '3 group']],
  ['milestones', 'Code,Milestone,Forecast\n#REF!,Survey,\nENE-001,#VALUE!,', ['2 code', '3 title']],
  ['organisations', 'Name,Sector,Home\nGrid,#NAME?,AZ', ['2 sector']],
  ['actions', 'Action,Meeting,Due\nSend,#VALUE!,#DIV/0!', ['2 meeting', '2 dueOn']],
] as const)(
  'a cell that holds an error of the spreadsheet is wrong in a file of %s',
  async (of, text, cells) => {
    const found = await faults(people.leyla, await upload(people.leyla, text, of));
    expect(found.filter((fault) => cells.some((cell) => fault.startsWith(`${cell} `)))).toEqual(
      cells.map((cell) => `${cell} import-cell-error`),
    );
  },
);
