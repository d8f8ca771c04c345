import { describe, expect, test } from 'vitest';
import { projectColumns } from '@/components/exports/project-files';
import { charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { projectRows } from '@/lib/exports/queries';
import { csvStream } from '@/lib/formats/csv';
import { addOrganisation } from '@/lib/organisations/commands';
import { readFilters } from '@/lib/projects/browse/filters';
import { createProject } from '@/lib/projects/commands';
import { databaseWithCast } from '@/testing/charter';
import { done } from '@/testing/done';
import { faults, preview, run, states, upload } from '@/testing/imports';
import { words } from '@/testing/words';
import { chooseLayout, runImport } from './commands';

const people = await databaseWithCast();

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
    expect(done(await run(people.leyla, id)).counts).toEqual({
      new: 3,
      changed: 0,
      unchanged: 0,
      held: 0,
      wrong: 0,
    });
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

  test('goes only into groups in which the person works', async () => {
    const id = await upload(people.nigar, 'Title,Group,Code\nCable,SEC,\n,,ENE-001\nx,CON,ENE-001');
    expect(await faults(people.nigar, id)).toEqual(['2 group import-group', '4 group import-group']);
  });

  test('is read without names in the register, where the register knows them', async () => {
    const bare = 'Title,Group,Organisations\nNames it bare,ENE,Sample Grid';
    expect(await faults(people.leyla, await upload(people.leyla, bare))).toEqual([
      '2 organisations home-required',
    ]);
    done(
      await createProject(people.leyla, {
        title: 'It names the grid',
        group: 'ENE',
        organisations: [{ name: 'Sample Grid', sector: 'public', home: 'AZ', role: '' }],
      }),
    );
    const id = await upload(people.leyla, bare);
    done(await run(people.leyla, id));
    const rows = await db().project.findMany({
      where: { title: { in: ['It names the grid', 'Names it bare'] } },
      include: { organisations: true },
    });
    expect(new Set(rows.flatMap((row) => row.organisations.map((each) => each.organisationId))).size).toBe(1);
  });

  test('takes nothing of an organisation that fewer people know than the project', async () => {
    const entry = { name: 'Own adviser', sector: 'private', home: 'Georgia', privately: 'yes' };
    done(await addOrganisation(people.leyla, entry));
    const named = 'Title,Group,Organisations,Known to\nAdvised,ENE,Own adviser,';
    const rows = `${named}\nAdvised quietly,ENE,Own adviser,my side only`;
    const id = await upload(people.leyla, rows);
    expect(await faults(people.leyla, id)).toEqual(['2 organisations organisation-narrower']);
    done(await run(people.leyla, id));
    const own = await db().project.findFirstOrThrow({
      where: { title: 'Advised quietly' },
      include: { organisations: { include: { organisation: true } } },
    });
    expect(own.organisations).toMatchObject([{ organisation: { sector: 'private', privateTo: 'AZ' } }]);
    // by its id, in a file that does not say who knows of it
    const byId = `Concord ID,Stage,Organisations\n${own.id},active,Own adviser`;
    expect(await faults(people.leyla, await upload(people.leyla, byId))).toEqual([]);
    // the other side is told what it is told of any name
    expect(await faults(people.jordan, await upload(people.jordan, named))).toEqual([
      '2 organisations home-required',
    ]);
  });

  test('is held against the rules of a single project', async () => {
    const text =
      'Title\tGroup\tStart\tTarget\nGood\tENE\t\t\nBad\tENE\t2028\t2027-01\n\tENE\t\t\nLate\tENE\t2028-02\t2027-01';
    expect(await faults(people.leyla, await upload(people.leyla, text))).toEqual([
      '3 start bad-partial-date',
      '4 title title-required',
      '5 target target-before-start',
    ]);
    expect(await states(people.leyla, await upload(people.leyla, '\tENE\nCable two\tENE'))).toEqual([
      'wrong',
      'new',
    ]);
  });

  test('goes into the chosen group where a row names none', async () => {
    const text = 'Title,Group,Code\nOf the chosen group,,\nOf its own,CON,\n,,ENE-001';
    const id = await upload(people.leyla, text, 'projects', { group: 'DIG' });
    expect(await states(people.leyla, id)).toEqual(['new', 'new', 'unchanged']);
    done(await run(people.leyla, id));
    expect(
      await db().project.findMany({
        where: { title: { startsWith: 'Of ' } },
        orderBy: { title: 'desc' },
        select: { groupCode: true },
      }),
    ).toEqual([{ groupCode: 'DIG' }, { groupCode: 'CON' }]);
    // the choice of columns keeps the group
    const again = await upload(people.leyla, text, 'projects', { group: 'DIG' });
    done(await chooseLayout(people.leyla, { id: again, headings: '1' }));
    expect(await states(people.leyla, again)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('kept private is invisible to the other side, and takes no number', async () => {
    const { nextProjectNumber } = await db().workingGroup.findUniqueOrThrow({ where: { code: 'DIG' } });
    const id = await upload(people.leyla, 'Title\tGroup\tKnown to\nOwn only\tDIG\tmy side only');
    done(await run(people.leyla, id));
    const own = await db().project.findFirstOrThrow({ where: { title: 'Own only' } });
    expect(own).toMatchObject({ privateTo: 'AZ', code: null });
    expect(await db().workingGroup.findUniqueOrThrow({ where: { code: 'DIG' } })).toMatchObject({
      nextProjectNumber,
    });
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
