import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { Grid } from '@/lib/roadmap/grid';
import { sampleGrid } from '@/testing/grid';
import { tableOf } from '@/testing/sheet';
import { milestoneFile, withProjects } from './columns';
import { planRows } from './plan';
import { projectFinder } from './row';

const parties = [
  { code: 'AZ', name: 'Azerbaijan', formalName: 'Republic of Azerbaijan' },
  { code: 'US', name: 'United States', formalName: 'United States of America' },
];
const inGroup = (grid: Grid) => projectFinder(grid.projects.filter(({ group }) => group.code === 'ENE'));
const against = {
  grid: sampleGrid(),
  find: inGroup(sampleGrid()),
  parties,
  party: 'AZ',
  group: { code: 'ENE', name: 'Energy' },
  today: calendarDate('2026-11-23'),
};
const rowsOf = (text: string) => withProjects(tableOf(text, milestoneFile).rows);
const plan = (text: string) => planRows(rowsOf(text), against);
const milestones = (text: string) => plan(text).flatMap(({ milestone }) => milestone ?? []);
const problems = (text: string) =>
  plan(text).flatMap(({ faults }) => faults.map(({ line, column, code }) => `${line} ${column} ${code}`));

describe('a paste', () => {
  it('goes into projects of its group only, though its milestones may wait for those of others', () => {
    expect(problems('CON-001\tStep')).toEqual(['1 project paste-project']);
    expect(problems('Far sample\tStep')).toEqual(['1 project paste-project']);
    expect(milestones('ENE-001\tStep\tboth\t2027-05\tCON-001.1')).toMatchObject([{ after: ['e'] }]);
  });

  it('adds its rows behind those that are there; they may name each other and those', () => {
    const rows = plan(
      'ENE-001\tPermit\tus\t2027-Q3\t2, First order\n\tFirst order\tboth\t2027-05-01\t\nsecond sample\tSigned\t\t2027-12\tENE-001.3\t\t\nENE-002\tOpened\t\t\t\t2026-11-20\tNote 7',
    );
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
    expect(rows.map(({ milestone }) => milestone)).toMatchObject([
      { id: 'line-1', projectId: 'one', content: { responsible: 'US' }, after: ['b', 'line-2'] },
      { id: 'line-2', projectId: 'one', content: { responsible: null }, after: [] },
      { id: 'line-3', projectId: 'two', after: ['line-1'] },
      { id: 'line-4', projectId: 'two', content: { actual: '2026-11-20', evidence: 'Note 7' } },
    ]);
  });

  it.each([
    ['\tStudy', ['1 project paste-project-required']],
    ['ENE-009\tStudy', ['1 project paste-project']],
    ['ENE-001\t', ['1 title milestone-required']],
    [`ENE-001\t${'x'.repeat(201)}`, ['1 title too-long']],
    ['ENE-001\tStudy\tGB', ['1 responsible paste-party']],
    ['ENE-001\tStudy\tAZ\tsoon', ['1 forecast bad-partial-date']],
    ['ENE-001\tStudy\tAZ\t2027-02-30', ['1 forecast no-such-day']],
    ['ENE-001\tStudy\tAZ\t2107-02', ['1 forecast far-year']],
    ['ENE-001\tStudy\tAZ\t2027\t\t2026-11', ['1 forecast bad-partial-date', '1 actual bad-date']],
    ['ENE-001\tStudy\tAZ\t\t\t2026-11-01', ['1 evidence evidence-required']],
    ['ENE-001\tStudy\tAZ\t\t\t2026-11-24\tNote', ['1 actual actual-after-today']],
    ['ENE-001\tStudy\tAZ\t2027-05\tSomething', ['1 after unknown-milestone']],
    ['ENE-001\tStudy\tAZ\t2027-05\tNote drafted', ['1 after milestone-private']],
    ['ENE-001\tStudy\tAZ\t2027-02-01\t1', ['1 forecast milestone-before']],
    [
      'ENE-001\tX\t\t2027-05\t4\nENE-001\tY\t\t2027-05\t3',
      ['1 after milestone-cycle', '2 after milestone-cycle'],
    ],
    ['ENE-001\tX\t\t2027-05\t4\nENE-001\tY\t\t2027-06\t', ['1 forecast milestone-before']],
    ['ENE-001\tA\t\t2027-06\t\nENE-001\tD\t\t2027-05\t3', ['2 forecast milestone-before']],
    ['ENE-001\tA\t\t2027-06\t\nENE-001\tA\t\t2027-05\t3', ['2 forecast milestone-before']],
    [
      'ENE-001\tGood\nENE-009\tBad\nENE-001\tAlso good\tGB',
      ['2 project paste-project', '3 responsible paste-party'],
    ],
  ])('%j says what is wrong, cell by cell', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it.each([
    ['both', null],
    ['All Parties', null],
    ['Azerbaijan and United States', null],
    ['Azerbaijan', 'AZ'],
    ['UNITED STATES OF AMERİCA', 'US'],
    ['', null],
  ])('names who is responsible as screens and files do: %j', (typed, responsible) => {
    expect(milestones(`ENE-001\tStudy\t${typed}`)).toMatchObject([{ content: { responsible } }]);
  });

  it.each(['ene-001', 'First sample', 'ENE-001 First sample'])(
    'names its project as screens do: %j',
    (typed) => {
      expect(milestones(`${typed}\tStudy`)).toMatchObject([{ projectId: 'one' }]);
    },
  );

  it('finds a project by its code, and refuses a title beside it that is another project’s', () => {
    const rows = (...lines: string[]) => plan(['Code\tProject\tMilestone', ...lines].join('\n'));
    expect(
      rows(
        'ENE-001\tFirst sample\tA',
        'ENE-001\tAs it was called once\tB',
        '\t\tB2',
        '\tOwn sample\tC',
        '\t\tD',
      ),
    ).toMatchObject([
      { milestone: { projectId: 'one' }, faults: [], otherTitle: null },
      { milestone: { projectId: 'one' }, faults: [], otherTitle: 'As it was called once' },
      { milestone: { projectId: 'one' }, faults: [], otherTitle: null },
      { milestone: { projectId: 'own' }, faults: [], otherTitle: null },
      { milestone: { projectId: 'own' }, row: { inherited: true }, faults: [] },
    ]);
    expect(rows('ENE-001\tSecond sample\tA', 'ENE-009\tFirst sample\tB')).toMatchObject([
      { faults: [{ column: 'project', code: 'cells-differ' }] },
      { milestone: null, faults: [{ column: 'code', code: 'paste-project' }] },
    ]);
  });

  it('goes into no joint project where its row is one side’s alone, and into none of another group', () => {
    const rows = (line: string) => problems(`Group code\tGroup\tProject\tOnly for\tMilestone\n${line}`);
    expect(rows('ENE\tEnergy\tOwn sample\tAZ\tA')).toEqual([]);
    expect(rows('ENE\tEnergy\tFirst sample\tAZ\tA')).toEqual(['2 known paste-known']);
    expect(rows('\t\tOwn sample\tUS\tA')).toEqual(['2 known import-known-other']);
    expect(rows('\t\tOwn sample\tperhaps\tA')).toEqual(['2 known import-known']);
    expect(rows('CON\tConnectivity\tFirst sample\t\tA')).toEqual(['2 group paste-group']);
    expect(rows('CON\tEnergy\tFirst sample\t\tA')).toEqual(['2 group cells-differ', '2 group paste-group']);
    // what the row above says of a project holds for those below
    expect(rows('ENE\t\tFirst sample\tAZ\tA\n\t\t\t\tB')).toEqual([
      '2 known paste-known',
      '3 known paste-known',
    ]);
  });

  it('finds the project of one side’s own where a joint one has the same title', () => {
    const grid = sampleGrid();
    const projects = grid.projects.map((project) =>
      project.id === 'own' ? { ...project, title: 'First sample' } : project,
    );
    const text = 'Project\tOnly for\tMilestone\nFirst sample\tAZ\tA\nFirst sample\t\tB';
    const own = { ...grid, projects };
    const rows = planRows(rowsOf(text), { ...against, grid: own, find: inGroup(own) });
    expect(rows).toMatchObject([{ milestone: { projectId: 'own' }, faults: [] }, { milestone: null }]);
  });

  it('reads two columns of dates as one, and refuses a row in which they differ', () => {
    const text =
      'Project\tMilestone\tDate\tForecast\nENE-001\tA\t\t2027-05-10\n\tB\tMay 2027\t2027-05\n\tC\t2027-05\t2027-06';
    expect(milestones(text).map(({ content }) => content.forecast?.on)).toEqual([
      '2027-05-10',
      '2027-05-31',
      '2027-05-31',
    ]);
    expect(problems(text)).toEqual(['4 forecast cells-differ']);
  });

  it('takes a due day for the forecast, but not beside a baseline, which it is counted from', () => {
    expect(milestones('Project\tMilestone\tDue\nENE-001\tA\t2027-05')).toMatchObject([
      { content: { forecast: { precision: 'month' } } },
    ]);
    expect(milestones('Project\tMilestone\tBaseline\tDue\nENE-001\tA\t2027-05-01\t2027-05-01')).toMatchObject(
      [{ content: { forecast: null } }],
    );
  });

  it('is about the milestone of the name that its project has already; a new one twice is wrong', () => {
    const rows = plan('ENE-001\tstudy  agreed\nENE-001\tNew\nENE-001\tNEW\nENE-002\tNew');
    expect(rows).toMatchObject([
      { before: { id: 'a' }, changes: [{ field: 'step' }], faults: [] },
      { before: null, faults: [] },
      { before: null, faults: [{ column: 'title', code: 'import-twice', values: { line: 2 } }] },
      { before: null, faults: [] },
    ]);
  });

  it('moves stored milestones together, and holds each against where the others are then', () => {
    const head = 'Project\tMilestone\tForecast';
    const move = (...lines: string[]) => problems([head, ...lines].join('\n'));
    expect(move('ENE-001\tStudy agreed\t2027-06', '\tStudy handed in\t2027-09')).toEqual([]);
    expect(move('ENE-001\tStudy agreed\t2027-06')).toEqual(['2 forecast milestone-before']);
    expect(move('ENE-001\tStudy agreed\t2027-06', '\tStudy handed in\t2027-05')).toEqual(
      ['3 forecast milestone-before', '2 forecast milestone-before'].toSorted(),
    );
    expect(move('ENE-001\tStudy agreed\t2027-06', '\tStudy handed in\tsoon')).toEqual([
      '2 forecast milestone-before',
      '3 forecast bad-partial-date',
    ]);
  });

  it('changes nothing where it says what is stored, and is wrong where an earlier row changes the same', () => {
    const head = 'Project\tMilestone\tForecast';
    const rows = (...lines: string[]) => plan([head, ...lines].join('\n'));
    expect(rows('ENE-001\tStudy agreed\t2027-03', '\tStudy agreed\t')).toMatchObject([
      { changes: [], faults: [] },
      { changes: [], faults: [] },
    ]);
    expect(rows('ENE-001\tStudy agreed\t2027-02', '\tStudy agreed\t')).toMatchObject([
      { changes: [{ field: 'forecast' }], faults: [] },
      { faults: [{ code: 'import-twice', values: { line: 2 } }] },
    ]);
  });

  it('holds back a row that comes after one at fault, and numbers rows as if all were added', () => {
    const text =
      'ENE-001\tBad\tGB\nENE-001\tA\t\t\t\nENE-001\tB\t\t\t3\nENE-001\tC\t\t\tB\nENE-001\tD\t\t\t4';
    expect(problems(text)).toEqual([
      '1 responsible paste-party',
      '3 after paste-after',
      '4 after paste-after',
    ]);
    expect(plan(text).at(-1)).toMatchObject({ faults: [], milestone: { after: ['line-2'] } });
  });

  it('a row waits for a new one that repeats another', () => {
    expect(problems('ENE-001\tA\nENE-001\tA\nENE-001\tB\t\t\t4')).toEqual([
      '2 title import-twice',
      '3 after paste-after',
    ]);
  });

  it('is planned in time that grows with its rows: 3,000 take seconds', { timeout: 30_000 }, () => {
    const lines = Array.from(
      { length: 3_000 },
      (_, index) => `ENE-00${(index % 2) + 1}\tStep ${index}\tAZ\t2027-05`,
    );
    const after = lines.map((line, index) => (index % 20 < 2 ? line : `${line}\tStep ${index - 2}`));
    expect(problems(after.join('\n'))).toEqual([]);
  });

  it('of a private project may name joint milestones', () => {
    expect(problems('Own sample\tDraft\tAZ\t2027-05\tENE-001.1')).toEqual([]);
  });

  const chain = (count: number, row: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => `ENE-001\tLink ${index}\t${row(index)}`).join('\n');

  it('in one chain of thousands with a wrong first row holds all of them back at once', () => {
    const count = 2_000;
    const found = problems(chain(count, (index) => (index === 0 ? 'GB' : `AZ\t2027-05\tLink ${index - 1}`)));
    expect(found).toHaveLength(count);
    expect(found.slice(0, 3)).toEqual([
      '1 responsible paste-party',
      '2 after paste-after',
      '3 after paste-after',
    ]);
  });

  it('in one circle of thousands says so of each, and how many it does not name', () => {
    const count = 2_000;
    const rows = plan(chain(count, (index) => `AZ\t2027-05\tLink ${(index + 1) % count}`));
    expect(new Set(rows.flatMap(({ faults }) => faults.map(({ code }) => code)))).toEqual(
      new Set(['milestone-cycle']),
    );
    const values = rows[5]?.faults[0]?.values;
    expect(values).toMatchObject({ more: count - 20 });
    expect(values?.steps).toMatch(/^“Link 5” → “Link 6” → .* → … → “Link 4” → “Link 5”$/);
  });
});
