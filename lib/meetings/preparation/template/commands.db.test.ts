import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { historyOf } from '@/lib/audit/queries';
import { planMeeting } from '@/lib/meetings/commands';
import { assignStep, stepDone } from '@/lib/meetings/preparation/commands';
import { assigneesOf } from '@/lib/meetings/preparation/queries';
import { ownStepsOf } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { refusal } from '@/testing/refusals';
import { addTemplateStep, changeTemplateStep, removeTemplateStep } from './commands';
import { template } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Cast;
const plan = async (actor: Actor, group = '') => {
  const when = { startsOn: '2027-01-28', startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  const kind = group ? 'group' : 'charter';
  const planned = await planMeeting(actor, { kind, group, title: 'Meeting', ...when });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  return planned.value.id;
};
const stepsOf = async (meeting: string) =>
  (await ownStepsOf(people.viewer, [meeting]))
    .map(({ key, title, offset, owner }) => [title || key, offset, owner])
    .sort((one, other) => Number(one[1]) - Number(other[1]));

beforeAll(async () => {
  people = await charterWithCast();
});

describe('a template', () => {
  test('is copied when a meeting is planned, and editing it moves no planned meeting', async () => {
    const before = await plan(people.kamran, 'ENE');
    const short = [
      ['draft-agenda-exchanged', -14, null],
      ['papers-out', -7, null],
      ['minutes-agreed', 14, null],
    ];
    expect(await stepsOf(before)).toEqual(short);
    const papers = { kind: 'group', step: 'papers-out', version: 0, days: 10, side: 'before', owner: 'US' };
    expect(await changeTemplateStep(people.leyla, papers)).toMatchObject({ ok: true });
    const rooms = { kind: 'group', title: 'Rooms booked', days: 20, side: 'before', owner: 'AZ' };
    expect(await addTemplateStep(people.jordan, rooms)).toMatchObject({ ok: true });
    expect(await removeTemplateStep(people.leyla, { kind: 'group', step: 'minutes-agreed' })).toMatchObject({
      ok: true,
    });
    expect(await stepsOf(before)).toEqual(short);
    expect(await stepsOf(await plan(people.kamran, 'ENE'))).toEqual([
      ['Rooms booked', -20, 'AZ'],
      ['draft-agenda-exchanged', -14, null],
      ['papers-out', -10, 'US'],
    ]);
    const history = await historyOf(people.viewer, { type: 'template', id: 'group' });
    expect(history.map(({ type }) => type)).toEqual([
      'template.step-removed',
      'template.step-added',
      'template.step-changed',
    ]);
  });

  test('changed by two people shows the second what the first one saved', async () => {
    const step = { kind: 'charter', step: 'papers-out', version: 0, days: 21, side: 'before', owner: '' };
    expect(await changeTemplateStep(people.leyla, step)).toMatchObject({ ok: true });
    expect(await changeTemplateStep(people.jordan, { ...step, version: 1, days: 28 })).toMatchObject({
      refusal: { kind: 'conflict', theirs: { days: '21' } },
    });
    expect((await template('charter')).find(({ key }) => key === 'papers-out')).toMatchObject({
      offset: -21,
    });
  });

  test('keeps its last step, and takes no day that is none', async () => {
    for (const { key } of (await template('platform')).slice(1)) {
      await removeTemplateStep(people.leyla, { kind: 'platform', step: key });
    }
    const [last] = await template('platform');
    expect(await removeTemplateStep(people.leyla, { kind: 'platform', step: last?.key })).toMatchObject(
      refusal('last-step'),
    );
    const far = { kind: 'platform', title: 'Far', days: 5000, side: 'before', owner: '' };
    expect(await addTemplateStep(people.leyla, far)).toMatchObject(refusal('too-many-days'));
    expect(await addTemplateStep(people.leyla, { ...far, days: -5 })).toMatchObject(refusal('bad-number'));
    expect(await addTemplateStep(people.leyla, { ...far, days: 1, owner: 'XX' })).toMatchObject(
      refusal('unknown-choice'),
    );
  });
});

test('a step of one’s own title is done like any other, and one that the meeting lacks is not found', async () => {
  const meeting = await plan(people.kamran, 'ENE');
  const own = (await ownStepsOf(people.viewer, [meeting])).find(({ title }) => title === 'Rooms booked');
  const done = { meeting, doneOn: '2026-11-20' };
  expect(await stepDone(people.nigar, { ...done, step: own?.key })).toMatchObject({ ok: true });
  expect(await stepDone(people.nigar, { ...done, step: 'minutes-agreed' })).toMatchObject({
    refusal: { kind: 'not-found' },
  });
});

test('whom a side puts on a step is its own matter, in its record too', async () => {
  const meeting = await plan(people.leyla);
  const step = { meeting, step: 'papers-out' };
  expect(await assignStep(people.leyla, { ...step, person: people.nigar.personId })).toMatchObject({
    ok: true,
  });
  expect(await assignStep(people.leyla, { ...step, person: people.jordan.personId })).toMatchObject(
    refusal('unknown-choice'),
  );
  expect([...(await assigneesOf(people.leyla, meeting))]).toEqual([['papers-out', 'Nigar Sample']]);
  expect([...(await assigneesOf(people.jordan, meeting))]).toEqual([]);
  expect([...(await assigneesOf(people.technical, meeting))]).toEqual([]);
  const types = async (actor: Actor) =>
    (await historyOf(actor, { type: 'meeting', id: meeting })).map(({ type }) => type).sort();
  expect(await types(people.jordan)).toEqual(['meeting.planned']);
  expect(await types(people.leyla)).toEqual(['meeting.planned', 'meeting.step-assigned']);
  await assignStep(people.leyla, step);
  expect([...(await assigneesOf(people.leyla, meeting))]).toEqual([]);
});
