import { beforeAll, expect, test } from 'vitest';
import { servingNoneColumns } from '@/components/exports/charter-files';
import type { FileNames } from '@/components/exports/file-words';
import { milestoneColumns, projectColumns } from '@/components/exports/project-files';
import { charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { rowsServingNone } from '@/lib/coverage/queries';
import { db } from '@/lib/db/client';
import { milestoneRows, projectRows } from '@/lib/exports/queries';
import type { MilestoneRow, ProjectRow } from '@/lib/exports/rows';
import { csvStream } from '@/lib/formats/csv';
import type { ListColumn } from '@/lib/formats/list-column';
import type { SheetTable } from '@/lib/formats/sheet';
import { readFilters } from '@/lib/projects/browse/filters';
import { createProject } from '@/lib/projects/commands';
import { stages } from '@/lib/projects/stage';
import { addMilestone, changeMilestone } from '@/lib/roadmap/commands';
import { databaseWithCast } from '@/testing/charter';
import { done } from '@/testing/done';
import { preview, run, upload } from '@/testing/imports';
import { words } from '@/testing/words';

const people = await databaseWithCast();
let names: FileNames;
const t = words();

beforeAll(async () => {
  names = { groups: await workingGroups(people.leyla), parties: await partiesFor(people.leyla) };
});

async function all<Row>(batches: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

/** A downloaded file. */
const fileOf = async <Row>(columns: ListColumn<Row>[], rows: AsyncIterator<readonly Row[]>) =>
  new Uint8Array(await new Response(csvStream(columns, rows)).arrayBuffer());

const unread = ({ columns }: SheetTable<string>) =>
  columns.filter(({ field, sample, computed }) => field === null && sample !== '' && !computed);

const projects = async () => projectRows(people.leyla, readFilters({}), await charterToday());
const milestones = async () => milestoneRows(people.leyla, readFilters({}), await charterToday());

const organisation = (name: string, more: Record<string, string> = {}) => ({
  name,
  sector: 'private',
  home: 'Georgia',
  role: '',
  ...more,
});
const content = {
  group: 'ENE',
  description: 'One line;\nand “another”,\n=SUM(1)',
  associated: ['CON', 'ECO'],
  provisions: ['I.1', 'I.3'],
  organisations: [
    organisation('Grid; Sons (North)', { role: 'builder; owner' }),
    organisation('The "Works"', { sector: 'public', home: 'US' }),
  ],
  start: '2027-03',
  target: '2028-Q2',
  funding: [
    { kind: 'cost', amount: '1250000.50', currency: 'EUR', source: '' },
    { kind: 'cost', amount: '5', currency: 'JPY', source: '' },
    { kind: 'funding', amount: '7', currency: 'USD', source: '' },
  ],
  tags: 'TRIPP, Şəbəkə',
};

/** The part of a project that a file carries, without what the tracker assigns. */
const carried = ({ title, groupCode, privateTo, stage, start, target, ...row }: ProjectRow) => ({
  title,
  groupCode,
  privateTo,
  stage,
  start,
  target,
  description: row.description,
  provisions: row.provisions,
  tags: row.tags,
  associated: row.associated,
  // the order of these is not stored
  organisations: row.organisations.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  funding: row.funding.toSorted((one, other) => (one.currency < other.currency ? -1 : 1)),
});

test('the list of projects can be imported from its own file, except sources and references', async () => {
  for (const [index, stage] of stages.entries()) {
    const privately = index % 2 === 0 ? 'yes' : undefined;
    const title = `Şəbəkə ${index}, "birinci"; =1`;
    done(await createProject(people.leyla, { ...content, title, stage, privately }));
  }
  done(await createProject(people.leyla, { title: "'=Bare", group: 'SEC', start: '2027-03-15' }));
  const before = await all(await projects());
  const file = await fileOf(projectColumns(t, names), await projects());
  const same = await preview(people.leyla, await upload(people.leyla, file));
  expect(new Set(same.rows.map(({ state }) => state))).toEqual(new Set(['unchanged']));
  expect(unread(same.table)).toEqual([]);
  // without the columns that say which project a row is, and with other titles stored, all of its rows are new
  const text = new TextDecoder().decode(file).replace('Code,', 'Old code,').replace('Concord ID', 'Old id');
  for (const { id } of before) await db().project.update({ where: { id }, data: { title: `Another ${id}` } });
  const id = await upload(people.leyla, text);
  const { rows } = await preview(people.leyla, id);
  expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['new']));
  done(await run(people.leyla, id));
  const known = new Set(before.map((each) => each.id));
  const added = (await all(await projects())).filter(({ id }) => !known.has(id));
  const byTitle = (one: ProjectRow, other: ProjectRow) => (one.title < other.title ? -1 : 1);
  expect(added.toSorted(byTitle).map(carried)).toEqual(before.toSorted(byTitle).map(carried));
});

test('the projects that serve no undertaking can be imported from their file', async () => {
  await db().projectProvision.deleteMany({});
  const file = await fileOf(servingNoneColumns(t, names), rowsServingNone(people.leyla));
  const { rows } = await preview(people.leyla, await upload(people.leyla, file));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
});

test('a roadmap can be imported from its own file into projects without milestones', async () => {
  const joint = done(await createProject(people.leyla, { title: 'Line; "one"', group: 'DIG' }));
  const own = done(
    await createProject(people.leyla, { title: 'Kept, quiet', group: 'DIG', privately: 'yes' }),
  );
  const add = async (project: string, milestone: string, more: Record<string, string> = {}) => {
    const typed = { responsible: 'all', forecast: '', after: '', ...more };
    return done(await addMilestone(people.leyla, { project, title: milestone, ...typed })).id;
  };
  const first = await add(joint.id, 'Study, agreed', { responsible: 'US', forecast: '2026-Q1' });
  await add(joint.id, 'Permit', { forecast: '2027-05', after: '1' });
  await add(joint.id, '=Opened', { responsible: 'AZ', forecast: '2027-06-30', after: '1, 2' });
  await add(own.id, 'Note, drafted', { forecast: '2027-01-15' });
  await add(own.id, 'Note sent', { forecast: '2027-Q3', after: `Note, drafted, ${joint.code}.2` });
  const finished = { actual: '2026-03-31', evidence: 'Report 5; page 2, “annex”', forecast: '2026-Q1' };
  done(
    await changeMilestone(people.leyla, {
      id: first,
      version: 1,
      title: 'Study, agreed',
      responsible: 'US',
      after: '',
      ...finished,
    }),
  );
  const carriedOf = (rows: MilestoneRow[]) =>
    rows
      .filter(({ project }) => project.groupCode === 'DIG')
      .map(({ project, number, title, responsible, forecast, actualOn, after, evidence }) => ({
        project: project.id,
        number,
        title,
        responsible,
        forecast,
        actualOn,
        evidence,
        after: after.toSorted(),
      }));
  const before = carriedOf(await all(await milestones()));
  const file = await fileOf(milestoneColumns(t, names), await milestones());
  const same = await preview(people.leyla, await upload(people.leyla, file, 'milestones'));
  expect(same.rows.map(({ state }) => state)).toEqual(before.map(() => 'unchanged'));
  expect(unread(same.table)).toEqual([]);
  await db().milestoneDependency.deleteMany({});
  await db().milestone.deleteMany({});
  const id = await upload(people.leyla, file, 'milestones');
  expect(done(await run(people.leyla, id)).counts).toMatchObject({ new: 5, wrong: 0 });
  expect(carriedOf(await all(await milestones()))).toEqual(before);
  expect(before).toHaveLength(5);
});
