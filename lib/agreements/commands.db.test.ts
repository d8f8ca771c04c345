import { afterEach, describe, expect, test } from 'vitest';
import { baselinesOf } from '@/lib/agreements/proposals/baseline-rule';
import { enterKeyByInstrument } from '@/lib/agreements/proposals/commands';
import { backfillRows } from '@/lib/backfill/commands';
import { contentOf } from '@/lib/compliance/content';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { april, may } from '@/testing/agreements';
import { databaseWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { done } from '@/testing/done';
import { codes } from '@/testing/refusals';
import { expectDueDaysStored } from '@/testing/stored-days';
import { logProject } from '@/testing/work';
import { propose, recordAgreement } from './commands';

setTestClock('2026-11-23T09:00:00Z');
const people = await databaseWithOneSide();
afterEach(expectDueDaysStored);
const projects = [
  await logProject(people.leyla, 'Grid study', 'ENE'),
  await logProject(people.leyla, 'Wind atlas', 'ENE'),
];

const stored = (id: string) => db().proposal.findUniqueOrThrow({ where: { id }, include: { keys: true } });
const counts = async () => ({
  proposals: await db().proposal.count(),
  keys: await db().proposalKey.count(),
  milestones: await db().milestone.count(),
  events: await db().auditEvent.count(),
});

const list = (more: object = {}) => ({ kind: 'project_list', group: 'ENE', projects, ...april, ...more });
const roadmap = (listId: string, more: object = {}) => ({
  kind: 'roadmap',
  group: 'ENE',
  list: listId,
  all: 'yes',
  each: { title: 'Deliver', responsible: 'AZ', on: '2027-06' },
  ...may,
  ...more,
});

describe('a coordinator records Energy’s list and roadmap while the other Party takes part by instrument', () => {
  let listId: string;

  test('a refused list leaves nothing behind', async () => {
    const before = await counts();
    expect(await codes(recordAgreement(people.leyla, list({ day: '2026-02-09' })))).toEqual([
      'day:instrument-before-signing',
    ]);
    expect(await codes(recordAgreement(people.leyla, list({ day: '2099-01-01' })))).toEqual([
      'day:instrument-after-today',
    ]);
    expect(await codes(recordAgreement(people.leyla, list({ day: '2026-02-30' })))).toEqual([
      'day:no-such-day',
    ]);
    expect(await codes(recordAgreement(people.leyla, list({ day: '', reference: '' })))).toEqual([
      'day:day-required',
      'reference:reference-required',
    ]);
    expect(await codes(recordAgreement(people.leyla, list({ projects: [] })))).toEqual([
      'emptyReason:empty-without-reason',
    ]);
    expect(await codes(recordAgreement(people.leyla, roadmap('nothing')))).toEqual([':no-agreed-list']);
    expect(await counts()).toEqual(before);
  });

  test('the list is agreed on the instrument’s day and entered today, with both Parties’ keys', async () => {
    ({ id: listId } = done(await recordAgreement(people.leyla, list())));
    const { keys, ...row } = await stored(listId);
    expect(row).toMatchObject({ state: 'agreed', version: 1, openKey: null, agreedOn: '2026-04-28' });
    expect(row.enteredOn).toBe('2026-11-23');
    expect(keys.map(({ partyCode, byInstrument, day }) => [partyCode, byInstrument, day]).sort()).toEqual([
      ['AZ', false, '2026-04-28'],
      ['US', true, '2026-04-28'],
    ]);
    const { projects: listed } = contentOf('project_list', row.content);
    expect(listed.map(({ title }) => title)).toEqual(['Grid study', 'Wind atlas']);
    const events = await db().auditEvent.findMany({ where: { subjectId: listId }, orderBy: { seq: 'asc' } });
    expect(events.map(({ type }) => type)).toEqual([
      'proposal.made',
      'proposal.key-turned',
      'proposal.key-turned',
      'proposal.agreed',
    ]);
  });

  test('a private project cannot be listed, and neither can a project of another group', async () => {
    const alone = await logProject(people.leyla, 'Own plan', 'ENE', { privately: 'yes' });
    const elsewhere = await logProject(people.leyla, 'Port', 'CON');
    for (const id of [alone, elsewhere]) {
      expect(await codes(recordAgreement(people.leyla, list({ projects: [id] })))).toEqual([
        'projects:list-project-unknown',
      ]);
    }
  });

  test('a roadmap dated before its list is refused and leaves nothing, not even its new milestones', async () => {
    const before = await counts();
    expect(await codes(recordAgreement(people.leyla, roadmap(listId, { day: '2026-04-27' })))).toEqual([
      'day:before-list',
    ]);
    expect(await codes(recordAgreement(people.leyla, roadmap(listId, { all: undefined })))).toEqual(
      projects.map((id) => `rows.${id}.on:no-dated-milestone`),
    );
    expect(await counts()).toEqual(before);
  });

  test('one milestone for every project makes the roadmap, its milestones and their baselines', async () => {
    const { id } = done(await recordAgreement(people.leyla, roadmap(listId)));
    expect(await stored(id)).toMatchObject({ state: 'agreed', agreedOn: '2026-05-22' });
    const milestones = await db().milestone.findMany();
    expect(milestones).toHaveLength(2);
    for (const row of milestones) {
      expect(row).toMatchObject({
        title: 'Deliver',
        responsible: 'AZ',
        forecastPrecision: 'month',
        firstBaselineOn: '2027-06-30',
        firstBaselinePrecision: 'month',
        baselineOn: '2027-06-30',
        baselinePrecision: 'month',
      });
    }
    expect(await db().auditEvent.count({ where: { type: 'milestone.added' } })).toBe(2);
  });

  test('a later roadmap moves the latest baseline and keeps the first; annulling it moves the latest back', async () => {
    await db().milestone.updateMany({ data: { forecastOn: '2027-09-30', forecastPrecision: 'quarter' } });
    const later = roadmap(listId, { all: undefined, each: undefined, day: '2026-09-01' });
    const { id } = done(await recordAgreement(people.leyla, later));
    expect(await stored(id)).toMatchObject({ version: 2 });
    const first = { firstBaselineOn: '2027-06-30', firstBaselinePrecision: 'month' as const };
    const baselines = { ...first, baselineOn: '2027-09-30', baselinePrecision: 'quarter' as const };
    expect(await db().milestone.count({ where: baselines })).toBe(2);
    await db().milestone.updateMany({ data: { firstBaselinePrecision: null } }); // as an older version left it
    await backfillRows();
    expect(await db().milestone.count({ where: baselines })).toBe(2);

    const earlier = await db().proposal.findFirstOrThrow({ where: { kind: 'roadmap', version: 1 } });
    const ending = { kind: 'annulment', reason: 'Superseded', ...april, day: '2026-10-01' };
    expect(await codes(recordAgreement(people.leyla, { ...ending, targetId: earlier.id }))).toEqual([
      ':annul-latest-only',
    ]);
    done(await recordAgreement(people.leyla, { ...ending, targetId: id }));
    expect(await db().milestone.count({ where: { baselineOn: '2027-06-30' } })).toBe(2);
  });

  test('the stored baselines are those that the rule computes from the versions in force', async () => {
    const first = await db().proposal.findFirstOrThrow({ where: { kind: 'roadmap', version: 1 } });
    const { projects: frozen } = contentOf('roadmap', first.content);
    const inForce = { agreedOn: calendarDate(first.agreedOn ?? ''), version: 1, projects: frozen };
    const milestones = await db().milestone.findMany();
    expect(
      new Map(
        milestones.map((row) => [
          row.id,
          {
            first: { on: row.firstBaselineOn, precision: row.firstBaselinePrecision },
            latest: { on: row.baselineOn, precision: row.baselinePrecision },
          },
        ]),
      ),
    ).toEqual(baselinesOf([inForce]));
  });

  test('live data may change, the agreed version does not', async () => {
    const before = await stored(listId);
    await db().project.updateMany({ data: { title: 'Renamed' } });
    expect(await stored(listId)).toEqual(before);
  });
});

describe('an extension', () => {
  const extension = { kind: 'extension', group: 'CON', deliverables: ['roadmap'], ...april };

  test('moves the date forward only', async () => {
    expect(await codes(recordAgreement(people.leyla, { ...extension, until: '2026-05-10' }))).toEqual([
      'until:extension-forward',
    ]);
    done(await recordAgreement(people.leyla, { ...extension, until: '2026-06-30' }));
    expect(await codes(recordAgreement(people.leyla, { ...extension, until: '2026-06-30' }))).toEqual([
      'until:extension-forward',
    ]);
  });
});

describe('who may agree', () => {
  test('administrators, members and viewers may not concur', async () => {
    for (const who of [people.technical, people.nigar, people.viewer]) {
      expect(await codes(recordAgreement(who, list()))).toBe('forbidden');
      expect(await codes(propose(who, list()))).toBe('forbidden');
    }
  });

  test('a co-chair may not enter another Party’s key, so the same form proposes', async () => {
    expect(await codes(recordAgreement(people.kamran, list()))).toEqual([':coordinator-enters']);
    const { id, agreed } = done(
      await propose(people.kamran, list({ day: '2026-08-01', instrumentKind: 'note' })),
    );
    expect(agreed).toBe(false);
    expect(await stored(id)).toMatchObject({ state: 'open', version: 2, openKey: 'project_list:ENE' });
    expect(await codes(propose(people.leyla, list()))).toEqual([':proposal-open']);

    const { sha256: hash } = await stored(id);
    const key = { id, hash, party: 'US', day: '2026-08-03', instrumentKind: 'note', reference: 'Note 12' };
    expect(await codes(enterKeyByInstrument(people.kamran, key))).toBe('forbidden');
    expect(await codes(enterKeyByInstrument(people.leyla, { ...key, reference: '' }))).toEqual([
      'reference:reference-required',
    ]);
    done(await enterKeyByInstrument(people.leyla, key));
    expect(await stored(id)).toMatchObject({ state: 'agreed', agreedOn: '2026-08-03' });
  });

  test('a group that the actor may not enter is not found', async () => {
    expect(await codes(propose(people.kamran, list({ group: 'SEC', projects: [] })))).toBe('not-found');
    expect(await codes(propose(people.kamran, list({ group: 'CON', projects: [] })))).toBe('forbidden');
  });
});
