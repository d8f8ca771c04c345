import { afterEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import { addMilestone } from '@/lib/roadmap/commands';
import { readGridParams } from '@/lib/roadmap/grid/grid-params';
import { gridPage } from '@/lib/roadmap/grid/queries';
import { databaseWithCast } from '@/testing/charter';
import { done } from '@/testing/done';
import { faults, preview, run, states, upload } from '@/testing/imports';
import { expectDueDaysStored } from '@/testing/stored-days';
import { readUpload } from './queries';

const people = await databaseWithCast();
afterEach(expectDueDaysStored);

const project = async (actor: Actor, title: string, more: Record<string, unknown> = {}) =>
  done(await createProject(actor, { title, group: 'ENE', ...more }));
const milestones = (actor: Actor, text: string, group = '') => upload(actor, text, 'milestones', { group });
const events = (subjectId: string) =>
  db().auditEvent.findMany({ where: { subjectId }, orderBy: [{ at: 'asc' }, { seq: 'asc' }] });
const stored = (projectId: string) =>
  db().milestone.findMany({
    where: { projectId },
    orderBy: { position: 'asc' },
    include: { predecessors: true },
  });

describe('a file of milestones', () => {
  test('adds them to their projects; again it changes nothing; a cell changes one field', async () => {
    const { id, code } = await project(people.leyla, 'Cable');
    const text = [
      'Code,Milestone,Responsible,Forecast,After',
      `${code},Survey,AZ,2098-03,`,
      ',Permit,Both,2098-Q3,Survey',
      'ENE-777,Nothing,AZ,2098-03,',
      `${code},Bad,AZ,05/06/2098,`,
    ].join('\n');
    const first = await milestones(people.leyla, text);
    expect(await faults(people.leyla, first)).toEqual([
      '4 code paste-project',
      '5 forecast import-date-order',
    ]);
    done(await run(people.leyla, first));
    const [survey, permit] = await stored(id);
    expect([survey, permit]).toMatchObject([
      { title: 'Survey', responsible: 'AZ' },
      {
        title: 'Permit',
        responsible: null,
        dueOn: '2098-09-30',
        predecessors: [{ predecessorId: survey?.id }],
      },
    ]);
    expect(await states(people.leyla, await milestones(people.leyla, text))).toEqual([
      'unchanged',
      'unchanged',
      'wrong',
      'wrong',
    ]);
    const changed = await milestones(
      people.leyla,
      `Code,Milestone,Forecast\n${code},Survey,2098-02\n${code},Permit,2098-01`,
    );
    expect((await preview(people.leyla, changed)).rows).toMatchObject([
      { state: 'changed', changes: [{ field: 'forecast', before: '2098-03', after: '2098-02' }] },
      { state: 'wrong', faults: [{ code: 'milestone-before' }] },
    ]);
    done(await run(people.leyla, changed));
    expect(await db().milestone.findUniqueOrThrow({ where: { id: survey?.id ?? '' } })).toMatchObject({
      forecastOn: '2098-02-28',
      responsible: 'AZ',
    });
    expect((await events(id)).map(({ type }) => type)).toEqual([
      'project.created',
      'milestones.pasted',
      'milestone.changed',
    ]);
  });

  test('names a private project by its id, also after it was renamed; another side’s id is as a random one', async () => {
    const own = await project(people.nigar, 'Quiet line', { privately: 'yes' });
    const { code, id: jointId } = await project(people.nigar, 'Open line');
    const text = (id: string) =>
      `Project ID,Project,Milestone,Forecast\n${id},Quiet line,Dug,2098-03\n,,Laid,2098-04`;
    done(await run(people.nigar, await milestones(people.nigar, text(own.id))));
    await db().project.update({ where: { id: own.id }, data: { title: 'Renamed line' } });
    const again = await preview(people.nigar, await milestones(people.nigar, text(own.id)));
    expect(again.rows).toMatchObject([
      { state: 'unchanged', remarks: [{ code: 'other-title', values: { title: 'Renamed line' } }] },
      { state: 'unchanged' },
    ]);
    expect((await stored(own.id)).map(({ title }) => title)).toEqual(['Dug', 'Laid']);
    const seenBy = async (actor: Actor, id: string) => {
      const { rows } = await preview(actor, await milestones(actor, text(id)));
      return JSON.stringify(rows).replaceAll(id, 'ID');
    };
    for (const group of ['', 'ENE']) {
      const told = async (id: string) =>
        JSON.stringify((await preview(people.casey, await milestones(people.casey, text(id), group))).rows);
      expect((await told(own.id)).replaceAll(own.id, 'ID')).toBe(
        (await told('x0x0x0x0x0x0')).replaceAll('x0x0x0x0x0x0', 'ID'),
      );
    }
    expect(await seenBy(people.casey, own.id)).toContain('paste-project');
    const both = `Code,Project ID,Milestone\n${code},${own.id},Mixed\n${code},${jointId},Right`;
    expect(await faults(people.nigar, await milestones(people.nigar, both))).toEqual([
      '2 projectId cells-differ',
    ]);
  });

  test('has one event for each project, in its compartment', async () => {
    const one = await project(people.nigar, 'Filed one');
    const own = await project(people.nigar, 'Filed own', { privately: 'yes' });
    const text = `${one.code}\tFirst\tAZ\t2097-03\n\tSecond\tboth\t2097-Q3\t1\nFiled own\tThird\tAZ\t2097-04\t`;
    const id = await milestones(people.nigar, text, 'ENE');
    expect(await db().milestone.count({ where: { projectId: one.id } })).toBe(0);
    expect(done(await run(people.nigar, id)).counts).toMatchObject({ new: 3 });
    expect((await events(one.id)).at(-1)).toMatchObject({
      type: 'milestones.pasted',
      chain: 'joint',
      payload: { values: { count: 2, title: 'Filed one' } },
    });
    expect((await events(own.id)).at(-1)).toMatchObject({ type: 'milestones.pasted', chain: 'party:AZ' });
  });

  test('with wrong rows alone writes nothing', async () => {
    const { id, code } = await project(people.nigar, 'Filed badly');
    const before = await db().auditEvent.count();
    const file = await milestones(people.nigar, `${code}\tBad\tAZ\tsoon\n${code}\t\tAZ`);
    expect(await run(people.nigar, file)).toMatchObject({
      refusal: { errors: [{ code: 'import-nothing' }] },
    });
    expect([await db().milestone.count({ where: { projectId: id } }), await db().auditEvent.count()]).toEqual(
      [0, before],
    );
    expect(await readUpload('milestones', { text: ' ' })).toMatchObject({
      refusal: { errors: [{ field: 'text', code: 'import-none' }] },
    });
  });

  test('adds the rows that are right without those at fault, whose numbers count all the same', async () => {
    const { id, code } = await project(people.nigar, 'Filed in part');
    const text = `${code}\tBad\tGB\n\tSecond\tAZ\t2097-03\n\tThird\tUS\t2097-04\t2\n\tFourth\tUS\t2097-05\t1`;
    const file = await milestones(people.nigar, text);
    expect(await faults(people.nigar, file)).toEqual(['1 responsible paste-party', '4 after paste-after']);
    expect(done(await run(people.nigar, file)).counts).toMatchObject({ new: 2, wrong: 2 });
    const { grid } = await gridPage(people.nigar, 'ENE', readGridParams({}));
    const added = grid.milestones.filter(({ projectId }) => projectId === id);
    expect(added).toMatchObject([
      { number: 1, title: 'Second', after: [] },
      { number: 2, title: 'Third', after: [added[0]?.id] },
    ]);
  });

  test('moves a plan as a whole', async () => {
    const { id, code } = await project(people.nigar, 'Moved plan');
    const rows = (one: string, two: string) =>
      `Code,Milestone,Forecast,After\n${code},One,${one},\n${code},Two,${two},One`;
    done(await run(people.nigar, await milestones(people.nigar, rows('2097-03', '2097-05'))));
    const later = await milestones(people.nigar, rows('2097-06', '2097-09'));
    expect(await states(people.nigar, later)).toEqual(['changed', 'changed']);
    done(await run(people.nigar, later));
    expect((await stored(id)).map(({ dueOn }) => dueOn)).toEqual(['2097-06-30', '2097-09-30']);
  });

  test('goes into several groups, whose milestones may wait for each other', async () => {
    const here = await project(people.leyla, 'Filed into', { group: 'ENE' });
    const far = await project(people.leyla, 'Named only', { group: 'CON' });
    done(
      await addMilestone(people.leyla, {
        project: far.id,
        title: 'Named step',
        responsible: 'all',
        forecast: '',
      }),
    );
    const text = `${here.code}\tWaiting\tboth\t2097-05\t${far.code}.1\n${far.code}\tY`;
    // Nigar works in Energy alone
    const file = await milestones(people.nigar, text);
    expect(await faults(people.nigar, file)).toEqual(['2 project import-may-not']);
    done(await run(people.nigar, file));
    expect(await stored(here.id)).toMatchObject([{ title: 'Waiting', predecessors: [{}] }]);
    expect(await states(people.leyla, await milestones(people.leyla, text))).toEqual(['unchanged', 'new']);
  });

  test('is of the chosen group where its rows name none: titles of other groups do not disturb', async () => {
    await project(people.leyla, 'Same title', { group: 'CON' });
    const own = await project(people.leyla, 'Same title', { group: 'ENE' });
    const text = 'Project,Milestone\nSame title,Survey';
    expect(await faults(people.leyla, await milestones(people.leyla, text))).toEqual([
      '2 project paste-project',
    ]);
    const file = await milestones(people.leyla, text, 'ENE');
    done(await run(people.leyla, file));
    expect(await stored(own.id)).toMatchObject([{ title: 'Survey' }]);
  });

  test('names its projects by code or title however they are written', async () => {
    const { id, code } = await project(people.nigar, 'Çatdırılma planı');
    const text = `Project,Milestone\ncatdirilma PLANI,One\n${code?.toLowerCase()},Two\n${code} Çatdırılma planı,Three`;
    done(await run(people.nigar, await milestones(people.nigar, text)));
    expect((await stored(id)).map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
  });

  test('of the other side’s private project is not found, nor is one of a restricted group', async () => {
    await project(people.leyla, 'Hidden quay', { privately: 'yes' });
    await project(people.leyla, 'Closed work', { group: 'SEC' });
    const hidden = 'Project,Milestone\nHidden quay,Survey\nNo such quay,Survey';
    expect(await faults(people.jordan, await milestones(people.jordan, hidden))).toEqual([
      '2 project paste-project',
      '3 project paste-project',
    ]);
    expect(await states(people.leyla, await milestones(people.leyla, hidden))).toEqual(['new', 'wrong']);
    const closed = 'Project,Milestone\nClosed work,Survey\nNo such work,Survey';
    for (const group of ['', 'SEC']) {
      expect(await faults(people.nigar, await milestones(people.nigar, closed, group))).toEqual([
        '2 project paste-project',
        '3 project paste-project',
      ]);
    }
  });
});
