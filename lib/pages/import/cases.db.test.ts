import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { charterToday } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { doubleColumns, readTable } from '@/lib/formats/sheet';
import { createProject } from '@/lib/projects/commands';
import { projectFile } from '@/lib/projects/import/columns';
import { planProjectRows } from '@/lib/projects/import/queries/plan-rows';
import { milestoneFile } from '@/lib/roadmap/import/columns';
import { planMilestoneRows } from '@/lib/roadmap/import/queries';
import { databaseWithCast } from '@/testing/charter';
import { done } from '@/testing/done';
import { linesOf, plainLayout } from './import-file';
import { readUpload } from './queries';

const people = await databaseWithCast();

beforeAll(async () => {
  done(await createProject(people.leyla, { title: 'As it is called', group: 'ENE' }));
});

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`./cases/${name}`, import.meta.url)));
const textBytes = (text: string) => new TextEncoder().encode(text);
const on = async () => ({ today: await charterToday(), tell: () => {}, group: '' });

/** What an import of a file, or of a text, would log. */
async function projects(source: string, actor = people.leyla) {
  const bytes = /\.(tsv|csv|txt)$/.test(source) ? bytesOf(source) : textBytes(source);
  const { sheets } = done(await readUpload('projects', { bytes }));
  const table = readTable(linesOf(sheets[0]), projectFile, plainLayout, { rows: 100, from1904: false });
  const planned = await planProjectRows(db(), actor, table.rows, await on());
  return {
    unread: table.columns
      .filter(({ field, sample }) => field === null && sample !== '')
      .map(({ heading }) => heading),
    doubles: doubleColumns(table).map(({ field, columns }) => [
      field,
      ...columns.map(({ heading }) => heading),
    ]),
    rows: planned.map(({ row, content, privateTo }) => ({
      title: row.title,
      group: content?.group,
      privately: privateTo !== null && row.faults.length === 0 ? 'yes' : undefined,
      target: content?.target,
      faults: row.faults.map(({ column, code }) => `${column} ${code}`),
      remarks: row.remarks,
    })),
  };
}

const title = 'Gəncə limanı və İqtisadi zona';

describe('project files that were once read wrongly', () => {
  test('two columns on visibility: private if either says so', async () => {
    expect(await projects('private-two-columns.tsv')).toMatchObject({
      doubles: [['known', 'Private', 'Only for']],
      rows: [{ title: 'Harbour survey', privately: 'yes', faults: [] }],
    });
    expect(await projects('private-two-columns.tsv', people.jordan)).toMatchObject({
      rows: [{ faults: ['known import-known-other'] }],
    });
  });

  test.each([
    ['yes', 'joint', 'yes', []],
    ['joint', 'AZ only', 'yes', []],
    ['no', 'Azerbaijan', 'yes', []],
    ['no', 'Both', undefined, []],
    ['', 'AZ, US', undefined, []],
    ['yes', 'US', undefined, ['known import-known-other']],
    ['joint', 'some', undefined, ['known import-known']],
    ['?', '', undefined, ['known import-known']],
  ])('of “%s” and “%s” the intended side is read', async (one, other, privately, faults) => {
    const { rows } = await projects(`Title\tGroup\tPrivate\tKnown to\nPort\tENE\t${one}\t${other}`);
    expect(rows).toMatchObject([{ privately, faults }]);
  });

  test('“Project” beside “Title” is not the title', async () => {
    expect(await projects('two-title-columns.tsv')).toMatchObject({
      unread: ['Project'],
      rows: [{ title: 'Harbour dredging' }, { title: 'Grid study' }],
    });
    expect(await projects('Group\tName\tProject\nENE\tPort\tP-17')).toMatchObject({
      unread: ['Project'],
      rows: [{ title: 'Port' }],
    });
  });

  test('two target columns: the one with a date counts, and two dates are a fault', async () => {
    expect(await projects('two-date-columns.tsv')).toMatchObject({
      doubles: [['target', 'End', 'Target date']],
      rows: [{ target: { on: '2027-05-01' }, faults: [] }],
    });
    const text = 'Title\tGroup\tEnd\tTarget date\nA\tENE\tMay 2027\t2027-05\nB\tENE\t2027-05-01\t2027-05-02';
    expect(await projects(text)).toMatchObject({
      rows: [{ target: { on: '2027-05-31' }, faults: [] }, { faults: ['target cells-differ'] }],
    });
  });

  test.each([
    ['Title\tName\tGroup\nPort\tport\tENE', []],
    ['Title\tName\tGroup\nPort\tDock\tENE', ['title cells-differ']],
    ['Title\tGroup code\tGroup\nPort\tENE\tEnergy', []],
    ['Title\tGroup code\tGroup\nPort\tENE\tConnectivity', ['group cells-differ']],
    ['Title\tGroup\tStage\tState\nPort\tENE\tProposed\tProposed for the list', []],
    ['Title\tGroup\tStage\tState\nPort\tENE\tActive\tCompleted', ['stage cells-differ']],
    ['Title\tGroup\tBudget\tCost\nPort\tENE\tEUR 5\tEUR 6', ['cost cells-differ']],
  ])('two columns for any field: %j', async (text, faults) => {
    expect((await projects(text)).rows).toMatchObject([{ faults }]);
  });

  test('headings in Turkish capitals', async () => {
    expect(await projects('headings-turkish-capitals.tsv')).toMatchObject({
      unread: [],
      rows: [{ title: 'Port', group: 'ENE', faults: [] }],
    });
  });

  test('a line that describes the cells', async () => {
    expect(await projects('sep-line.csv')).toMatchObject({
      rows: [{ title: 'Port upgrade', target: { on: '2027-03-31', precision: 'month' }, faults: [] }],
    });
  });

  test.each(['utf16le-bom.txt', 'utf16be-bom.txt'])('UTF-16 with every letter: %s', async (name) => {
    expect(await projects(name)).toMatchObject({
      unread: [],
      rows: [{ title, group: 'ENE', target: { precision: 'quarter' }, faults: [] }],
    });
  });

  test('UTF-16 with an unknown first column, which is named', async () => {
    expect(await projects('utf16le-first-column-unknown.txt')).toMatchObject({
      unread: ['No'],
      rows: [{ title: `${title} — Ş`, group: 'ENE', faults: [] }],
    });
  });

  test('capital titles and invisible titles: each is a row', async () => {
    expect((await projects('twin-other-case.tsv')).rows).toMatchObject([
      { title: 'CASPIAN’S GREEN CORRIDOR' },
    ]);
    expect((await projects('zero-width.tsv')).rows).toHaveLength(6);
  });

  test.each(['ENE', 'Energy', 'ENERGY', 'ENE Energy', 'Energy (ENE)', 'AI and digital development'])(
    'a group as screens show it: %s',
    async (name) => {
      const { rows } = await projects(`Title\tGroup\nPort\t${name}`);
      expect(rows).toMatchObject([{ group: name.startsWith('AI') ? 'DIG' : 'ENE', faults: [] }]);
    },
  );
});

describe('milestone files that were once read wrongly', () => {
  const milestones = async (source: string) => {
    const bytes = /\.(tsv|csv)$/.test(source) ? bytesOf(source) : textBytes(source);
    const { sheets } = done(await readUpload('milestones', { bytes }));
    const { rows } = readTable(linesOf(sheets[0]), milestoneFile, plainLayout, {
      rows: 100,
      from1904: false,
    });
    const planned = await planMilestoneRows(db(), people.leyla, rows, await on());
    return planned.map(({ row, plan }) => ({ ...row, milestone: plan?.milestone }));
  };

  test('two columns of dates', async () => {
    expect(await milestones('milestones-two-date-columns.tsv')).toMatchObject([
      {
        milestone: { content: { title: 'Survey', forecast: { on: '2027-05-10', precision: 'day' } } },
        faults: [],
      },
    ]);
  });

  test('the tracker’s own file, for a project that had another title then', async () => {
    expect(await milestones('milestones-own-csv-words.csv')).toMatchObject([
      {
        milestone: { content: { responsible: null, forecast: { on: '2027-09-30', precision: 'quarter' } } },
        faults: [],
        remarks: [{ code: 'other-title', values: { other: 'Sample' } }],
      },
    ]);
  });

  test.each([
    ['sep=;\nCode;Milestone\nENE-001;Survey'],
    ['\uFEFF"Code","Milestone"\n"ENE-001","Survey"'],
    ['Milestones of 2027\nCode,Milestone,\nENE-001,Survey,'],
    ['CODE *\tMİLESTONE *\nENE-001\tSurvey'],
    ['Code,Milestone,Evidence\nENE-001,Survey,a\tb'],
  ])('%j', async (text) => {
    expect(await milestones(text)).toMatchObject([
      { milestone: { content: { title: 'Survey' } }, faults: [] },
    ]);
  });
});
