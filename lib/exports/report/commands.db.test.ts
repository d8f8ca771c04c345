import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { canonicalJson, sha256 } from '@/lib/audit/canonical';
import { historyPage } from '@/lib/audit/queries';
import { checkRecord } from '@/lib/audit/verification/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db, transaction } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import { projectResult, type ResultKind } from '@/lib/projects/result-rule';
import { reportStatus } from '@/lib/projects/status/commands';
import { addMilestone, finishMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { logProject, milestoneOf, planFor } from '@/testing/work';
import { issueReport } from './commands';
import { reportContent } from './facts/queries';
import { contentHash, issuedFile, issuedReport, issuedReports, recognise } from './queries';
import type { WriteFiles } from './schema';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

const today = calendarDate('2026-11-23');
let people: Cast;

const write: WriteFiles = async ({ number, content }) =>
  content.parties.flatMap(({ code }) =>
    (['docx', 'xlsx'] as const).map((format) => ({
      party: code,
      format,
      bytes: new TextEncoder().encode(`${format} of report ${number} for ${code}`),
    })),
  );

async function issue(actor: Actor, over: object = {}) {
  const seen = contentHash(await reportContent(today));
  return issueReport(actor, { on: '2026-11-23', title: '', seen, write, ...over });
}

async function log(actor: Actor, title: string, group: string, over: object = {}) {
  const { id } = done(
    await createProject(actor, {
      title,
      group,
      intendedResult: `${title} result`,
      resultEvidence: `${title} evidence`,
      resultOn: '2026-11-20',
      provisions: ['I.3'],
      ...over,
    }),
  );
  done(await reportStatus(actor, { project: id, status: 'off_track', line: `${title} line` }));
  const plan = (name: string) =>
    addMilestone(actor, {
      project: id,
      title: `${title} ${name}`,
      responsible: 'all',
      forecast: '2026-11-15',
      after: '',
    });
  const first = done(await plan('done'));
  done(await plan('missed'));
  done(await finishMilestone(actor, { id: first.id, version: 1, actual: '2026-11-10', evidence: 'Photos' }));
  return id;
}

beforeAll(async () => {
  people = await charterWithCast();
  await db().workingGroup.update({ where: { code: 'SEC' }, data: { restricted: true } });
  const shared = await log(people.leyla, 'Shared', 'ENE');
  done(await reportStatus(people.jordan, { project: shared, status: 'on_track', line: 'Fine' }));
});

describe('the content', () => {
  test('tells what was done and missed, results with their evidence, and where positions differ', async () => {
    const content = await reportContent(today);
    expect(content).toMatchObject({
      since: { kind: 'signing' },
      done: { first: [{ projectTitle: 'Shared', title: 'Shared done', on: '2026-11-10' }], more: 0 },
      missed: { first: [{ title: 'Shared missed', on: '2026-11-15' }], more: 0 },
      shown: { first: [{ intended: 'Shared result', evidence: 'Shared evidence', on: '2026-11-20' }] },
      differing: { first: [{ project: 'ENE-001', positions: [{ party: 'AZ' }, { party: 'US' }] }] },
    });
    const energy = content.groups.find(({ code }) => code === 'ENE');
    expect(energy?.projects).toMatchObject({
      count: 1,
      results: { shown: 1, intended: 0, 'not-named': 0 },
      milestones: { planned: 2, done: 1, overdue: 1 },
    });
  });

  test('counts results as the rule finds them, project by project', async () => {
    await log(people.leyla, 'Only intended', 'DIG', { resultEvidence: '', resultOn: '' });
    await log(people.leyla, 'Nothing named', 'DIG', { intendedResult: '', resultEvidence: '', resultOn: '' });
    await log(people.leyla, 'Shown only', 'DIG', { intendedResult: '', resultOn: '2026-11-12' });
    const rows = await db().project.findMany({ where: { groupCode: 'DIG', privateTo: null } });
    for (const on of ['2026-11-11', '2026-11-12', '2026-11-23'].map(calendarDate)) {
      const kinds = rows.map(
        (row) =>
          projectResult({ ...row, resultOn: row.resultOn === null ? null : calendarDate(row.resultOn) }, on)
            .kind,
      );
      const count = (kind: ResultKind) => kinds.filter((each) => each === kind).length;
      const { groups } = await reportContent(on);
      expect(groups.find(({ code }) => code === 'DIG')?.projects).toMatchObject({
        results: { shown: count('shown'), intended: count('intended'), 'not-named': count('not-named') },
      });
    }
  });

  test('is as of its day: evidence, milestones and meetings of later days are not in it', async () => {
    const before = await reportContent(calendarDate('2026-11-09'));
    expect(before).toMatchObject({ done: { first: [] }, missed: { first: [] }, shown: { first: [] } });
    expect(before.groups.find(({ code }) => code === 'ENE')?.projects).toMatchObject({
      results: { shown: 0, intended: 1 },
    });
  });

  test('is byte for byte the same with and without private rows and those of a restricted group', async () => {
    const bytes = async () => canonicalJson(JSON.parse(JSON.stringify(await reportContent(today))));
    const before = await bytes();
    await log(people.leyla, 'Azeri-only', 'ENE', { privately: 'yes' });
    await log(people.morgan, 'Guarded', 'SEC');
    expect(await bytes()).toBe(before);
    expect(before).toContain('"projects":"restricted"');
    expect(before).not.toMatch(/Azeri-only|Guarded/);
  });
});

describe('on the day of a meeting and after it', () => {
  const heldOn = (startsOn: string, state: 'held' | 'planned') =>
    db().meeting.updateMany({ where: { startsOn }, data: { state } });
  const titles = (list: { first: { title: string }[] }) => list.first.map(({ title }) => title);

  test('the meeting’s own day is no since, and the next report covers it', async () => {
    await planFor(people.leyla, '2026-11-23');
    await heldOn('2026-11-23', 'held');
    const project = await logProject(people.leyla, 'Cable', 'ENE');
    const id = await milestoneOf(people.leyla, project, 'Cable laid', '2026-11-23');
    await milestoneOf(people.leyla, project, 'Cable tested', '2026-11-23');
    done(await finishMilestone(people.leyla, { id, version: 1, actual: '2026-11-23', evidence: 'Photos' }));
    const own = await reportContent(today);
    expect(own.since).toMatchObject({ kind: 'signing' });
    expect(titles(own.done)).toContain('Cable laid');
    expect(titles(own.missed)).toContain('Shared missed');
    setTestClock('2026-11-24T09:00:00Z');
    const next = await reportContent(calendarDate('2026-11-24'));
    setTestClock('2026-11-23T09:00:00Z');
    expect(next.since).toEqual({ kind: 'meeting', on: today });
    expect([titles(next.done), titles(next.missed)]).toEqual([['Cable laid'], ['Cable tested']]);
    await heldOn('2026-11-23', 'planned');
  });

  test('a month stays a month', async () => {
    const project = await logProject(people.leyla, 'Line', 'ENE');
    await milestoneOf(people.leyla, project, 'Line open', 'Dec 2026');
    const { due } = await reportContent(today);
    expect(due.first.find(({ title }) => title === 'Line open')).toMatchObject({
      on: '2026-12-31',
      precision: 'month',
    });
  });
});

describe('issuing', () => {
  test('is for a coordinator of either side, and for nobody else', async () => {
    for (const actor of [people.casey, people.technical, people.viewer])
      expect(await issue(actor)).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } });
  });

  test('takes a day from signing to today', async () => {
    for (const on of ['2026-11-24', '2020-01-01'])
      expect(await issue(people.leyla, { on })).toMatchObject({
        ok: false,
        refusal: { errors: [{ field: 'on', code: 'report-day' }] },
      });
  });

  test('is refused if the record has changed since the draft was read', async () => {
    expect(await issue(people.leyla, { seen: '0'.repeat(64) })).toMatchObject({
      ok: false,
      refusal: { errors: [{ code: 'report-changed' }] },
    });
  });

  test('freezes the content with its hash, and gives back the stored bytes unchanged', async () => {
    const content = await reportContent(today);
    const { id } = done(await issue(people.leyla, { title: 'Autumn' }));
    const found = await issuedReport(people.jordan, id);
    expect(found?.report).toMatchObject({
      number: 1,
      title: 'Autumn',
      issuedBy: 'AZ',
      issuedOn: today,
      content,
    });
    const row = await db().issuedReport.findUniqueOrThrow({ where: { id } });
    expect(sha256(row.canonical)).toBe(row.hash);
    const file = await issuedFile(people.jordan, id, 'AZ', 'docx');
    expect(new TextDecoder().decode(file?.bytes)).toBe('docx of report 1 for AZ');
    expect(await issuedFile(people.jordan, id, 'XX', 'docx')).toBeNull();
    const { entries } = await historyPage(people.jordan, { chain: 'joint', page: 1 });
    expect(entries[0]).toMatchObject({
      type: 'report.issued',
      values: { number: 1, day: today, party: 'AZ' },
    });
  });

  test('is refused twice for the same content, and the live data change nothing of what is issued', async () => {
    expect(await issue(people.jordan)).toMatchObject({
      ok: false,
      refusal: { errors: [{ code: 'report-same', values: { number: 1 } }] },
    });
    const [before] = await issuedReports(people.leyla);
    const frozen = await issuedReport(people.leyla, before?.id ?? '');
    await log(people.jordan, 'Later', 'CON');
    expect(await issuedReport(people.leyla, before?.id ?? '')).toEqual(frozen);
  });

  test('of two at the same time issues one', async () => {
    const results = await Promise.all([issue(people.leyla), issue(people.jordan)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await issuedReports(people.leyla)).map(({ number }) => number)).toEqual([2, 1]);
  });
});

describe('a file', () => {
  test('is recognised by its bytes, and by nothing else', async () => {
    const hash = sha256(new TextEncoder().encode('docx of report 1 for AZ'));
    expect(await recognise(people.jordan, hash)).toMatchObject([
      { number: 1, asOf: today, copy: { party: 'AZ', format: 'docx' } },
    ]);
    expect(await recognise(people.jordan, sha256('docx of report 1 for AZ '))).toEqual([]);
    expect(await recognise(people.jordan, 'no hash')).toEqual([]);
    const [report] = await db().issuedReport.findMany({ where: { number: 1 } });
    expect(await recognise(people.jordan, report?.hash ?? '')).toMatchObject([{ number: 1, copy: null }]);
  });

  test('and a content that somebody changed in the database are found by verifying', async () => {
    const findings = async () => (await transaction((tx) => checkRecord(tx))).reports.findings;
    expect(await findings()).toEqual([]);
    const [report] = await db().issuedReport.findMany({ where: { number: 1 } });
    const reportId = report?.id ?? '';
    await db().issuedFile.updateMany({
      where: { reportId, partyCode: 'AZ', format: 'docx' },
      data: { bytes: new TextEncoder().encode('another') },
    });
    await db().issuedReport.update({
      where: { id: reportId },
      data: { canonical: report?.canonical.replace('Autumn', 'Spring') ?? '' },
    });
    expect(await findings()).toEqual([
      { kind: 'content-changed', report: reportId },
      { kind: 'file-changed', report: reportId, file: 'AZ.docx' },
    ]);
  });
});
