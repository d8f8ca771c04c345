import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { propose, recordAgreement } from '@/lib/agreements/commands';
import { concur } from '@/lib/agreements/proposals/commands';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { changeProject, createProject } from '@/lib/projects/commands';
import { addMilestone, changeMilestone } from '@/lib/roadmap/commands';
import { type ChartParams, readChartParams } from '@/lib/timeline/address';
import { castMember } from '@/testing/cast';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { chartSource } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Awaited<ReturnType<typeof charterWithOneSide>>;
let jordan: Actor;
const ids: Record<string, string> = {};

async function log(actor: Actor, title: string, more: Record<string, unknown> = {}) {
  ids[title] = done(await createProject(actor, { title, group: 'ENE', ...more })).id;
}
async function add(actor: Actor, project: string, milestone: string, forecast: string, after = '') {
  const added = { project: ids[project], title: milestone, responsible: 'all', forecast, after };
  ids[milestone] = done(await addMilestone(actor, added)).id;
}
const ask = (query: Record<string, string>, more: Partial<ChartParams> = {}): ChartParams => ({
  ...readChartParams(query),
  withPrivate: true,
  ...more,
});
const source = (actor: Actor, query: Record<string, string> = {}, more: Partial<ChartParams> = {}) =>
  chartSource(actor, ask(query, more));

/** `project: milestone, milestone` for each project of the present roadmap. */
async function shown(actor: Actor, query: Record<string, string> = {}, more: Partial<ChartParams> = {}) {
  const found = await source(actor, query, more);
  if (found?.content.kind !== 'live') throw new Error('Not the roadmap as it is now');
  return found.content.groups.flatMap(({ projects }) =>
    projects.map(({ title, milestones }) => `${title}: ${milestones.map(({ title }) => title).join(', ')}`),
  );
}

const april = { day: '2026-04-28', instrumentKind: 'meeting_decision', reference: 'Decision 4' };
const agree = (listId: string, day: string) =>
  recordAgreement(people.leyla, {
    kind: 'roadmap',
    group: 'ENE',
    list: listId,
    all: 'yes',
    day,
    instrumentKind: 'signed_page',
    reference: `Protocol of ${day}`,
    each: { title: 'Deliver', responsible: 'AZ', on: '2027-06' },
  });

beforeAll(async () => {
  people = await charterWithOneSide();
  await log(people.leyla, 'Grid study');
  await log(people.leyla, 'Wind atlas');
  await log(people.leyla, 'Quiet talks', { privately: 'yes' });
  await log(people.leyla, 'Guarded works', { group: 'SEC' });
  await add(people.leyla, 'Grid study', 'Survey', '2027-03-31');
  await add(people.leyla, 'Grid study', 'Tender', '2027-09-30', '1');
  await add(people.leyla, 'Wind atlas', 'Mast', '2028-05', 'ENE-001.2');
  await add(people.leyla, 'Quiet talks', 'Whisper', '2027-04-30');
  await add(people.leyla, 'Guarded works', 'Fence', '2027-04-30');
  const projects = [ids['Grid study'], ids['Wind atlas']];
  const list = done(
    await recordAgreement(people.leyla, { kind: 'project_list', group: 'ENE', projects, ...april }),
  );
  done(await agree(list.id, '2026-05-22'));
  await move('Tender', '2027-12-31');
  done(await agree(list.id, '2026-09-01'));
  await move('Survey', '2027-04-15');
  jordan = await castMember('Jordan Example', 'US', [{ kind: 'coordinator', groupCode: null }]);
});

async function move(milestone: string, forecast: string) {
  const { version } = await db().milestone.findUniqueOrThrow({ where: { id: ids[milestone] } });
  const after = milestone === 'Tender' ? '1' : '';
  const change = { id: ids[milestone], version, title: milestone, responsible: 'all', forecast, after };
  done(await changeMilestone(people.leyla, change));
}

describe('the roadmap chart', () => {
  test('shows the projects of all groups that the reader may enter, by group and code, private ones last', async () => {
    expect(await shown(people.leyla, { open: 'all' })).toEqual([
      'Grid study: Survey, Tender',
      'Wind atlas: Mast',
      'Quiet talks: Whisper',
      'Guarded works: Fence',
    ]);
    expect(await shown(people.leyla, { group: 'SEC' })).toEqual(['Guarded works: Fence']);
  });

  test('of all groups is folded, with counts of what the reader may see', async () => {
    expect(await shown(people.leyla)).toEqual([]);
    expect(await shown(people.leyla, { open: 'SEC' })).toEqual(['Guarded works: Fence']);
    const counts = async (actor: Actor) => {
      const found = await source(actor, { open: 'ENE' });
      const energy = found?.folded?.find(({ code }) => code === 'ENE');
      return [found?.content.total, energy?.projects, energy?.milestones, energy?.overdue];
    };
    expect(await counts(people.leyla)).toEqual([4, 3, 4, 0]);
    expect(await counts(jordan)).toEqual([3, 2, 3, 0]);
    setTestClock('2027-04-01T09:00:00Z');
    expect(await counts(jordan)).toEqual([3, 2, 3, 1]);
    setTestClock('2026-11-23T09:00:00Z');
    expect((await source(people.leyla, { group: 'ENE' }))?.folded).toBeNull();
  });

  test('separates agreed dates from the forecast', async () => {
    const found = await source(people.leyla, { group: 'ENE' });
    const milestones = found?.content.kind === 'live' ? found.content.groups[0]?.projects[0]?.milestones : [];
    expect(milestones?.[1]).toMatchObject({
      firstBaseline: { on: '2027-09-30' },
      baseline: { on: '2027-12-31', precision: 'day' },
      forecast: { on: '2027-12-31', precision: 'day' },
    });
    expect(milestones?.[0]).toMatchObject({ baseline: { on: '2027-03-31' }, forecast: { on: '2027-04-15' } });
  });

  test('has predecessors, in other projects too', async () => {
    const found = await source(people.leyla, { group: 'ENE' });
    const links = found?.content.kind === 'live' ? found.content.links : [];
    expect(links.map(({ to, from }) => [to.title, from.title, from.project.title])).toEqual(
      expect.arrayContaining([
        ['Tender', 'Survey', 'Grid study'],
        ['Mast', 'Tender', 'Grid study'],
      ]),
    );
    expect(links).toHaveLength(2);
    // a predecessor in a private project is visible to its own side only
    await db().milestoneDependency.create({
      data: { dependentId: ids.Mast ?? '', predecessorId: ids.Whisper ?? '' },
    });
    const linksFor = async (actor: Actor, withPrivate: boolean) => {
      const seen = await source(actor, { group: 'ENE' }, { withPrivate });
      return seen?.content.kind === 'live' ? seen.content.links.map(({ from }) => from.title) : [];
    };
    expect(await linksFor(people.leyla, true)).toContain('Whisper');
    expect(await linksFor(people.leyla, false)).not.toContain('Whisper');
    expect(await linksFor(jordan, true)).not.toContain('Whisper');
    await db().milestoneDependency.deleteMany({ where: { predecessorId: ids.Whisper ?? '' } });
  });

  test('has dependents on other pages, as the reader may see them', async () => {
    await db().milestoneDependency.createMany({
      data: ['Whisper', 'Fence'].map((milestone) => ({
        dependentId: ids[milestone] ?? '',
        predecessorId: ids.Mast ?? '',
      })),
    });
    const before = async (actor: Actor, withPrivate: boolean) => {
      const seen = await source(actor, { group: 'ENE' }, { withPrivate });
      const links = seen?.content.kind === 'live' ? seen.content.links : [];
      // each link once, also if both its ends are on the page
      expect(new Set(links.map(({ from, to }) => `${from.id} ${to.id}`)).size).toBe(links.length);
      return links.flatMap(({ from, to }) => (from.title === 'Mast' ? [to.title] : [])).sort();
    };
    expect(await before(people.leyla, true)).toEqual(['Fence', 'Whisper']);
    expect(await before(people.leyla, false)).toEqual(['Fence']);
    expect(await before(jordan, true)).toEqual(['Fence']);
    expect(await before(people.nigar, true)).toEqual(['Whisper']);
    await db().milestoneDependency.deleteMany({ where: { predecessorId: ids.Mast ?? '' } });
  });

  test('hides private projects from the other side, and restricted groups from outsiders', async () => {
    expect(await shown(jordan, { open: 'all' })).toEqual([
      'Grid study: Survey, Tender',
      'Wind atlas: Mast',
      'Guarded works: Fence',
    ]);
    expect(await shown(people.nigar, { open: 'all' })).toEqual([
      'Grid study: Survey, Tender',
      'Wind atlas: Mast',
      'Quiet talks: Whisper',
    ]);
    expect(await source(people.nigar, { group: 'SEC' })).toBeNull();
    const folded = await source(people.nigar, { open: 'ENE SEC' });
    expect(folded?.folded?.map(({ code }) => code)).not.toContain('SEC');
    expect(await shown(people.nigar, { open: 'SEC' })).toEqual([]);
    expect((await source(people.nigar))?.closed).toHaveLength(1);
    expect(await source(people.nigar, { group: 'NONE' })).toBeNull();
    expect(await shown(people.technical, { open: 'all' })).toEqual([
      'Grid study: Survey, Tender',
      'Wind atlas: Mast',
    ]);
  });

  test('marks the meetings that the reader may see: the Charter’s, and each group’s own', async () => {
    const plan = async (title: string, over: Record<string, unknown>) => {
      const where = {
        startTime: '10:00',
        durationMinutes: 60,
        timeZone: 'Asia/Baku',
        place: '',
        hostParty: '',
      };
      done(await planMeeting(people.leyla, { title, startsOn: '2027-03-04', group: '', ...where, ...over }));
    };
    await plan('Annual meeting', { kind: 'charter' });
    await plan('Energy dialogue', { kind: 'platform' });
    await plan('Energy group', { kind: 'group', group: 'ENE' });
    await plan('Guarded group', { kind: 'group', group: 'SEC' });
    const met = async (actor: Actor, query: Record<string, string> = {}) =>
      ((await source(actor, query))?.days ?? []).flatMap((day) =>
        'meeting' in day ? [`${day.meeting.title}: ${day.meeting.group?.code ?? 'all'}`] : [],
      );
    expect((await met(people.leyla)).sort()).toEqual([
      'Annual meeting: all',
      'Energy dialogue: all',
      'Energy group: ENE',
      'Guarded group: SEC',
    ]);
    expect(await met(people.nigar)).not.toContain('Guarded group: SEC');
    expect((await met(people.leyla, { group: 'ENE' })).sort()).toEqual([
      'Annual meeting: all',
      'Energy group: ENE',
    ]);
  });

  test('leaves private projects out of a file by default', async () => {
    expect(await shown(people.leyla, { group: 'ENE' }, { withPrivate: false })).toEqual([
      'Grid study: Survey, Tender',
      'Wind atlas: Mast',
    ]);
    expect(await shown(jordan, { group: 'ENE' }, { withPrivate: true })).toEqual([
      'Grid study: Survey, Tender',
      'Wind atlas: Mast',
    ]);
  });

  test('leaves merged projects out', async () => {
    await log(people.leyla, 'Double');
    await db().project.update({ where: { id: ids.Double }, data: { mergedIntoId: ids['Grid study'] } });
    expect(await shown(people.leyla, { group: 'ENE' })).not.toContain('Double: ');
  });

  test('has fifty projects per page', async () => {
    await db().project.createMany({
      data: Array.from({ length: 55 }, (_, index) => ({
        code: `CON-${100 + index}`,
        title: `Row ${index}`,
        groupCode: 'CON',
        searchKey: `row ${index}`,
        sortKey: `CON-${String(100 + index).padStart(6, '0')}`,
        enteredOn: '2026-02-11',
      })),
    });
    const [one, two] = await Promise.all(
      ['1', '2'].map((page) => shown(people.leyla, { group: 'CON', page })),
    );
    expect(one?.length).toBe(50);
    expect(two).toEqual(['Row 50: ', 'Row 51: ', 'Row 52: ', 'Row 53: ', 'Row 54: ']);
  });
});

describe('two compared versions of the roadmap', () => {
  const compared = async (actor: Actor, earlier: string, later: string) => {
    const found = await source(actor, { group: 'ENE', earlier, later });
    if (found?.content.kind !== 'compared') return null;
    return found.content.projects.flatMap(({ code, milestones }) =>
      milestones.map(
        ({ was, now }) => `${code} ${now?.step ?? was?.step}: ${was?.on ?? '-'} ${now?.on ?? '-'}`,
      ),
    );
  };

  test('are any two agreed ones', async () => {
    expect(
      (await source(people.leyla, { group: 'ENE' }))?.versions.map(({ version, agreedOn }) => [
        version,
        agreedOn,
      ]),
    ).toEqual([
      [2, '2026-09-01'],
      [1, '2026-05-22'],
    ]);
    expect(await compared(people.leyla, '1', '2')).toEqual([
      'ENE-001 Survey: 2027-03-31 2027-03-31',
      'ENE-001 Tender: 2027-09-30 2027-12-31',
      'ENE-002 Mast: 2028-05-31 2028-05-31',
    ]);
  });

  test('or an agreed one and the present roadmap', async () => {
    await add(people.leyla, 'Wind atlas', 'Report', '2028-01-31');
    expect(await compared(people.nigar, '2', 'live')).toEqual([
      'ENE-001 Survey: 2027-03-31 2027-04-15',
      'ENE-001 Tender: 2027-12-31 2027-12-31',
      'ENE-002 Mast: 2028-05-31 2028-05-31',
      'ENE-002 Report: - 2028-01-31',
    ]);
  });

  test('include the projects that the group leads and has on its own list, not those on another group’s', async () => {
    const before = await compared(people.leyla, '2', 'live');
    const instrument = { day: '', instrumentKind: 'note', reference: '' };
    const list = async (group: string, title: string) => {
      const content = { kind: 'project_list', group, projects: [ids[title]], emptyReason: '' };
      const { id } = done(await propose(people.leyla, { ...content, ...instrument }));
      const { sha256: hash } = await db().proposal.findUniqueOrThrow({ where: { id } });
      done(await concur(jordan, { id, hash }));
    };
    const lead = async (title: string, group: string) => {
      const { version } = await db().project.findUniqueOrThrow({ where: { id: ids[title] } });
      done(await changeProject(people.leyla, { id: ids[title], version, title, group }));
    };
    await log(people.leyla, 'Harbour works', { group: 'CON' });
    await list('CON', 'Harbour works');
    await lead('Harbour works', 'ENE');
    await list('SEC', 'Guarded works');
    await lead('Guarded works', 'ENE');
    expect(await compared(people.leyla, '2', 'live')).toEqual(before);
    const projects = (await source(people.leyla, { group: 'ENE', earlier: '2', later: 'live' }))?.content;
    expect(projects).toMatchObject({ total: 2 });
    // to the other group, onto its list, and back: the first list still holds the project
    await lead('Grid study', 'CON');
    await list('CON', 'Grid study');
    expect(await compared(people.leyla, '2', 'live')).not.toEqual(before);
    await lead('Grid study', 'ENE');
    expect(await compared(people.leyla, '2', 'live')).toEqual(before);
  });

  test('are not found if there is no such version, or the group is closed to the reader', async () => {
    expect(await source(people.leyla, { group: 'ENE', earlier: '1', later: '3' })).toBeNull();
    expect(await source(people.nigar, { group: 'SEC', earlier: '1', later: 'live' })).toBeNull();
    expect(await compared(jordan, '1', 'live')).not.toBeNull();
  });

  test('tell which of them is no longer in force', async () => {
    const [latest] = (await source(people.leyla, { group: 'ENE' }))?.versions ?? [];
    const ending = {
      kind: 'annulment',
      reason: 'Superseded',
      targetId: latest?.id,
      ...april,
      day: '2026-10-01',
    };
    // the other Party has an account by now and must concur
    const { id } = done(await propose(people.leyla, ending));
    const { sha256: hash } = await db().proposal.findUniqueOrThrow({ where: { id } });
    done(await concur(jordan, { id, hash }));
    const { versions } = (await source(people.leyla, { group: 'ENE' })) ?? {};
    expect(versions?.map(({ version, ended }) => [version, ended])).toEqual([
      [2, 'annulled'],
      [1, null],
    ]);
  });
});
