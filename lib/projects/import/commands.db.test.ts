import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { unreadColumns } from '@/lib/formats/sheet';
import { createProject } from '@/lib/projects/commands';
import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { importProjects } from './commands';
import { previewImport } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const count = () => db().project.count();
function done<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
const preview = async (actor: Cast['leyla'], text: string) => done(await previewImport(actor, { text }));
const codes = async (actor: Cast['leyla'], text: string) =>
  (await preview(actor, text)).rows.flatMap(({ faults }) => faults.map(({ column, code }) => [column, code]));

describe('rows of projects from a spreadsheet', () => {
  test('are previewed without writing, then logged as single projects are', async () => {
    const text = [
      'Title\tGroup\tStage\tTarget\tTags\tOrganisations\tCost',
      'Imported cable\tENE\tactive\t2028-Q2\tTRIPP\tSample Grid (public, Azerbaijan): operator\tEUR 10',
      'Imported roofs\tEnergy\t\t\t\tSample Grid\t',
    ].join('\n');
    const before = await count();
    expect(await codes(people.leyla, text)).toEqual([['organisations', 'home-required']]);
    await createProject(people.leyla, {
      title: 'It names the grid',
      group: 'ENE',
      organisations: [{ name: 'Sample Grid', sector: 'public', home: 'AZ', role: '' }],
    });
    expect(await preview(people.leyla, text)).toMatchObject({
      rows: [
        { twin: null, faults: [] },
        { twin: null, faults: [] },
      ],
    });
    expect(await count()).toBe(before + 1);
    expect(await importProjects(people.leyla, { text })).toEqual({ ok: true, value: { count: 2 } });
    const rows = await db().project.findMany({
      where: { title: { startsWith: 'Imported' } },
      orderBy: { sortKey: 'asc' },
      include: { provisions: true, words: true, organisations: true, funding: true },
    });
    expect(rows).toMatchObject([
      { title: 'Imported cable', stage: 'active', targetOn: '2028-06-30', funding: [{ amountMinor: 1000n }] },
      { title: 'Imported roofs', stage: 'candidate', privateTo: null },
    ]);
    expect(rows.map(({ code }) => code)).toEqual(['ENE-002', 'ENE-003']);
    expect(rows.every((row) => row.provisions.length === 4 && row.words.length > 2)).toBe(true);
    expect(new Set(rows.flatMap((row) => row.organisations.map((each) => each.organisationId))).size).toBe(1);
    const events = await db().auditEvent.findMany({ where: { subjectId: { in: rows.map(({ id }) => id) } } });
    expect(events.map(({ type, chain }) => [type, chain])).toEqual([
      ['project.created', 'joint'],
      ['project.created', 'joint'],
    ]);
  });

  test('are logged all or none: one bad cell stops the selection', async () => {
    const before = await count();
    const text = 'Title\tGroup\tStart\tTarget\nGood\tENE\t\t\nBad\tENE\t2028\t2027-01\n\tENE\t\t';
    expect(await codes(people.leyla, text)).toEqual([
      ['start', 'bad-partial-date'],
      ['title', 'title-required'],
    ]);
    expect(await importProjects(people.leyla, { text })).toMatchObject({
      refusal: { errors: [{ field: 'text', code: 'import-faults', values: { lines: '3, 4' } }] },
    });
    expect(await codes(people.leyla, 'Title\tGroup\tStart\tTarget\nBad\tENE\t2028-02\t2027-01')).toEqual([
      ['target', 'target-before-start'],
    ]);
    expect(await count()).toBe(before);
  });

  test('may be logged without the faulty ones, in one transaction', async () => {
    const before = await count();
    const text = 'Title\tGroup\nGood one\tENE\nBad one\tXYZ\nGood two\tENE';
    const refusedLines = async (lines: string) => {
      const result = await importProjects(people.leyla, { text, lines });
      return !result.ok && result.refusal.kind === 'invalid'
        ? result.refusal.errors[0]?.values?.lines
        : result;
    };
    expect(await refusedLines('2,3')).toBe('3');
    expect(await refusedLines('2,9')).toBe('9');
    expect(await count()).toBe(before);
    expect(await importProjects(people.leyla, { text, lines: '2,4' })).toEqual({
      ok: true,
      value: { count: 2 },
    });
    expect(await count()).toBe(before + 2);
    expect(await db().project.count({ where: { title: { in: ['Good one', 'Good two'] } } })).toBe(2);
  });

  test('are read as the reader assigns unknown headings', async () => {
    const text = 'Layihə\tQrup\tQeyd\nPort\tENE\tour own\n';
    const column = (index: number, heading: string, field: string) => ({
      place: String(index),
      heading,
      field,
      proposed: '',
    });
    const columns = [column(0, 'Layihə', 'title'), column(1, 'Qrup', 'group'), column(2, 'Qeyd', '')];
    const { sheet, rows } = done(await previewImport(people.leyla, { text, headings: '1', columns }));
    expect(rows).toMatchObject([{ row: { line: 2, title: 'Port' }, input: { group: 'ENE' }, faults: [] }]);
    expect(unreadColumns(sheet).map(({ heading }) => heading)).toEqual(['Qeyd']);
    done(await importProjects(people.leyla, { text, headings: '1', columns }));
    expect(await db().project.count({ where: { title: 'Port' } })).toBe(1);
  });

  test('with lost characters are refused', async () => {
    for (const lost of ['G\uFFFDnc\uFFFD\tENE', 'Port\0\tENE']) {
      for (const attempt of [previewImport, importProjects]) {
        expect(await attempt(people.leyla, { text: lost })).toMatchObject({
          refusal: { errors: [{ field: 'text', code: 'lost-letters' }] },
        });
      }
    }
  });

  test('with an empty first cell keep that cell', async () => {
    expect(await preview(people.leyla, '\tENE\nCable\tENE')).toMatchObject({
      rows: [{ row: { line: 1, title: '', group: 'ENE' } }, { row: { line: 2, title: 'Cable' } }],
    });
  });

  test('are previewed with a note on each ignored column', async () => {
    const text = 'Title\tGroup\tRisk\nCable\tENE\thigh';
    const { sheet, rows } = await preview(people.leyla, text);
    expect(rows).toMatchObject([{ faults: [] }]);
    expect(unreadColumns(sheet).map(({ heading }) => heading)).toEqual(['Risk']);
  });

  test('are refused if more than 500, or none', async () => {
    const many = Array.from({ length: 501 }, (_, index) => `Row ${index}\tENE`).join('\n');
    for (const [text, code] of [
      [many, 'import-too-many'],
      ['a\n'.repeat(299_000), 'import-too-many'],
      ['a,'.repeat(299_000), 'import-too-wide'],
      ['Title\tGroup', 'import-none'],
    ]) {
      expect(await previewImport(people.leyla, { text })).toMatchObject({ refusal: { errors: [{ code }] } });
      expect(await importProjects(people.leyla, { text })).toMatchObject({ refusal: { errors: [{ code }] } });
    }
  });

  test('are marked if their title exists, in the group or in the sheet', async () => {
    await createProject(people.leyla, { title: 'Twin', group: 'ENE', privately: 'yes' });
    await createProject(people.leyla, { title: 'Joint twin', group: 'ENE' });
    const text = 'Twin\tENE\nJoint twin\tENE\nTwin\tCON\nNew\tENE\nnew \tENE';
    const twins = async (actor: Cast['leyla']) => (await preview(actor, text)).rows.map(({ twin }) => twin);
    const { code } = await db().project.findFirstOrThrow({ where: { title: 'Joint twin' } });
    expect(await twins(people.leyla)).toEqual([{ code: '' }, { code }, null, null, { line: 4 }]);
    // the other side learns nothing of the private project
    expect((await twins(people.jordan))[0]).toBeNull();
  });

  test('are marked for a title in another writing, and need a visible title', async () => {
    done(await createProject(people.leyla, { title: 'Caspian’s Green Corridor', group: 'ENE' }));
    done(await createProject(people.leyla, { title: 'Pier', group: 'ENE' }));
    const private_ = { title: 'Gəncə–Qazax', group: 'ENE', privately: 'yes' };
    done(await createProject(people.leyla, private_));
    const { code } = await db().project.findFirstOrThrow({ where: { title: 'Pier' } });
    const capitals = "Title\tGroup\nCASPIAN'S GREEN CORRIDOR\tENE\nGENCE-QAZAX\tENE\n";
    const twins = async (actor: Cast['leyla'], text: string) =>
      (await preview(actor, text)).rows.map(({ twin }) => twin);
    expect(await twins(people.leyla, capitals)).toEqual([
      { code: expect.stringMatching('ENE-') },
      { code: '' },
    ]);
    expect(await twins(people.jordan, capitals)).toEqual([{ code: expect.stringMatching('ENE-') }, null]);
    const nothing = ['\u200b', '\u2060\u200d', '\u00ad', '\u3164'];
    const text = ['Title\tGroup', ...[...nothing, 'Pier\u200b', 'Pier'].map((title) => `${title}\tENE`)].join(
      '\n',
    );
    const { rows } = await preview(people.leyla, text);
    expect(rows.map(({ faults }) => faults.map((fault) => fault.code))).toEqual([
      ...nothing.map(() => ['title-required']),
      [],
      [],
    ]);
    expect(rows.map(({ twin }) => twin)).toEqual([null, null, null, null, { code }, { code }]);
  });

  test('only go into groups in which the actor may log projects', async () => {
    expect(await codes(people.nigar, 'Cable\tCON\nCable\tSEC\nCable\tENE')).toEqual([
      ['group', 'import-group'],
      ['group', 'import-group'],
    ]);
    expect(await importProjects(people.nigar, { text: 'Cable\tSEC' })).toMatchObject({
      refusal: { errors: [{ code: 'import-faults' }] },
    });
  });

  test('kept private are invisible to the other side, and take no number', async () => {
    const { nextProjectNumber } = await db().workingGroup.findUniqueOrThrow({ where: { code: 'DIG' } });
    const text = 'Title\tGroup\tKnown to\nOwn only\tDIG\tmy side only';
    expect(await importProjects(people.leyla, { text })).toMatchObject({ ok: true });
    const own = await db().project.findFirstOrThrow({ where: { title: 'Own only' } });
    expect(own).toMatchObject({ privateTo: 'AZ', code: null });
    expect(await db().workingGroup.findUniqueOrThrow({ where: { code: 'DIG' } })).toMatchObject({
      nextProjectNumber,
    });
    expect(await db().auditEvent.findMany({ where: { subjectId: own.id } })).toMatchObject([
      { chain: 'party:AZ' },
    ]);
  });
});
