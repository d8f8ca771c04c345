import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { type HistoryEntry, historyAfter, historyPage } from '@/lib/audit/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { today as todayIn } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';
import { readDeadlineFilters } from '@/lib/deadlines/filters';
import { deadlineBatches, deadlinesFor } from '@/lib/deadlines/queries';
import { fundingRows, milestoneRows, projectRows, statusRows } from '@/lib/exports/queries';
import { readActionFilters } from '@/lib/meetings/actions/filters';
import { planMeeting } from '@/lib/meetings/commands';
import { readOrganisationFilters } from '@/lib/organisations/filters';
import { readFilters } from '@/lib/projects/browse/filters';
import { projectList } from '@/lib/projects/browse/queries/list';
import { createProject } from '@/lib/projects/commands';
import { reportStatus } from '@/lib/projects/status/commands';
import { addMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { actionRows, historyRows, meetingRows, organisationRows, proposalRows } from './queries';

await testDatabase();

const today = todayIn('Asia/Baku');
let people: Cast;

async function done<Value>(work: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>) {
  const result = await work;
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** A project with everything that a file could tell of it, each word marked with the compartment's own. */
async function log(actor: Actor, mark: string, group: string, over: object = {}) {
  const { id } = await done(
    createProject(actor, {
      title: `${mark} project`,
      group,
      tags: `${mark} tag`,
      organisations: [{ name: `${mark} company`, sector: 'private', home: 'Georgia', role: 'Operator' }],
      funding: [{ kind: 'cost', amount: '1250.50', currency: 'USD', source: `${mark} source` }],
      ...over,
    }),
  );
  await done(reportStatus(actor, { project: id, status: 'at_risk', line: `${mark} line` }));
  await done(
    addMilestone(actor, {
      project: id,
      title: `${mark} step`,
      responsible: 'all',
      forecast: '2027-03',
      actual: '',
      evidence: '',
      after: '',
    }),
  );
  return id;
}

async function all<Row>(batches: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

const everyFile = {
  projects: (actor) => projectRows(actor, readFilters({}), today),
  funding: (actor) => fundingRows(actor, readFilters({}), today),
  statuses: (actor) => statusRows(actor, readFilters({}), today),
  roadmap: (actor) => milestoneRows(actor, readFilters({}), today),
  deadlines: (actor) => deadlineBatches(actor, today, readDeadlineFilters({ state: 'all' }), 500),
  agreements: (actor) => proposalRows(actor),
  meetings: (actor) => meetingRows(actor),
  actions: (actor) => actionRows(actor, readActionFilters({ state: 'all' }), today),
  organisations: (actor) => organisationRows(actor, readOrganisationFilters({})),
  history: (actor) => historyRows(actor, null),
} satisfies Record<string, (actor: Actor) => AsyncIterable<readonly unknown[]>>;
type File = keyof typeof everyFile;
const files = Object.keys(everyFile) as File[];
const told = async (file: File, actor: Actor) => {
  const rows = await all<unknown>(everyFile[file](actor));
  return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
};

beforeAll(async () => {
  people = await charterWithCast();
  await db().workingGroup.update({ where: { code: 'SEC' }, data: { restricted: true } });
  await log(people.leyla, 'Shared', 'ENE');
  await log(people.leyla, 'Azeri-only', 'ENE', { privately: 'yes' });
  await log(people.morgan, 'Guarded', 'SEC');
  await db().proposal.create({ data: returned(people.morgan.personId) });
  await done(
    planMeeting(people.jordan, {
      kind: 'group',
      group: 'SEC',
      title: 'Guarded meeting',
      startTime: '10:00',
      durationMinutes: '60',
      startsOn: '2099-01-28',
      timeZone: 'Asia/Baku',
      place: '',
      hostParty: '',
    }),
  );
});

/** Something that was proposed of a restricted group, and returned: it is among its agreements, and nowhere else. */
const returned = (proposerId: string) => ({
  kind: 'project_list' as const,
  subject: 'SEC',
  version: 1,
  state: 'returned' as const,
  groupCode: 'SEC',
  content: {},
  canonical: '{}',
  sha256: '',
  proposedBy: 'US',
  proposerId,
  proposedOn: '2026-04-01',
  endedReason: 'Guarded reason',
  endedOn: '2026-04-02',
});

describe('another Party’s private row, and a restricted group’s, are in no file', () => {
  test.each(files)('%s', async (file) => {
    const own = ['projects', 'funding', 'statuses', 'roadmap', 'deadlines', 'organisations', 'history'];
    if (own.includes(file)) {
      expect(await told(file, people.leyla)).toContain('Azeri-only');
      expect(await told(file, people.morgan)).toContain('Guarded');
      expect(await told(file, people.casey)).toContain('Shared');
    }
    for (const actor of [people.jordan, people.casey, people.morgan, people.technical]) {
      expect(await told(file, actor)).not.toContain('Azeri-only');
    }
    for (const actor of [people.kamran, people.nigar, people.casey, people.viewer, people.technical]) {
      expect(await told(file, actor)).not.toContain('Guarded');
    }
  });

  test('a meeting and an agreement of a restricted group are in the files of those who may enter it', async () => {
    expect(await told('meetings', people.jordan)).toContain('Guarded meeting');
    expect(await told('agreements', people.morgan)).toContain('Guarded reason');
  });
});

describe('a file holds what its list holds', () => {
  test('projects, under the same filters and in the same order', async () => {
    for (let index = 0; index < 12; index += 1) await log(people.leyla, `Many ${index}`, 'CON');
    for (const asked of [{}, { group: 'CON', sort: '-title' }, { q: 'many 1' }, { sort: 'newest' }]) {
      const filters = readFilters(asked);
      const { projects, total } = await projectList(people.casey, filters, { today, parties: ['US', 'AZ'] });
      const rows = await all(projectRows(people.casey, filters, today));
      expect(rows.map(({ id }) => id)).toEqual(projects.map(({ id }) => id));
      expect(rows).toHaveLength(total);
    }
  });

  test('of a project: statuses, next milestone, amounts and milestones', async () => {
    const filters = readFilters({ q: 'shared' });
    expect(await all(projectRows(people.nigar, filters, today))).toMatchObject([
      {
        code: 'ENE-001',
        title: 'Shared project',
        jointStatus: 'not_reported',
        list: null,
        tags: ['Shared tag'],
        next: { title: 'Shared step', on: '2027-03-31' },
        funding: [{ kind: 'cost', amountMinor: 125050n, currency: 'USD' }],
        statuses: [{ party: 'AZ', status: 'at_risk', line: 'Shared line' }],
      },
    ]);
    expect(await all(fundingRows(people.nigar, filters, today))).toMatchObject([
      { project: { code: 'ENE-001' }, kind: 'cost', amountMinor: 125050n, currency: 'USD' },
    ]);
    expect(await all(milestoneRows(people.nigar, filters, today))).toMatchObject([
      { number: 1, title: 'Shared step', forecast: { on: calendarDate('2027-03-31'), precision: 'month' } },
    ]);
  });

  test('of a milestone: what it comes after, as a paste reads it, and how it stands', async () => {
    const [shared] = await all(projectRows(people.leyla, readFilters({ q: 'shared' }), today));
    const [own] = await all(projectRows(people.leyla, readFilters({ q: 'azeri' }), today));
    const plan = (project: string | undefined, milestone: string, after: string) =>
      done(
        addMilestone(people.leyla, {
          project,
          title: milestone,
          responsible: 'all',
          forecast: '2027-04',
          after,
        }),
      );
    await plan(shared?.id, 'Shared second', '1');
    await plan(own?.id, 'Azeri-only second', '1, ENE-001.2');
    const milestones = await all(milestoneRows(people.leyla, readFilters({}), calendarDate('2027-05-02')));
    const told = milestones.map(({ title: milestone, after, state }) => [
      milestone,
      [...after].sort(),
      state.kind,
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['Shared second', ['1'], 'overdue'],
        ['Azeri-only second', ['1', 'ENE-001.2'], 'overdue'],
        ['Shared step', [], 'overdue'],
      ]),
    );
  });

  test('the record, whole, however it falls into batches', async () => {
    const { entries, total } = await historyPage(people.leyla, { chain: null, page: 1 });
    for (const take of [1, 7]) {
      const rows: HistoryEntry[] = [];
      for (;;) {
        const batch = await historyAfter(people.leyla, null, rows.at(-1) ?? null, take);
        if (batch.length === 0) break;
        rows.push(...batch);
      }
      expect(rows).toHaveLength(total);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
      expect(rows.slice(0, 20).map(({ at, seq }) => [at, seq])).toEqual(
        entries.slice(0, 20).map(({ at, seq }) => [at, seq]),
      );
    }
    const joint = await all(historyRows(people.leyla, 'joint'));
    expect(new Set(joint.map(({ chain }) => chain))).toEqual(new Set(['joint']));
  });

  test('deadlines, however they fall into batches', async () => {
    const filters = readDeadlineFilters({ state: 'all' });
    const { deadlines, total } = await deadlinesFor(people.leyla, today, filters);
    expect(total).toBeGreaterThan(20);
    for (const size of [1, 3, 500]) {
      const rows = await all(deadlineBatches(people.leyla, today, filters, size));
      expect(rows.map(({ key }) => key)).toEqual(deadlines.map(({ key }) => key));
    }
  });
});
