import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addDays } from '@/lib/dates/calendar-date';
import { today } from '@/lib/dates/clock';
import { db, transaction } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { createProject } from '@/lib/projects/commands';
import { storeDueDays } from '@/lib/projects/next-milestone/commands';
import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { addItem, changeItem, draftAgenda, moveItem, removeItem, restoreItem } from './commands';
import { agendaItems } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
  await log(people.leyla, 'ENE', 'Sample interconnector');
  await log(people.leyla, 'SEC', 'Sample secret training');
  await log(people.leyla, 'ENE', 'Kept on our side', { privately: 'yes' });
  await log(people.jordan, 'ENE', 'Kept on their side', { privately: 'yes' });
});

const refusalOf = (result: Result<unknown, Refusal>) => (result.ok ? null : result.refusal);
const log = async (actor: Actor, group: string, title: string, over = {}) =>
  done(await createProject(actor, { title, group, ...over }));
const meeting = async (over: Record<string, string> = {}) =>
  done(
    await planMeeting(people.leyla, {
      kind: 'charter',
      group: '',
      title: 'Annual meeting',
      startTime: '10:00',
      durationMinutes: '180',
      startsOn: addDays(today('Asia/Baku'), 30),
      timeZone: 'Asia/Baku',
      place: '',
      hostParty: 'AZ',
      ...over,
    }),
  ).id;
const drafted = async () => {
  const id = await meeting();
  done(await draftAgenda(people.leyla, { id }));
  return id;
};
const keys = async (id: string) => (await agendaItems(people.leyla, id)).map(({ sourceKey }) => sourceKey);
const itemOf = async (id: string, key: string, actor: Actor = people.leyla) => {
  const item = (await agendaItems(actor, id)).find(({ sourceKey }) => sourceKey === key);
  if (!item) throw new Error(`no item ${key}`);
  return item;
};
const lastEvent = (subjectId: string) =>
  db().auditEvent.findFirst({ where: { subjectId }, orderBy: [{ at: 'desc' }, { seq: 'desc' }] });

describe('the agenda drafts itself', () => {
  test('in the fixed order, with a report from every group and the matters for decision', async () => {
    const id = await meeting();
    expect(done(await draftAgenda(people.leyla, { id }))).toMatchObject({ id, updated: 0 });
    expect(await keys(id)).toEqual([
      ...[
        'opening',
        'previous',
        'obligations',
        'group:ECO',
        'group:ENE',
        'group:CON',
        'group:DIG',
        'group:SEC',
      ],
      ...['decisions:candidates', 'decisions:undertakings', 'platforms', 'next-meeting', 'other-business'],
    ]);
    expect(await lastEvent(id)).toMatchObject({ type: 'agenda.drafted', chain: 'joint' });
  });

  test('drafting again keeps every edit, move, length and removal, and adds nothing twice', async () => {
    const id = await drafted();
    const energy = await itemOf(id, 'group:ENE');
    const edit = { title: 'Energy, in brief', note: 'Both co-chairs speak', minutes: '35' };
    done(await changeItem(people.leyla, { id: energy.id, version: String(energy.version), ...edit }));
    done(await moveItem(people.leyla, { id: energy.id, direction: 'up' }));
    done(await removeItem(people.leyla, { id: (await itemOf(id, 'platforms')).id }));
    done(await addItem(people.leyla, { id, title: 'A word of thanks', note: '', minutes: '5' }));
    const before = await agendaItems(people.leyla, id);
    expect(done(await draftAgenda(people.jordan, { id }))).toEqual({ id, added: 0, updated: 0 });
    expect(await agendaItems(people.leyla, id)).toEqual(before);
    expect(before.map(({ sourceKey }) => sourceKey).indexOf('group:ENE')).toBe(3);
    expect(await itemOf(id, 'group:ENE')).toMatchObject({ ...edit, minutes: 35 });
  });

  test('drafting again adds what is new and updates the reasons', async () => {
    const id = await drafted();
    const { id: projectId } = await log(people.leyla, 'CON', 'Sample railway');
    await db().milestone.create({
      data: {
        projectId,
        groupCode: 'CON',
        position: 1,
        title: 'Survey',
        forecastOn: '2026-03-01',
        enteredOn: '2026-02-11',
      },
    });
    await transaction((tx) => storeDueDays(tx, [projectId]));
    expect(done(await draftAgenda(people.leyla, { id }))).toMatchObject({ added: 0, updated: 3 });
    const { reasons } = await itemOf(id, 'group:CON');
    expect(reasons).toContainEqual(
      expect.objectContaining({
        kind: 'projects-behind',
        projects: [
          expect.objectContaining({ overdue: { step: 'Survey', on: '2026-03-01', precision: 'day' } }),
        ],
      }),
    );
  });

  test('a private project never appears, whoever drafts the agenda', async () => {
    for (const actor of [people.leyla, people.jordan]) {
      const id = await meeting();
      done(await draftAgenda(actor, { id }));
      const stored = JSON.stringify(await db().agendaItem.findMany({ where: { meetingId: id } }));
      expect(stored).toContain('Sample interconnector');
      expect(stored).toContain('Sample secret training');
      expect(stored).not.toContain('Kept on');
    }
  });

  test('a reader from outside sees a restricted group’s verdict, and “restricted” in place of the rest', async () => {
    const id = await drafted();
    const item = await itemOf(id, 'group:SEC');
    await changeItem(people.leyla, {
      id: item.id,
      version: '1',
      title: 'Secret title',
      note: 'N',
      minutes: '5',
    });
    const outside = await agendaItems(people.nigar, id);
    expect(JSON.stringify(outside)).not.toMatch(/secret/i);
    const seen = outside.find(({ sourceKey }) => sourceKey === 'group:SEC');
    expect(seen?.reasons.map(({ kind }) => kind)).toEqual(['group-verdict', 'restricted']);
    expect(JSON.stringify(await agendaItems(people.morgan, id))).toContain('Sample secret training');
    expect(
      await db().auditEvent.findFirst({ where: { type: 'agenda.item-changed', chain: 'group:SEC' } }),
    ).not.toBeNull();
  });

  test('a group’s own meeting has only that group’s report', async () => {
    const id = await meeting({ kind: 'group', group: 'ENE' });
    done(await draftAgenda(people.kamran, { id }));
    expect(await keys(id)).toEqual([
      ...['opening', 'previous', 'group:ENE', 'decisions:candidates', 'next-meeting', 'other-business'],
    ]);
  });

  test('but not for a member, a cancelled meeting or a meeting that does not exist', async () => {
    const id = await meeting();
    expect(refusalOf(await draftAgenda(people.nigar, { id }))?.kind).toBe('forbidden');
    expect(refusalOf(await draftAgenda(people.kamran, { id }))?.kind).toBe('forbidden');
    expect(refusalOf(await draftAgenda(people.leyla, { id: 'nothing' }))?.kind).toBe('not-found');
    await db().meeting.update({ where: { id }, data: { state: 'cancelled' } });
    expect(refusalOf(await draftAgenda(people.leyla, { id }))).toMatchObject({
      errors: [{ code: 'meeting-cancelled' }],
    });
  });
});

describe('working on the agenda', () => {
  test('items move past their neighbours and over removed items, but not past the ends', async () => {
    const id = await drafted();
    const previous = await itemOf(id, 'previous');
    done(await removeItem(people.leyla, { id: (await itemOf(id, 'obligations')).id }));
    done(await moveItem(people.leyla, { id: previous.id, direction: 'down' }));
    const order = (await agendaItems(people.leyla, id)).filter(({ removed }) => !removed);
    expect(order.slice(0, 3).map(({ sourceKey }) => sourceKey)).toEqual(['opening', 'group:ECO', 'previous']);
    const opening = await itemOf(id, 'opening');
    expect(refusalOf(await moveItem(people.leyla, { id: opening.id, direction: 'up' }))).toMatchObject({
      errors: [{ code: 'agenda-edge' }],
    });
  });

  test('an added item goes before the closing items', async () => {
    const id = await drafted();
    done(await addItem(people.leyla, { id, title: 'Visit to the site', note: '', minutes: '30' }));
    const order = await agendaItems(people.leyla, id);
    const index = order.findIndex(({ title }) => title === 'Visit to the site');
    expect(order[index + 1]?.sourceKey).toBe('next-meeting');
    expect(order[index]?.reasons).toEqual([{ kind: 'added-by-hand' }]);
  });

  test('the second of two who change an item sees what the first one saved', async () => {
    const id = await drafted();
    const item = await itemOf(id, 'opening');
    const edit = { id: item.id, version: '1', note: '', minutes: '10' };
    done(await changeItem(people.leyla, { ...edit, title: 'Welcome' }));
    expect(refusalOf(await changeItem(people.jordan, { ...edit, title: 'Opening' }))).toMatchObject({
      kind: 'conflict',
      version: 2,
      theirs: { title: 'Welcome' },
    });
  });

  test('a removed item comes back to where it was', async () => {
    const id = await drafted();
    const before = await keys(id);
    const item = await itemOf(id, 'platforms');
    done(await removeItem(people.leyla, { id: item.id }));
    expect(await itemOf(id, 'platforms')).toMatchObject({ removed: true });
    done(await restoreItem(people.leyla, { id: item.id }));
    expect(await itemOf(id, 'platforms')).toMatchObject({ removed: false });
    expect(await keys(id)).toEqual(before);
    expect(refusalOf(await restoreItem(people.leyla, { id: item.id }))?.kind).toBe('invalid');
  });

  test('every change writes its event', async () => {
    const id = await drafted();
    const { id: item } = await itemOf(id, 'platforms');
    const acts = [
      ['agenda.item-changed', changeItem, { id: item, version: '1', title: '', note: 'N', minutes: '10' }],
      ['agenda.item-moved', moveItem, { id: item, direction: 'up' }],
      ['agenda.item-removed', removeItem, { id: item }],
      ['agenda.item-restored', restoreItem, { id: item }],
      ['agenda.item-added', addItem, { id, title: 'More', note: '', minutes: '5' }],
    ] as const;
    for (const [type, act, input] of acts) {
      done<unknown>(await act(people.jordan, input));
      expect(await lastEvent(id)).toMatchObject({ type, actorName: 'Jordan Example' });
    }
  });
});
