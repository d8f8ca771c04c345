import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addItem, changeItem, draftAgenda } from '@/lib/agenda/commands';
import { putItemForward } from '@/lib/agenda/consent/commands';
import { agendaItems } from '@/lib/agenda/queries';
import { historyOf } from '@/lib/audit/queries';
import { planMeeting } from '@/lib/meetings/commands';
import { createProject } from '@/lib/projects/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { refusal } from '@/testing/refusals';
import { addLink, addPaper, removeLink, removePaper, writeOwnNote } from './commands';
import { findTargets } from './finding/queries';
import { attachmentsOf } from './queries';

await testDatabase();

let people: Cast;
let meeting: string;
let item: string;

const labels = async (actor: Actor) => (await attachmentsOf(actor, item)).links.map(({ label }) => label);
const types = async (actor: Actor) =>
  (await historyOf(actor, { type: 'meeting', id: meeting })).map(({ type }) => type);

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  const when = { startsOn: '2027-01-28', startTime: '10:00', durationMinutes: '180', timeZone: 'UTC' };
  meeting = done(
    await planMeeting(people.leyla, { kind: 'charter', group: '', title: 'Meeting', ...when }),
  ).id;
  done(await draftAgenda(people.leyla, { id: meeting }));
  item = done(await addItem(people.leyla, { id: meeting, title: 'Fuel', note: '', minutes: '5' })).id;
});

test('a joint paper is everybody’s, a private one only its side’s, in the record too', async () => {
  done(await addPaper(people.leyla, { id: item, title: 'Draft note', reference: 'No. 7' }));
  done(await addPaper(people.leyla, { id: item, title: 'Our line', privately: 'yes' }));
  const own = (await attachmentsOf(people.leyla, item)).papers;
  expect(own.map(({ title }) => title)).toEqual(['Draft note', 'Our line']);
  expect((await attachmentsOf(people.jordan, item)).papers).toMatchObject([
    { title: 'Draft note', reference: 'No. 7', own: false },
  ]);
  expect((await types(people.jordan)).filter((type) => type === 'agenda.paper-added')).toHaveLength(1);
  const id = own[1]?.id ?? '';
  expect(await removePaper(people.jordan, { id })).toMatchObject({ refusal: { kind: 'not-found' } });
  done(await removePaper(people.leyla, { id }));
});

test('a link to what the reader may not see is not shown, and cannot be removed', async () => {
  const make = async (title: string, group: string, more = {}) =>
    done(await createProject(people.leyla, { title, group, ...more }));
  const { code } = await make('Sample line', 'ENE');
  await make('Secret training', 'SEC');
  await make('Our own thought', 'ENE', { privately: 'yes' });
  for (const about of [code ?? '', 'Secret training', 'Our own thought', 'IV.2']) {
    done(await addLink(people.leyla, { id: item, about }));
  }
  expect(await addLink(people.leyla, { id: item, about: 'IV.2' })).toMatchObject(refusal('link-there'));
  expect(await addLink(people.jordan, { id: item, about: 'Our own thought' })).toMatchObject(
    refusal('link-unknown'),
  );
  expect(await labels(people.leyla)).toHaveLength(4);
  expect(JSON.stringify(await labels(people.jordan))).not.toContain('Our own thought');
  expect(JSON.stringify(await labels(people.nigar))).not.toContain('Secret');
  expect(await labels(people.viewer)).toHaveLength(3);
  expect(await labels(people.technical)).toHaveLength(2);
  const own = (await attachmentsOf(people.leyla, item)).links.find((link) => link.own);
  expect(await removeLink(people.jordan, { id: own?.id ?? '' })).toMatchObject({
    refusal: { kind: 'not-found' },
  });
});

test('each side’s own note is its own, and the second of two sees the first one’s', async () => {
  done(await writeOwnNote(people.leyla, { id: item, version: 0, ownNote: 'Give nothing' }));
  expect(await writeOwnNote(people.leyla, { id: item, version: 0, ownNote: 'Other' })).toMatchObject({
    refusal: { kind: 'conflict', theirs: { ownNote: 'Give nothing' } },
  });
  expect((await attachmentsOf(people.jordan, item)).ownNote.text).toBe('');
  expect(await types(people.jordan)).not.toContain('agenda.own-note');
});

test.each([{}, { privately: 'yes' }])(
  'a note of one’s own is written as the item is added (%j)',
  async (kept) => {
    const added = {
      id: meeting,
      title: 'Rail',
      note: 'Joint',
      minutes: '5',
      ownNote: 'Give nothing',
      ...kept,
    };
    const { id } = done(await addItem(people.leyla, added));
    const version = (await agendaItems(people.leyla, meeting)).find((each) => each.id === id)?.version ?? 0;
    if ('privately' in kept) done(await putItemForward(people.leyla, { id, version }));
    expect((await attachmentsOf(people.leyla, id)).ownNote).toEqual({ text: 'Give nothing', version: 1 });
    expect(await types(people.leyla)).toContain('agenda.own-note');
    expect((await attachmentsOf(people.jordan, id)).ownNote.text).toBe('');
    expect(await types(people.jordan)).not.toContain('agenda.own-note');
  },
);

test('lead, presenter and purpose are kept by a form that lacks them, and a break has its own kind', async () => {
  const edit = { id: item, title: 'Fuel', note: '', minutes: '5' };
  const fields = { lead: 'US', presenter: 'Dana Example', purpose: 'decision' };
  done(await changeItem(people.leyla, { ...edit, version: 1, ...fields }));
  done(await changeItem(people.leyla, { ...edit, version: 2, note: 'N' }));
  const found = (await agendaItems(people.viewer, meeting)).find(({ id }) => id === item);
  expect(found).toMatchObject({ note: 'N', ...fields });
  expect(await changeItem(people.leyla, { ...edit, version: 3, lead: 'XX' })).toMatchObject(
    refusal('unknown-choice'),
  );
  const coffee = { id: meeting, title: 'Coffee break', note: '', minutes: '15', kind: 'break' };
  const { id } = done(await addItem(people.leyla, coffee));
  expect((await agendaItems(people.leyla, meeting)).find((each) => each.id === id)?.sourceKey).toMatch(
    /^break:/,
  );
});

test('what a search finds is linked by ticks: only what the reader may see, and nothing twice', async () => {
  const make = async (title: string, group: string, more = {}) =>
    done(await createProject(people.leyla, { title, group, ...more })).id;
  const joint = await make('Barge one', 'ENE');
  const own = await make('Barge two, ours', 'ENE', { privately: 'yes' });
  const secret = await make('Barge three, secret', 'SEC');
  const found = async (actor: Actor, q: string) => {
    const finding = await findTargets(actor, q, await attachmentsOf(actor, item));
    return (finding?.found ?? []).map(({ value }) => value);
  };
  const link = (actor: Actor, targets: string[]) => addLink(actor, { id: item, found: 'yes', targets });
  expect(await found(people.leyla, '')).toEqual([]);
  expect((await found(people.leyla, 'barge')).sort()).toEqual(
    [joint, own, secret].map((id) => `project:${id}`).sort(),
  );
  expect((await found(people.jordan, 'barge')).sort()).toEqual(
    [joint, secret].map((id) => `project:${id}`).sort(),
  );
  expect(await found(people.nigar, 'barge')).not.toContain(`project:${secret}`);
  expect(await found(people.leyla, 'IV.2')).toEqual(['provision:IV.2']);
  for (const target of [`project:${own}`, 'project:unknown', 'person:x']) {
    expect(await link(people.jordan, [`project:${joint}`, target])).toMatchObject(refusal('link-unknown'));
  }
  expect(await link(people.leyla, [])).toMatchObject(refusal('links-required'));
  done(await link(people.leyla, [`project:${joint}`, `project:${own}`, 'provision:IV.2']));
  expect(await found(people.leyla, 'barge')).toEqual([`project:${secret}`]);
  expect((await attachmentsOf(people.jordan, item)).links.map(({ target }) => target).sort()).toEqual(
    [joint, 'IV.2'].sort(),
  );
  expect(await link(people.leyla, [`project:${secret}`, 'provision:IV.2'])).toMatchObject(
    refusal('link-there'),
  );
});
