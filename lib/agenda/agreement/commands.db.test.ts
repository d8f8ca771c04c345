import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addItem, changeItem, draftAgenda } from '@/lib/agenda/commands';
import { answerItem, putItemForward } from '@/lib/agenda/consent/commands';
import { agendaItems } from '@/lib/agenda/queries';
import { historyOf } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { stepDone, stepUndone } from '@/lib/meetings/preparation/commands';
import { doneSteps, meetingById } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { refusal } from '@/testing/refusals';
import { agreeAgenda, recordAgendaAgreed } from './commands';
import { agendaAgreement, frozenParts } from './queries';

await testDatabase();

let people: Cast;
let meeting: string;

const state = async (actor: Actor = people.leyla) => {
  const found = await meetingById(actor, meeting);
  if (found === null) throw new Error('no meeting');
  return agendaAgreement(actor, found);
};
const agree = async (actor: Actor) => agreeAgenda(actor, { id: meeting, read: (await state()).read });
const itemOf = async (key: string) => {
  const item = (await agendaItems(people.leyla, meeting)).find(({ sourceKey }) => sourceKey === key);
  if (!item) throw new Error(`no item ${key}`);
  return item;
};
const edit = async (key: string, actor: Actor = people.leyla) => {
  const { id, version } = await itemOf(key);
  return done(await changeItem(actor, { id, version, title: 'Secret words', note: '', minutes: '25' }));
};
const forward = async () => {
  const input = { id: meeting, title: 'Fuel', note: '', minutes: '15', privately: 'yes' };
  const { id } = done(await addItem(people.leyla, input));
  done(await putItemForward(people.leyla, { id, version: 1 }));
  return id;
};
const types = async (actor: Actor) =>
  (await historyOf(actor, { type: 'meeting', id: meeting })).map(({ type }) => type);

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  setTestClock('2026-11-23T09:00:00Z');
  const when = { startsOn: '2027-01-28', startTime: '10:00', durationMinutes: '180', timeZone: 'UTC' };
  meeting = done(
    await planMeeting(people.leyla, { kind: 'charter', group: '', title: 'Meeting', ...when }),
  ).id;
  done(await draftAgenda(people.leyla, { id: meeting }));
});

describe('an agenda', () => {
  test('is agreed by both sides’ keys, since the later day, which ticks its step', async () => {
    done(await agree(people.leyla));
    expect(await agree(people.leyla)).toMatchObject(refusal('endorsed-already'));
    expect(await state()).toMatchObject({
      agreedOn: null,
      keys: [
        { party: 'AZ', key: { day: '2026-11-23' } },
        { party: 'US', key: null },
      ],
    });
    setTestClock('2026-11-25T09:00:00Z');
    expect(done(await agree(people.jordan))).toMatchObject({ agreed: true });
    expect((await state(people.viewer)).agreedOn).toBe('2026-11-25');
    expect(await doneSteps(people.viewer, [meeting])).toMatchObject([
      { step: 'agenda-agreed', doneOn: '2026-11-25' },
    ]);
    expect((await types(people.viewer)).slice(0, 3)).toEqual([
      ...['meeting.step-done', 'agenda.agreed', 'agenda.side-agreed'],
    ]);
  });

  test('loses both keys and the tick by any later edit, but not by reasons that are drafted again', async () => {
    done(await agree(people.leyla));
    done(await agree(people.jordan));
    done(await draftAgenda(people.leyla, { id: meeting }));
    expect((await state()).agreedOn).toBe('2026-11-23');
    await edit('platforms');
    expect(await state()).toMatchObject({
      agreedOn: null,
      keys: [
        { party: 'AZ', key: null, voidedOn: '2026-11-23' },
        { party: 'US', key: null, voidedOn: '2026-11-23' },
      ],
    });
    expect(await doneSteps(people.viewer, [meeting])).toEqual([]);
    expect(await types(people.viewer)).toEqual(
      expect.arrayContaining(['agenda.agreement-voided', 'meeting.step-undone']),
    );
    done(await agree(people.leyla));
    expect((await state()).keys[0]).toMatchObject({ key: { day: '2026-11-23' }, voidedOn: null });
  });

  test('leaves a tick that somebody made by hand, also over the one by the fact', async () => {
    const byHand = { meeting, step: 'agenda-agreed', doneOn: '2026-11-20', note: 'By letter' };
    done(await stepDone(people.leyla, byHand));
    done(await agree(people.leyla));
    done(await agree(people.jordan));
    await edit('platforms');
    const kept = [{ step: 'agenda-agreed', doneOn: '2026-11-20' }];
    expect(await doneSteps(people.viewer, [meeting])).toMatchObject(kept);
    done(await stepUndone(people.leyla, { meeting, step: 'agenda-agreed' }));
    done(await agree(people.leyla));
    done(await agree(people.jordan));
    done(await stepDone(people.leyla, byHand));
    await edit('previous');
    expect(await doneSteps(people.viewer, [meeting])).toMatchObject(kept);
  });

  test('is agreed on the text that was read', async () => {
    const { read } = await state();
    await edit('platforms');
    expect(await agreeAgenda(people.jordan, { id: meeting, read })).toMatchObject(refusal('text-changed'));
  });

  test('is not agreed while an item waits for an answer', async () => {
    const id = await forward();
    expect(await state()).toMatchObject({ unsettled: 1 });
    expect(await agree(people.jordan)).toMatchObject(refusal('agenda-unsettled'));
    done(await answerItem(people.jordan, { id, version: 2, answer: 'decline', reason: 'No' }));
    done(await agree(people.jordan));
  });

  test('is not touched by what one side prepares for itself', async () => {
    done(await agree(people.leyla));
    done(await agree(people.jordan));
    const own = { title: 'Fuel', note: '', minutes: '15', privately: 'yes' };
    done(await addItem(people.leyla, { id: meeting, ...own }));
    expect((await state(people.jordan)).agreedOn).toBe('2026-11-23');
  });
});

test('a restricted group’s part is in the joint text only by its verdict and a salted hash', async () => {
  await edit('group:SEC');
  done(await agree(people.leyla));
  const [row] = await db().endorsement.findMany({ where: { meetingId: meeting } });
  expect(JSON.stringify(row?.content)).not.toContain('Secret words');
  expect(row?.content).toContainEqual({
    group: 'SEC',
    verdict: 'outstanding',
    minutes: 25,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const part = await db().restrictedPart.findFirstOrThrow({ where: { meetingId: meeting } });
  expect(JSON.stringify(part.content)).toContain('Secret words');
  const frozen = async (actor: Actor) => {
    const found = await meetingById(actor, meeting);
    return found && frozenParts(actor, found);
  };
  expect(await frozen(people.morgan)).toEqual([]);
  done(await agree(people.jordan));
  expect((await state()).agreedOn).toBe('2026-11-23');
  expect(await frozen(people.viewer)).toEqual([]);
  expect(await frozen(people.morgan)).toMatchObject([
    { group: 'SEC', hash: part.hash, items: [{ title: 'Secret words', minutes: 25 }] },
  ]);
  await edit('group:SEC');
  expect((await state()).agreedOn).toBe('2026-11-23');
  const { id, version } = await itemOf('group:SEC');
  done(await changeItem(people.leyla, { id, version, title: 'Other words', note: '', minutes: '25' }));
  expect((await state()).agreedOn).toBe(null);
});

test('where the other side takes part by instrument, one form records that both agreed', async () => {
  const read = async () => (await state()).read;
  const note = { day: '2026-11-20', instrumentKind: 'note', reference: 'Note 12' };
  const record = async (actor: Actor, cited: object = note) =>
    recordAgendaAgreed(actor, { id: meeting, read: await read(), ...cited });
  expect(await record(people.leyla)).toMatchObject(refusal('own-accounts'));
  await db().person.updateMany({ where: { partyCode: 'US' }, data: { disabledAt: new Date() } });
  expect(await record(people.kamran)).toMatchObject({ refusal: { kind: 'forbidden' } });
  expect(await record(people.leyla, { ...note, day: '2026-12-01' })).toMatchObject(
    refusal('instrument-after-today'),
  );
  done(await record(people.leyla));
  expect(await state()).toMatchObject({ agreedOn: '2026-11-20', mode: 'record' });
  await db().person.updateMany({ where: { partyCode: 'US' }, data: { disabledAt: null } });
});
