import { beforeAll, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { projectColumns } from '@/components/exports/project-files';
import { charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { projectRows } from '@/lib/exports/queries';
import { csvStream } from '@/lib/formats/csv';
import type { RowState } from '@/lib/formats/import-rows';
import { readFilters } from '@/lib/projects/browse/filters';
import { createProject } from '@/lib/projects/commands';
import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { words } from '@/testing/words';
import { chooseLayout, runImport, uploadImport } from './commands';
import type { ImportSubject } from './import-file';
import { importPreview, readUpload } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

function done<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Uploads a text as a file and returns its id. */
async function upload(actor: Cast['leyla'], text: string, of: ImportSubject = 'projects') {
  const book = done(await readUpload(of, { bytes: new TextEncoder().encode(text) }));
  return done(await uploadImport(actor, { of, name: 'projects.csv', book })).id;
}

async function preview(actor: Cast['leyla'], id: string) {
  const seen = await importPreview(actor, id);
  if (seen === null) throw new Error('not found');
  return seen;
}

async function run(actor: Cast['leyla'], id: string) {
  const { print } = await preview(actor, id);
  return runImport(actor, { id, print });
}

const states = async (actor: Cast['leyla'], id: string): Promise<RowState[]> =>
  (await preview(actor, id)).rows.map(({ state }) => state);
const faults = async (actor: Cast['leyla'], id: string) =>
  (await preview(actor, id)).rows.flatMap((row) =>
    row.faults.map(({ column, code }) => `${row.line} ${column} ${code}`),
  );

describe('a file of projects', () => {
  const text = [
    'Title,Group,Stage,Target,Cost,Organisations,Tags,Known to',
    'Cable,ENE,active,2028-Q2,EUR 10,"Grid Works (public, Azerbaijan): operator",TRIPP,',
    'Roofs,Energy,,,,,,',
    'Own study,ENE,,,,"Grid Works (public, Azerbaijan)",,my side only',
  ].join('\n');

  test('is written in one transaction with the events of single ones, and changes nothing when sent again', async () => {
    const id = await upload(people.leyla, text);
    expect(await states(people.leyla, id)).toEqual(['new', 'new', 'new']);
    expect(done(await run(people.leyla, id)).counts).toEqual({ new: 3, changed: 0, unchanged: 0, wrong: 0 });
    const rows = await db().project.findMany({
      where: { title: { in: ['Cable', 'Roofs', 'Own study'] } },
      orderBy: { title: 'asc' },
      include: {
        provisions: true,
        words: true,
        tags: true,
        funding: true,
        organisations: { include: { organisation: true } },
      },
    });
    expect(rows).toMatchObject([
      {
        code: 'ENE-001',
        targetOn: '2028-06-30',
        privateTo: null,
        tags: [{ tag: 'TRIPP' }],
        funding: [{ amountMinor: 1_000n }],
        organisations: [{ role: 'operator', organisation: { name: 'Grid Works', privateTo: null } }],
      },
      {
        code: null,
        privateTo: 'AZ',
        organisations: [{ organisation: { name: 'Grid Works', privateTo: 'AZ' } }],
      },
      { code: 'ENE-002', stage: 'candidate', organisations: [] },
    ]);
    // the group's mandate, and the words to search by
    expect(rows.every(({ provisions, words }) => provisions.length === 4 && words.length > 0)).toBe(true);
    const events = await db().auditEvent.findMany({
      where: { type: 'project.created' },
      orderBy: { seq: 'asc' },
    });
    expect(
      events.map(({ subjectId, chain }) => [rows.find((row) => row.id === subjectId)?.title, chain]),
    ).toEqual(
      expect.arrayContaining([
        ['Cable', 'joint'],
        ['Roofs', 'joint'],
        ['Own study', 'party:AZ'],
      ]),
    );
    const before = await db().auditEvent.count();
    const again = await upload(people.leyla, text);
    expect(await states(people.leyla, again)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await run(people.leyla, again)).toMatchObject({
      refusal: { errors: [{ code: 'import-nothing' }] },
    });
    expect(await db().auditEvent.count()).toBe(before);
  });

  test('changes only what its cells say, from what to what', async () => {
    const id = await upload(
      people.leyla,
      'Code,Title,Stage,Target,Cost\nENE-001,,completed,,EUR 12\nENE-002,Roof panels,,,',
    );
    const { rows } = await preview(people.leyla, id);
    expect(rows).toMatchObject([
      {
        state: 'changed',
        code: 'ENE-001',
        title: 'Cable',
        changes: [
          { field: 'stage', before: 'active', after: 'completed' },
          { field: 'funding', before: 'cost EUR 10.00', after: 'cost EUR 12.00' },
        ],
      },
      { state: 'changed', changes: [{ field: 'title', before: 'Roofs', after: 'Roof panels' }] },
    ]);
    done(await run(people.leyla, id));
    const cable = await db().project.findUniqueOrThrow({
      where: { code: 'ENE-001' },
      include: { tags: true },
    });
    expect(cable).toMatchObject({ stage: 'completed', targetOn: '2028-06-30', tags: [{ tag: 'TRIPP' }] });
    const event = await db().auditEvent.findFirstOrThrow({
      where: { type: 'project.changed', subjectId: cable.id },
    });
    expect(event.payload).toMatchObject({ changes: [{ field: 'stage' }, { field: 'funding' }] });
  });

  test('is refused as a whole if something was stored after the preview', async () => {
    const id = await upload(people.leyla, 'Code,Stage\nENE-001,suspended');
    const { print } = await preview(people.leyla, id);
    await db().project.update({
      where: { code: 'ENE-001' },
      data: { stage: 'active', version: { increment: 1 } },
    });
    expect(await runImport(people.leyla, { id, print })).toMatchObject({
      refusal: { errors: [{ code: 'import-changed' }] },
    });
    expect(await db().project.findUniqueOrThrow({ where: { code: 'ENE-001' } })).toMatchObject({
      stage: 'active',
    });
  });

  test('has wrong rows that are left out, each with its cell and why', async () => {
    const id = await upload(
      people.leyla,
      'Code,Title,Group,Start\n,Good,ENE,2027-03\nENE-999,Gone,ENE,\n,Bad date,ENE,05/10/2026\n,No group,XYZ,\n,,ENE,\nENE-001,,,\nENE-001,Other,,',
    );
    expect(await faults(people.leyla, id)).toEqual([
      '3 code import-code',
      '4 start import-date-order',
      '5 group import-group',
      '6 title title-required',
      '8 code import-twice',
    ]);
    expect(await states(people.leyla, id)).toEqual([
      'new',
      'wrong',
      'wrong',
      'wrong',
      'wrong',
      'unchanged',
      'wrong',
    ]);
    expect(done(await run(people.leyla, id)).counts.new).toBe(1);
    expect(
      await db().project.count({ where: { title: { in: ['Good', 'Gone', 'Bad date', 'No group'] } } }),
    ).toBe(1);
  });

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
    const id = await upload(people.leyla, text);
    for (const other of [people.jordan, people.kamran]) {
      expect(await importPreview(other, id)).toBeNull();
      expect(await runImport(other, { id, print: 'x' })).toMatchObject({ refusal: { kind: 'not-found' } });
      expect(await chooseLayout(other, { id })).toMatchObject({ refusal: { kind: 'not-found' } });
    }
    await db().importFile.update({ where: { id }, data: { expiresAt: new Date(0) } });
    expect(await importPreview(people.leyla, id)).toBeNull();
    await upload(people.jordan, text);
    expect(await db().importFile.count({ where: { id } })).toBe(0);
  });

  test('tells nothing of the other side’s private projects: not matched, not counted, no remark', async () => {
    done(await createProject(people.leyla, { title: 'Secret pier', group: 'ENE', privately: 'yes' }));
    const id = await upload(
      people.jordan,
      'Title,Group,Known to\nSecret pier,ENE,\nSecret pier,ENE,my side only',
    );
    expect((await preview(people.jordan, id)).rows).toMatchObject([
      { state: 'new', faults: [], remarks: [] },
      { state: 'new', faults: [], remarks: [{ code: 'twin-line' }] },
    ]);
    done(await run(people.jordan, id));
    expect(
      await db().project.findMany({ where: { title: 'Secret pier' }, select: { privateTo: true } }),
    ).toEqual(expect.arrayContaining([{ privateTo: 'AZ' }, { privateTo: 'US' }, { privateTo: null }]));
    // Leyla is told of her own one, and a joint row never becomes it
    const own = await upload(people.leyla, 'Title,Group,Known to,Stage\nSecret pier,ENE,my side only,active');
    expect((await preview(people.leyla, own)).rows).toMatchObject([
      { state: 'changed', changes: [{ field: 'stage' }] },
    ]);
  });

  test('goes only into groups in which the person works', async () => {
    const id = await upload(people.nigar, 'Title,Group,Code\nCable,SEC,\n,,ENE-001\nx,CON,ENE-001');
    expect(await faults(people.nigar, id)).toEqual(['2 group import-group', '4 group import-group']);
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
  const book = done(await readUpload('projects', { bytes: new Uint8Array(bytes) }));
  const { id } = done(await uploadImport(people.leyla, { of: 'projects', name: 'a.xlsx', book }));
  done(await chooseLayout(people.leyla, { id, sheet: '1' }));
  expect(await states(people.leyla, id)).toEqual(['new']);
  done(await run(people.leyla, id));
  expect(await db().project.findFirstOrThrow({ where: { title: 'Sheet two' } })).toMatchObject({
    startOn: '2027-03-15',
  });
});

test('the tracker’s own file of projects changes nothing, and a cell of it changes one field', async () => {
  const names = { groups: await workingGroups(people.leyla), parties: await partiesFor(people.leyla) };
  const rows = projectRows(people.leyla, readFilters({}), await charterToday());
  const t = words();
  const bytes = await new Response(csvStream(projectColumns(t, names), rows)).arrayBuffer();
  const own = new TextDecoder().decode(bytes);
  const id = await upload(people.leyla, own);
  const found = await states(people.leyla, id);
  expect(found.length).toBeGreaterThan(5);
  expect(new Set(found)).toEqual(new Set(['unchanged']));
  const changed = await upload(people.leyla, own.replace(',Candidate,', ',Active,'));
  expect((await preview(people.leyla, changed)).rows.flatMap(({ changes }) => changes)).toMatchObject([
    { field: 'stage', after: 'active' },
  ]);
});

describe('a file of organisations', () => {
  test('is written as single ones are; again it changes nothing; the other side’s private ones are no match', async () => {
    const text =
      'Name,Sector,Home,Known to\nPort Works,private,Georgia,\nState Rail,public,Azerbaijan,\nOwn adviser,private,Georgia,my side only\nNo home,public,,';
    const id = await upload(people.leyla, text, 'organisations');
    expect(await states(people.leyla, id)).toEqual(['new', 'new', 'new', 'wrong']);
    expect(await faults(people.leyla, id)).toEqual(['5 home home-required']);
    done(await run(people.leyla, id));
    const rail = await db().organisation.findFirstOrThrow({ where: { name: 'State Rail' } });
    expect(rail).toMatchObject({ home: 'AZ', sector: 'public', privateTo: null });
    const adviser = await db().organisation.findFirstOrThrow({ where: { name: 'Own adviser' } });
    expect(await db().auditEvent.findFirst({ where: { subjectId: adviser.id } })).toMatchObject({
      type: 'organisation.added',
      chain: 'party:AZ',
    });
    expect(await states(people.leyla, await upload(people.leyla, text, 'organisations'))).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
      'wrong',
    ]);
    const other = await upload(
      people.jordan,
      'Name,Sector,Home,Known to\nOwn adviser,public,Georgia,my side only',
      'organisations',
    );
    expect((await preview(people.jordan, other)).rows).toMatchObject([
      { state: 'new', faults: [], remarks: [] },
    ]);
    const changed = await upload(
      people.jordan,
      'Name,Sector,Home\nport works,public,Georgia\nSTATE RAIL,,AZ',
      'organisations',
    );
    expect((await preview(people.jordan, changed)).rows).toMatchObject([
      {
        state: 'changed',
        changes: [{ field: 'name' }, { field: 'sector', before: 'private', after: 'public' }],
      },
      { state: 'changed', changes: [{ field: 'name', before: 'State Rail', after: 'STATE RAIL' }] },
    ]);
  });
});

describe('a file of actions', () => {
  test('is entered into its meeting; again it changes nothing; an owner and a due day are changed', async () => {
    await db().meeting.create({ data: await aMeeting('Spring meeting', null) });
    const text =
      'Action,Meeting,Owner,Due\nSend the draft,Spring meeting,AZ,2099-05-01\nAgree dates,spring meeting,Both,05/06/2099\nNowhere,No meeting,AZ,2099-05-01';
    const id = await upload(people.leyla, text, 'actions');
    expect(await faults(people.leyla, id)).toEqual(['3 dueOn import-date-order', '4 meeting import-meeting']);
    done(await run(people.leyla, id));
    const action = await db().action.findFirstOrThrow({ where: { text: 'Send the draft' } });
    expect(action).toMatchObject({ owner: 'AZ', dueOn: '2099-05-01', groupCode: null });
    expect(await db().auditEvent.findFirst({ where: { subjectId: action.id } })).toMatchObject({
      type: 'action.entered',
    });
    expect(await states(people.jordan, await upload(people.jordan, text, 'actions'))).toEqual([
      'unchanged',
      'wrong',
      'wrong',
    ]);
    const later = await upload(
      people.jordan,
      'Action,Meeting,Due\nSend the draft,Spring meeting,2099-06-01',
      'actions',
    );
    expect((await preview(people.jordan, later)).rows).toMatchObject([
      { state: 'changed', changes: [{ field: 'dueOn', before: '2099-05-01', after: '2099-06-01' }] },
    ]);
    done(await run(people.jordan, later));
    expect(await db().action.findFirstOrThrow({ where: { text: 'Send the draft' } })).toMatchObject({
      owner: 'AZ',
      dueOn: '2099-06-01',
    });
  });

  test('of a restricted group’s meeting is not found by those outside it', async () => {
    await db().meeting.create({ data: await aMeeting('Closed meeting', 'SEC') });
    const text = 'Action,Meeting,Owner,Due\nQuiet work,Closed meeting,AZ,2099-05-01';
    expect(await faults(people.kamran, await upload(people.kamran, text, 'actions'))).toEqual([
      '2 meeting import-meeting',
    ]);
    expect(await states(people.leyla, await upload(people.leyla, text, 'actions'))).toEqual(['new']);
  });
});

async function aMeeting(title: string, groupCode: string | null) {
  const party = await db().party.findFirstOrThrow();
  return {
    title,
    groupCode,
    kind: groupCode ? ('group' as const) : ('charter' as const),
    startsOn: '2026-01-10',
    startTime: '10:00',
    durationMinutes: 60,
    enteredOn: '2026-01-10',
    timeZone: 'UTC',
    hostParty: party.code,
    state: 'held' as const,
  };
}

describe('a file of milestones', () => {
  const text = [
    'Code,Milestone,Responsible,Forecast,After',
    'ENE-001,Survey,AZ,2098-03,',
    ',Permit,Both,2098-Q3,Survey',
    'ENE-777,Nothing,AZ,2098-03,',
    'ENE-001,Bad,AZ,05/06/2098,',
  ].join('\n');

  test('adds them to their projects; again it changes nothing; a cell changes one field', async () => {
    const id = await upload(people.leyla, text, 'milestones');
    expect(await faults(people.leyla, id)).toEqual(['4 code paste-project', '5 forecast import-date-order']);
    done(await run(people.leyla, id));
    const rows = await db().milestone.findMany({
      where: { title: { in: ['Survey', 'Permit'] } },
      orderBy: { position: 'asc' },
    });
    expect(rows).toMatchObject([
      { title: 'Survey', responsible: 'AZ' },
      { title: 'Permit', responsible: null, forecastOn: '2098-09-30' },
    ]);
    expect(
      await db().milestoneDependency.count({
        where: { dependentId: rows[1]?.id, predecessorId: rows[0]?.id },
      }),
    ).toBe(1);
    expect(await states(people.leyla, await upload(people.leyla, text, 'milestones'))).toEqual([
      'unchanged',
      'unchanged',
      'wrong',
      'wrong',
    ]);
    const changed = await upload(
      people.leyla,
      'Code,Milestone,Forecast\nENE-001,Survey,2098-02\nENE-001,Permit,2098-01',
      'milestones',
    );
    expect((await preview(people.leyla, changed)).rows).toMatchObject([
      { state: 'changed', changes: [{ field: 'forecast', before: '2098-03', after: '2098-02' }] },
      { state: 'wrong', faults: [{ code: 'milestone-before' }] },
    ]);
    done(await run(people.leyla, changed));
    expect(await db().milestone.findFirstOrThrow({ where: { title: 'Survey' } })).toMatchObject({
      forecastOn: '2098-02-28',
      responsible: 'AZ',
    });
    expect(await db().auditEvent.count({ where: { type: 'milestones.pasted' } })).toBe(1);
    expect(await db().auditEvent.count({ where: { type: 'milestone.changed' } })).toBe(1);
  });

  test('of the other side’s private project is not found', async () => {
    done(await createProject(people.leyla, { title: 'Hidden quay', group: 'ENE', privately: 'yes' }));
    const hidden = 'Project,Milestone\nHidden quay,Survey\nNo such quay,Survey';
    expect(await faults(people.jordan, await upload(people.jordan, hidden, 'milestones'))).toEqual([
      '2 project paste-project',
      '3 project paste-project',
    ]);
    expect(await states(people.leyla, await upload(people.leyla, hidden, 'milestones'))).toEqual([
      'new',
      'wrong',
    ]);
  });
});
