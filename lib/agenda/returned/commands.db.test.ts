import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agendaNames } from '@/components/agenda/item-title';
import { agendaTexts, type LaidText, minutesTexts } from '@/components/returned/copy-texts';
import { type Actor, partyOf } from '@/lib/access/actor';
import { addItem, draftAgenda } from '@/lib/agenda/commands';
import { answerItem, putItemForward } from '@/lib/agenda/consent/commands';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { minutesPage } from '@/lib/agenda/minutes/page/queries';
import { addPart, draftMinutes } from '@/lib/agenda/minutes/paragraphs/commands';
import { agendaItems } from '@/lib/agenda/queries';
import { historyOf } from '@/lib/audit/queries';
import { partiesFor, workingGroups } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import type { DocxParagraph } from '@/lib/formats/read-docx';
import { planMeeting } from '@/lib/meetings/commands';
import { meetingById } from '@/lib/meetings/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { words } from '@/testing/words';
import { bringBack, takeCopy } from './commands';
import { compareCopy } from './compare';
import { type CopyPart, type CopySubject, namedParts, newCopyId, partKey } from './copy';
import { putForward } from './put-forward/commands';
import { copiesOf, findCopy } from './queries';

await testDatabase();

let people: Cast;
let meeting: string;
const t = words();

/** The text as the actor's side edits it, and what is needed to put another forward. */
async function textOf(actor: Actor, subject: CopySubject) {
  const known = await meetingById(actor, meeting);
  if (known === null) throw new Error('no meeting');
  const [parties, groups] = await Promise.all([partiesFor(actor), workingGroups(actor)]);
  const names = agendaNames(groups, parties);
  const source = { meeting: known, charterTitle: 'Charter', parties };
  const items = (await agendaItems(actor, meeting)).filter(isOnAgenda);
  const sections = (await minutesPage(actor, known))?.sections ?? [];
  const texts: LaidText[] =
    subject === 'agenda'
      ? agendaTexts({ ...source, items, groups }, names, t)
      : minutesTexts({ ...source, sections }, names, t);
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  return { texts, basis: { subject, meetingId: meeting, party: partyOf(actor) ?? '', items, paragraphs } };
}

async function taken(actor: Actor, subject: CopySubject): Promise<{ copy: string; parts: CopyPart[] }> {
  const { texts } = await textOf(actor, subject);
  const copy = newCopyId();
  const parts = namedParts(copy, texts).map(({ look: _, ...part }) => part);
  done(await takeCopy(actor, { id: meeting, copy, subject, parts }));
  return { copy, parts };
}

const lines = (parts: readonly CopyPart[]): DocxParagraph[] =>
  parts.map(({ name, text }) => ({ names: [name], within: null, text }));

/** Takes a copy out, edits it line by line, brings it back and puts all that differs forward. */
async function edited(
  actor: Actor,
  subject: CopySubject,
  edit: (paragraphs: DocxParagraph[]) => DocxParagraph[],
) {
  const { copy, parts } = await taken(actor, subject);
  done(await bringBack(actor, { id: copy, meeting, paragraphs: edit(lines(parts)) }));
  const found = await findCopy(db(), actor, { id: copy, meetingId: meeting });
  const { texts, basis } = await textOf(actor, subject);
  const present = new Map(texts.map((part) => [partKey(part), part.text]));
  const differences = compareCopy(found?.sent ?? [], found?.returned ?? [], present);
  return putForward(actor, basis, differences);
}
const reworded = (from: string, to: string) => (paragraphs: DocxParagraph[]) =>
  paragraphs.map((each) => (each.text === from ? { ...each, text: to } : each));
const addedAfter = (text: string, added: string) => (paragraphs: DocxParagraph[]) =>
  paragraphs.flatMap((each) =>
    each.text === text ? [each, { names: [], within: null, text: added }] : [each],
  );
const itemOf = async (title: string, actor: Actor = people.leyla) =>
  (await agendaItems(actor, meeting)).find((item) => item.title === title);
const forward = async (title: string, actor: Actor) => {
  const { id } = done(
    await addItem(actor, { id: meeting, title, note: 'Their plan', minutes: '15', privately: 'yes' }),
  );
  done(await putItemForward(actor, { id, version: '1' }));
  return id;
};
const paragraphsOf = async (actor: Actor) => (await textOf(actor, 'minutes')).basis.paragraphs;
const types = async (actor: Actor) =>
  (await historyOf(actor, { type: 'meeting', id: meeting })).map(({ type }) => type);

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  setTestClock('2026-11-23T09:00:00Z');
  const when = { startsOn: '2026-11-23', startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  meeting = done(
    await planMeeting(people.leyla, { kind: 'charter', group: '', title: 'Meeting', ...when }),
  ).id;
});

describe('a copy that one side took out', () => {
  beforeEach(async () => {
    done(await draftAgenda(people.leyla, { id: meeting }));
  });

  test('is found by that side alone, and leaves no trace for the other', async () => {
    const before = await types(people.jordan);
    const { copy, parts } = await taken(people.leyla, 'agenda');
    done(await bringBack(people.leyla, { id: copy, meeting, paragraphs: lines(parts) }));
    const of = { id: copy, meetingId: meeting };
    expect(await findCopy(db(), people.leyla, of)).toMatchObject({ subject: 'agenda' });
    for (const actor of [people.jordan, people.technical, people.viewer]) {
      expect(await findCopy(db(), actor, of)).toBeNull();
      expect(await copiesOf(actor, meeting)).toEqual([]);
    }
    expect(await bringBack(people.jordan, { id: copy, meeting, paragraphs: [] })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await types(people.jordan)).toEqual(before);
    const own = (await types(people.leyla)).filter((type) => type.startsWith('meeting.copy-'));
    expect(own).toEqual(['meeting.copy-returned', 'meeting.copy-taken']);
  });

  test('comes back to its own meeting only', async () => {
    const { copy } = await taken(people.leyla, 'agenda');
    const when = { startsOn: '2027-01-28', startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
    const planned = { kind: 'charter', group: '', title: 'Other', ...when };
    const other = done(await planMeeting(people.leyla, planned)).id;
    expect(await bringBack(people.leyla, { id: copy, meeting: other, paragraphs: [] })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });

  test('is not taken out by those who may not write', async () => {
    const input = { id: meeting, copy: newCopyId(), subject: 'agenda', parts: [] };
    for (const actor of [people.viewer, people.technical, people.kamran]) {
      expect(await takeCopy(actor, input)).toMatchObject({ refusal: { kind: 'forbidden' } });
    }
  });
});

describe('what an edited agenda puts forward', () => {
  test('is the text where both may edit the item', async () => {
    done(await addItem(people.leyla, { id: meeting, title: 'Fuel', note: 'First', minutes: '15' }));
    expect(await edited(people.jordan, 'agenda', reworded('Fuel', 'Fuel services'))).toEqual([
      { text: 'Fuel services', refusal: null },
    ]);
    expect(await itemOf('Fuel services')).toMatchObject({ note: 'First', consent: null });
  });

  test('is the side’s own wording beside what the other put forward', async () => {
    await forward('Fuel', people.leyla);
    const both = (paragraphs: DocxParagraph[]) =>
      reworded('Their plan', 'Our plan')(reworded('Fuel', 'Fuel services')(paragraphs));
    expect(await edited(people.jordan, 'agenda', both)).toEqual([{ text: 'Fuel services', refusal: null }]);
    expect(await itemOf('Fuel')).toMatchObject({
      consent: {
        state: 'bracketed',
        wordings: [
          { party: 'AZ', title: 'Fuel', note: 'Their plan' },
          { party: 'US', title: 'Fuel services', note: 'Our plan' },
        ],
      },
    });
  });

  test('is a new item that the side puts forward', async () => {
    done(await addItem(people.leyla, { id: meeting, title: 'Fuel', note: '', minutes: '15' }));
    await edited(people.jordan, 'agenda', addedAfter('Fuel', 'Waste'));
    expect(await itemOf('Waste')).toMatchObject({ consent: { state: 'put_forward', by: 'US' } });
  });

  test('may leave an item out, and says what it could not do', async () => {
    done(await addItem(people.leyla, { id: meeting, title: 'Fuel', note: '', minutes: '15' }));
    await forward('Waste', people.leyla);
    const none = (paragraphs: DocxParagraph[]) =>
      paragraphs.filter(({ text }) => !['Fuel', 'Waste'].includes(text));
    const results = await edited(people.jordan, 'agenda', none);
    expect(results).toMatchObject([
      { text: 'Fuel', refusal: null },
      { text: 'Waste', refusal: { kind: 'invalid', errors: [{ code: 'item-waits-for-answer' }] } },
    ]);
    expect((await itemOf('Fuel'))?.removed).toBe(true);
  });

  test('is refused for what was answered meanwhile, and the rest is put forward', async () => {
    const id = await forward('Fuel', people.leyla);
    const { copy, parts } = await taken(people.jordan, 'agenda');
    const text = reworded('Fuel', 'Fuel services')(addedAfter('Fuel', 'Waste')(lines(parts)));
    done(await bringBack(people.jordan, { id: copy, meeting, paragraphs: text }));
    const { texts, basis } = await textOf(people.jordan, 'agenda');
    done(await answerItem(people.jordan, { id, version: '2', answer: 'decline', reason: 'Not ready' }));
    const present = new Map(texts.map((part) => [partKey(part), part.text]));
    const results = await putForward(people.jordan, basis, compareCopy(parts, text, present));
    expect(results).toMatchObject([
      { text: 'Fuel services', refusal: { kind: 'invalid', errors: [{ code: 'item-not-waiting' }] } },
      { text: 'Waste', refusal: null },
    ]);
  });

  test('of a restricted group is nothing for those outside it', async () => {
    done(await draftAgenda(people.leyla, { id: meeting }));
    const id = (await agendaItems(people.leyla, meeting)).find(({ groupCode }) => groupCode === 'SEC')?.id;
    await db().agendaItem.update({ where: { id: id ?? '' }, data: { title: 'Patrols', note: 'By night' } });
    const { texts } = await textOf(people.kamran, 'agenda');
    expect(JSON.stringify(texts)).not.toMatch(/Patrols|By night/);
    expect(texts.filter(({ item }) => item === id).map(({ kind }) => kind)).toEqual(['fixed']);
    expect(JSON.stringify((await textOf(people.leyla, 'agenda')).texts)).toMatch(/Patrols.*By night/);
  });
});

describe('what edited minutes put forward', () => {
  let agreed: string;

  beforeEach(async () => {
    done(await draftAgenda(people.leyla, { id: meeting }));
    done(await draftMinutes(people.leyla, { id: meeting, words: () => 'Drafted' }));
    const add = async (by: string, text: string) =>
      done(await addPart(people.leyla, { meeting, item: '', by, text })).id;
    agreed = await add('all', 'The Parties will meet in May.');
    await add('US', 'The United States noted the figures.');
  });
  const partOf = async (id: string) => (await paragraphsOf(people.leyla)).find((each) => each.id === id);

  test('is the side’s own wording in brackets', async () => {
    const to = 'The Parties intend to meet in May.';
    expect(await edited(people.jordan, 'minutes', reworded('The Parties will meet in May.', to))).toEqual([
      { text: to, refusal: null },
    ]);
    expect((await partOf(agreed))?.wordings).toEqual([
      { party: 'AZ', text: 'The Parties will meet in May.' },
      { party: 'US', text: to },
    ]);
  });

  test('is the text of what the side noted itself', async () => {
    const noted = 'The United States noted the figures.';
    await edited(people.jordan, 'minutes', reworded(noted, 'The United States noted figures.'));
    const paragraph = (await paragraphsOf(people.leyla)).find(({ party }) => party === 'US');
    expect(paragraph).toMatchObject({ text: 'The United States noted figures.', wordings: [] });
  });

  test('is a new paragraph that the side noted, and one that is left out', async () => {
    const edit = (paragraphs: DocxParagraph[]) =>
      addedAfter(
        'The United States noted the figures.',
        'And the dates.',
      )(reworded('The Parties will meet in May.', '')(paragraphs));
    await edited(people.jordan, 'minutes', edit);
    expect((await partOf(agreed))?.removed).toBe(true);
    const paragraph = (await paragraphsOf(people.leyla)).find(({ text }) => text === 'And the dates.');
    expect(paragraph).toMatchObject({ kind: 'noted', party: 'US' });
  });
});
