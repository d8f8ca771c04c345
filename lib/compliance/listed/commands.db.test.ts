import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordAgreement } from '@/lib/agreements/commands';
import { listVersions } from '@/lib/compliance/queries/lists';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { mergeProjects } from '@/lib/merge/commands';
import { listedOn } from '@/lib/pages/project-trail/queries';
import { readFilters } from '@/lib/projects/browse/filters';
import { projectList } from '@/lib/projects/browse/queries/list';
import { changeProject, createProject } from '@/lib/projects/commands';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { runs } from '@/testing/runs';

await testDatabase();
const today = '2026-11-23';
setTestClock(`${today}T09:00:00Z`);

let people: Awaited<ReturnType<typeof charterWithOneSide>>;
beforeAll(async () => {
  people = await charterWithOneSide();
  await db().workingGroup.update({ where: { code: 'SEC' }, data: { restricted: true } });
});

const by = (day: string) => ({ day, instrumentKind: 'meeting_decision', reference: `Decision of ${day}` });
const project = async (title: string, group: string) =>
  done(await createProject(people.leyla, { title, group })).id;
const move = async (id: string, group: string) => {
  const { version, title } = await db().project.findUniqueOrThrow({ where: { id } });
  done(await changeProject(people.leyla, { id, version, title, group }));
};
const listing = (group: string, projects: string[], day: string) =>
  recordAgreement(people.leyla, {
    kind: 'project_list',
    group,
    projects,
    ...by(day),
    ...(projects.length === 0 ? { emptyReason: 'None for now' } : {}),
  });
const list = async (...asked: Parameters<typeof listing>) => done(await listing(...asked)).id;
const ending = (kind: 'annulment' | 'correction', targetId: string, day: string) =>
  recordAgreement(people.leyla, { kind, targetId, reason: 'Told by the test', ...by(day) });
const listOf = async (id: string) => (await db().project.findUniqueOrThrow({ where: { id } })).listId;

describe('the agreed list that a project is on', () => {
  let moved: string;
  let other: string;
  let former: string;
  let leading: string;

  // a project that stays on the list of the group that it left, and is on that of its own group too
  beforeEach(async () => {
    for (const row of await db().proposal.findMany({ where: { kind: 'project_list', state: 'agreed' } })) {
      await ending('correction', row.id, today);
    }
    [moved, other] = [await project('Moved', 'ENE'), await project('Other', 'CON')];
    former = await list('ENE', [moved, await project('Stays', 'ENE')], '2026-05-04');
    await move(moved, 'CON');
    leading = await list('CON', [moved, other], '2026-05-05');
  });

  test('is that of the group that leads it, whichever was agreed last', async () => {
    expect(await listOf(moved)).toBe(leading);
    const newer = await list('ENE', [await project('New', 'ENE')], '2026-06-01');
    expect(await listOf(moved)).toBe(leading);
    done(await ending('annulment', newer, '2026-06-02'));
    expect(await listOf(moved)).toBe(leading);
    done(await ending('correction', former, '2026-06-02'));
    expect(await listOf(moved)).toBe(leading);
    await list('CON', [other], '2026-06-03');
    expect(await listOf(moved)).toBeNull();
  });

  test('is another group’s where its own group’s newer list leaves it out', async () => {
    await list('CON', [other], '2026-06-02');
    expect(await listOf(moved)).toBe(former);
  });

  test.each(['annulment', 'correction'] as const)('is the older one again after the %s', async (kind) => {
    const newer = await list('CON', [other], '2026-06-02');
    done(await ending(kind, newer, '2026-06-03'));
    expect(await listOf(moved)).toBe(leading);
    done(await ending(kind, leading, '2026-06-04'));
    expect([await listOf(moved), await listOf(other)]).toEqual([former, null]);
  });

  test('follows the project to another group', async () => {
    await move(moved, 'ENE');
    expect(await listOf(moved)).toBe(former);
    await move(moved, 'DIG');
    expect(await listOf(moved)).toBe(leading);
  });

  test('is none for a duplicate that was merged, also where an older list is in force again', async () => {
    const twin = await project('Other again', 'CON');
    const newer = await list('CON', [twin], '2026-06-05');
    const versionOf = async (id: string) => (await db().project.findUniqueOrThrow({ where: { id } })).version;
    const [version, survivorVersion] = [await versionOf(other), await versionOf(twin)];
    done(await mergeProjects(people.leyla, { id: other, version, survivor: twin, survivorVersion }));
    done(await ending('annulment', newer, '2026-06-06'));
    expect([await listOf(other), await listOf(twin)]).toEqual([null, null]);
  });

  test('of a restricted group is told only who may enter it, and hides no list of an open one', async () => {
    const guarded = await project('Guarded', 'SEC');
    const secret = await list('SEC', [guarded], '2026-05-06');
    await move(guarded, 'CON');
    const shown = async (who: (typeof people)['leyla']) => {
      const asked = (on: string) =>
        projectList(who, readFilters({ list: on, q: 'guarded' }), {
          today: calendarDate(today),
          parties: ['AZ', 'US'],
        });
      const [on, none] = [await asked('on'), await asked('none')];
      const row = await db().project.findUniqueOrThrow({ where: { id: guarded } });
      const name = (await listVersions(who, [row])).get(row.listId ?? '')?.id ?? null;
      const onPage = (await listedOn(who, row)) !== null;
      return [on.projects.map((each) => each.list?.id), none.total, name, onPage];
    };
    expect(await shown(people.leyla)).toEqual([[secret], 0, secret, true]);
    expect(await shown(people.nigar)).toEqual([[], 1, null, false]);
    const open = await list('CON', [guarded], '2026-05-07');
    await move(guarded, 'DIG');
    expect(await shown(people.nigar)).toEqual([[open], 0, open, true]);
    await list('SEC', [await project('Another course', 'SEC')], '2026-05-08');
    done(await ending('annulment', open, '2026-05-09'));
    expect(await shown(people.leyla)).toEqual([[], 1, null, false]);
  });
});

test('over random histories the list that is stored is the one that the agreed contents come to', async () => {
  const groups = ['ENE', 'CON', 'DIG', 'SEC'];
  const ids: string[] = [];
  for (const [index, group] of [...groups, ...groups].entries()) {
    ids.push(await project(`Random ${index}`, group));
  }
  const act = fc.record({
    kind: fc.constantFrom('list', 'list', 'move', 'annulment', 'correction'),
    group: fc.constantFrom(...groups),
    day: fc.integer({ min: 1, max: 28 }),
    pick: fc.nat(9_999),
  });
  for (const { kind, group, day, pick } of fc.sample(act, { seed: 16, numRuns: runs(600) })) {
    const on = `2026-${day % 2 ? '06' : '07'}-${String(day).padStart(2, '0')}`;
    const proposals = await db().proposal.findMany({ where: { state: 'agreed' }, orderBy: { id: 'asc' } });
    if (kind === 'move') await move(ids[pick % ids.length] ?? '', group);
    else if (kind === 'list') {
      const led = await db().project.findMany({ where: { groupCode: group, id: { in: ids } } });
      await listing(
        group,
        led.flatMap(({ id }, index) => ((pick >> index) % 2 ? [id] : [])),
        on,
      );
    } else await ending(kind as 'annulment', proposals[pick % proposals.length]?.id ?? '', on);
    await expectAsAgreed();
  }
});

/** A plain reading of the contents themselves, by other means than the program's. */
async function expectAsAgreed() {
  const agreed = await db().proposal.findMany({ where: { state: 'agreed' }, include: { group: true } });
  const stands = (id: string): boolean =>
    !agreed.some((each) => each.kind === 'correction' && each.targetId === id && stands(each.id));
  const inForce = agreed.filter(
    ({ id, kind }) =>
      kind === 'project_list' &&
      stands(id) &&
      !agreed.some((each) => each.kind === 'annulment' && each.targetId === id && stands(each.id)),
  );
  const key = ({ agreedOn, version }: (typeof agreed)[number]) => `${agreedOn} ${1_000 + version}`;
  const latest = inForce.filter((list) =>
    inForce.every((each) => each.groupCode !== list.groupCode || key(each) <= key(list)),
  );
  const projects = await db().project.findMany({ where: { mergedIntoId: null } });
  const expected = projects.map(({ id, groupCode }) => {
    const rank = (list: (typeof agreed)[number]) =>
      list.groupCode === groupCode ? 2 : list.group?.restricted ? 0 : 1;
    const [best] = latest
      .filter(({ canonical }) => canonical.includes(`"${id}"`))
      .sort(
        (a, b) =>
          rank(b) - rank(a) ||
          (b.agreedOn ?? '').localeCompare(a.agreedOn ?? '') ||
          (a.groupCode ?? '').localeCompare(b.groupCode ?? ''),
      );
    return { id, listId: best?.id ?? null };
  });
  expect(projects.map(({ id, listId }) => ({ id, listId }))).toEqual(expected);
}
