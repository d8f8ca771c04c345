import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addPaper } from '@/lib/agenda/attachments/commands';
import { draftAgenda } from '@/lib/agenda/commands';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { agendaItems } from '@/lib/agenda/queries';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { recordOutcome } from '@/lib/meetings/outcomes/commands';
import { meetingById } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { annotationsOf } from './queries';

await testDatabase();

let people: Cast;
let last: string;
let next: string;

const plan = async (title: string, startsOn: string) => {
  const when = { startsOn, startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  const { id } = done(await planMeeting(people.leyla, { kind: 'charter', group: '', title, ...when }));
  done(await draftAgenda(people.leyla, { id }));
  return id;
};
const itemOf = async (meeting: string, sourceKey: string) =>
  (await agendaItems(people.leyla, meeting)).find((item) => item.sourceKey === sourceKey)?.id ?? '';
/** What the annotated agenda adds for this reader, by the item's key. */
async function told(actor: Actor) {
  const meeting = await meetingById(actor, next);
  if (meeting === null) throw new Error('no meeting');
  const items = (await agendaItems(actor, next)).filter(isOnAgenda);
  const { done: before, papers } = await annotationsOf(actor, meeting, items);
  return items.flatMap(({ id, sourceKey }) => [
    ...(before.get(id) ?? []).map(({ text }) => `${sourceKey}: ${text}`),
    ...(papers.get(id) ?? []).map(({ title }) => `${sourceKey}: ${title}`),
  ]);
}

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  setTestClock('2026-11-02T09:00:00Z');
  last = await plan('First meeting', '2026-11-02');
  next = await plan('Second meeting', '2027-01-28');
  const outcome = { meeting: last, kind: 'decision' };
  for (const [sourceKey, text] of [
    ['group:ENE', 'Energy decided'],
    ['group:SEC', 'Security decided'],
  ] as const) {
    const item = await itemOf(last, sourceKey);
    done(await recordOutcome(people.leyla, { ...outcome, item, text }));
  }
  await db().meeting.update({ where: { id: last }, data: { state: 'held' } });
});

test('an annotated agenda takes up what was decided under the same item at the last meeting', async () => {
  expect(await told(people.leyla)).toEqual(['group:ENE: Energy decided', 'group:SEC: Security decided']);
});

test('a reader outside a restricted group is told nothing of it', async () => {
  expect(await told(people.kamran)).toEqual(['group:ENE: Energy decided']);
});

test('one side’s own papers are in nobody’s copy, not in its own either', async () => {
  const id = await itemOf(next, 'group:ENE');
  done(await addPaper(people.leyla, { id, title: 'Our line', reference: '', privately: 'yes' }));
  done(await addPaper(people.leyla, { id, title: 'Joint paper', reference: '' }));
  for (const actor of [people.leyla, people.jordan]) {
    expect(await told(actor)).toContain('group:ENE: Joint paper');
    expect(await told(actor)).not.toContain('group:ENE: Our line');
  }
});
