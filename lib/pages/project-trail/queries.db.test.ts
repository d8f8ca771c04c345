import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { draftAgenda } from '@/lib/agenda/commands';
import { propose } from '@/lib/agreements/commands';
import { concur } from '@/lib/agreements/proposals/commands';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { changeProject, createProject, shareProject } from '@/lib/projects/commands';
import { reportStatus } from '@/lib/projects/status/commands';
import { addMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { listedOn, meetingsNaming, proposalsNaming, turnsOfProject } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const on = (day: string) => setTestClock(`${day}T09:00:00Z`);
const instrument = { day: '', instrumentKind: 'note', reference: '' };
const listOf = (group: string, projects: string[], emptyReason = '') => ({
  kind: 'project_list',
  group,
  projects,
  emptyReason,
  ...instrument,
});

/** Proposed by one side and agreed by the other on the same day. */
async function agree(input: Record<string, unknown>, [one, other] = [people.leyla, people.jordan]) {
  const { id } = done(await propose(one, input));
  const { sha256: hash } = await db().proposal.findUniqueOrThrow({ where: { id } });
  done(await concur(other, { id, hash, ...instrument }));
  return id;
}

const stored = async (id: string) =>
  db().project.findUniqueOrThrow({ where: { id }, select: { id: true, code: true, listId: true } });

describe('the trail of a project', () => {
  test('names every list and roadmap with it, whether proposed, agreed or annulled', async () => {
    on('2026-03-02');
    const { id } = done(await createProject(people.nigar, { title: 'Travelled', group: 'ENE' }));
    const other = done(await createProject(people.nigar, { title: 'Other', group: 'ENE' }));
    expect(await proposalsNaming(people.casey, id)).toEqual([]);
    expect(await listedOn(people.casey, await stored(id))).toBeNull();

    const without = await agree(listOf('ENE', [other.id]));
    on('2026-03-10');
    const first = await agree(listOf('ENE', [id, other.id]));
    on('2026-03-20');
    const second = await agree(listOf('ENE', [id]));
    expect((await proposalsNaming(people.casey, id)).map((each) => each.id)).toEqual([second, first]);
    expect((await proposalsNaming(people.viewer, other.id)).map((each) => each.id)).toEqual([first, without]);
    expect(await listedOn(people.casey, await stored(id))).toEqual({
      id: second,
      version: 3,
      agreedOn: '2026-03-20',
      since: '2026-03-10',
      group: { code: 'ENE', slug: 'energy', name: 'Energy' },
    });

    on('2026-04-01');
    const annulment = await agree({ kind: 'annulment', targetId: second, reason: 'Sample', ...instrument });
    const ending = async () => (await proposalsNaming(people.casey, id))[0]?.ending;
    const annulled = { kind: 'annulled', on: '2026-04-01', by: annulment };
    expect(await ending()).toEqual(annulled);
    expect(await listedOn(people.casey, await stored(id))).toMatchObject({ id: first, since: '2026-03-10' });

    const correction = await agree({
      kind: 'correction',
      targetId: annulment,
      reason: 'It never was',
      ...instrument,
    });
    expect(await ending()).toBeNull();
    expect(await listedOn(people.casey, await stored(id))).toMatchObject({ id: second, since: '2026-03-10' });
    await agree({ kind: 'correction', targetId: correction, reason: 'It was after all', ...instrument });
    expect(await ending()).toEqual(annulled);
    expect(await listedOn(people.casey, await stored(id))).toMatchObject({ id: first, since: '2026-03-10' });
  });

  test('includes open proposals and the roadmap, with the day of each proposal', async () => {
    on('2026-05-04');
    const { id } = done(await createProject(people.nigar, { title: 'Asked for', group: 'ENE' }));
    done(
      await addMilestone(people.nigar, {
        project: id,
        title: 'Study',
        responsible: 'AZ',
        forecast: '2027-03',
        after: '',
      }),
    );
    done(await propose(people.casey, listOf('ENE', [id])));
    expect(await proposalsNaming(people.nigar, id)).toMatchObject([
      { kind: 'project_list', state: 'open', proposedOn: '2026-05-04', agreedOn: null, ending: null },
    ]);
  });

  test('names the meetings whose agendas mention it, and why, once each', async () => {
    on('2026-06-01');
    const { id } = done(await createProject(people.nigar, { title: 'Behind', group: 'ENE' }));
    done(await reportStatus(people.nigar, { project: id, status: 'off_track', line: '' }));
    done(await reportStatus(people.casey, { project: id, status: 'on_track', line: '' }));
    const meeting = done(
      await planMeeting(people.leyla, {
        kind: 'charter',
        group: '',
        title: 'Annual meeting',
        startsOn: '2026-12-01',
        startTime: '10:00',
        durationMinutes: '240',
        timeZone: 'Asia/Baku',
        place: '',
        hostParty: 'AZ',
        decidedOn: '',
      }),
    );
    expect(await meetingsNaming(people.casey, await stored(id))).toEqual([]);
    done(await draftAgenda(people.leyla, { id: meeting.id }));
    done(await draftAgenda(people.leyla, { id: meeting.id }));
    const [found, ...more] = await meetingsNaming(people.casey, await stored(id));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      id: meeting.id,
      title: 'Annual meeting',
      on: '2026-12-01',
      state: 'planned',
    });
    expect([...(found?.reasons ?? [])].sort()).toEqual(['candidates', 'positions-differ', 'projects-behind']);
  });

  test('in a restricted group is hidden from outsiders, even with a known id', async () => {
    on('2026-06-02');
    const { id } = done(await createProject(people.jordan, { title: 'Shielded', group: 'SEC' }));
    const list = await agree(listOf('SEC', [id]));
    done(await reportStatus(people.morgan, { project: id, status: 'off_track', line: '' }));
    const meeting = await db().meeting.findFirstOrThrow({ where: { kind: 'charter' } });
    done(await draftAgenda(people.leyla, { id: meeting.id }));
    const project = await stored(id);
    expect((await proposalsNaming(people.morgan, id)).map((each) => each.id)).toEqual([list]);
    expect(await meetingsNaming(people.morgan, project)).toMatchObject([{ id: meeting.id }]);
    for (const outside of [people.nigar, people.casey, people.technical]) {
      expect(await proposalsNaming(outside, id)).toEqual([]);
      expect(await listedOn(outside, project)).toBeNull();
      expect(await meetingsNaming(outside, project)).toEqual([]);
    }
  });

  test('names each move once, and hides a restricted destination from outsiders', async () => {
    on('2026-07-01');
    const { id } = done(await createProject(people.leyla, { title: 'Mover', group: 'ENE' }));
    const move = async (version: number, group: string) =>
      done(await changeProject(people.leyla, { id, version, title: 'Mover', group }));
    await move(1, 'CON');
    on('2026-07-05');
    await move(2, 'SEC');
    const moves = async (actor: Actor) =>
      (await turnsOfProject(actor, id, 'Asia/Baku')).moves.map(
        (each) => `${each.on} ${each.from} ${each.to}`,
      );
    expect(await moves(people.leyla)).toEqual(['2026-07-05 CON SEC', '2026-07-01 ENE CON']);
    expect(await moves(people.nigar)).toEqual(['2026-07-05 CON null', '2026-07-01 ENE CON']);
    expect(await listedOn(people.leyla, await stored(id))).toBeNull();
  });
  test('starts with sharing for every reader, or with the entry of a joint project', async () => {
    on('2026-08-01');
    const { id } = done(await createProject(people.leyla, { title: 'Own', group: 'ENE', privately: 'yes' }));
    const joint = done(await createProject(people.leyla, { title: 'Joint', group: 'ENE' }));
    const shared = async (actor: Actor, which: string) =>
      (await turnsOfProject(actor, which, 'Asia/Baku')).tabled;
    expect(await shared(people.leyla, id)).toBe(false);
    on('2026-08-09');
    done(await shareProject(people.leyla, { id, version: 1 }));
    for (const reader of [people.leyla, people.casey]) {
      expect(await shared(reader, id)).toBe(true);
      expect(await shared(reader, joint.id)).toBe(false);
    }
  });
});
