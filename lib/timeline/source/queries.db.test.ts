import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import type { ChartParams } from '@/lib/timeline/address';
import { chartedRoadmap, source } from '@/testing/charted-roadmap';
import { setTestClock } from '@/testing/clock';
import { done } from '@/testing/done';

const { people, jordan, ids, log } = await chartedRoadmap();

/** `project: milestone, milestone` for each project of the present roadmap. */
async function shown(actor: Actor, query: Record<string, string> = {}, more: Partial<ChartParams> = {}) {
  const found = await source(actor, query, more);
  if (found?.content.kind !== 'live') throw new Error('Not the roadmap as it is now');
  return found.content.groups.flatMap(({ projects }) =>
    projects.map(({ title, milestones }) => `${title}: ${milestones.map(({ title }) => title).join(', ')}`),
  );
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
    await log('Double');
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
