import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { agendaDocument, annotatedAgenda } from '@/components/agenda/agenda-document';
import { bookDocument } from '@/components/agenda/briefs/book-document';
import { agendaNames } from '@/components/agenda/item-title';
import type { Actor } from '@/lib/access/actor';
import { changesFor } from '@/lib/activity/queries';
import { annotationsOf } from '@/lib/agenda/annotations/queries';
import { addItem, draftAgenda } from '@/lib/agenda/commands';
import { agendaFacts, agendaItems } from '@/lib/agenda/queries';
import { headsFor, historyOf, historyPage } from '@/lib/audit/queries';
import { charterHead, charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { agendaDocx } from '@/lib/formats/agenda-docx';
import { bookDocx } from '@/lib/formats/book-docx';
import { planMeeting } from '@/lib/meetings/commands';
import { addDelegate } from '@/lib/meetings/delegations/commands';
import { delegationsTo } from '@/lib/meetings/delegations/queries';
import { outcomesOf } from '@/lib/meetings/outcomes/queries';
import { assignStep } from '@/lib/meetings/preparation/commands';
import { meetingWork } from '@/lib/meetings/preparation/queries';
import { meetingById, meetings } from '@/lib/meetings/queries';
import { paletteRows } from '@/lib/pages/palette/queries';
import { createProject } from '@/lib/projects/commands';
import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { words } from '@/testing/words';
import { assignBrief, callForBriefs, markBook } from './calling/commands';
import { clearBrief, handInBrief, refreshFacts, writeBrief } from './commands';
import { bookPage, briefPage, briefsPage, briefsSummary } from './queries';

const t = words();

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');
// files name the moment in which they were made
vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T09:00:00Z') });
afterAll(() => {
  vi.useRealTimers();
});

let people: Cast;
let meeting: string;
let energy: string;

function done<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const text = {
  background: 'Xəzər',
  objective: 'Secret aim',
  arguments: '',
  theirPosition: '',
  concessions: 'Half a year',
  pressLine: '',
};

beforeAll(async () => {
  people = await charterWithCast();
  done(await createProject(people.leyla, { title: 'Storage', group: 'ENE' }));
  const planned = await planMeeting(people.leyla, {
    kind: 'charter',
    group: '',
    title: 'Annual meeting',
    startsOn: '2027-01-28',
    startTime: '10:00',
    durationMinutes: '180',
    timeZone: 'UTC',
  });
  meeting = done(planned).id;
  done(await draftAgenda(people.leyla, { id: meeting }));
  done(await addItem(people.jordan, { id: meeting, title: 'Ports', note: '', minutes: 10 }));
  const items = await agendaItems(people.leyla, meeting);
  energy = items.find(({ groupCode }) => groupCode === 'ENE')?.id ?? '';
  done(await ask(people.jordan, people.casey.personId));
  done(await writeBrief(people.casey, { ...at(), version: 1, ...text, objective: 'The other aim' }));
});

const at = () => ({ meeting, item: energy });
const ask = (actor: Actor, author: string) =>
  callForBriefs(actor, {
    meeting,
    dueOn: '2027-01-14',
    marking: 'Ours',
    clearers: [{ person: actor.personId }],
    items: [{ item: energy, wanted: 'yes', person: author }],
  });

/** Everything that a reader is told of the meeting and around it, files included. */
async function answersTo(actor: Actor) {
  const known = await meetingById(actor, meeting);
  if (known === null) throw new Error('no meeting');
  const [groups, parties, head, today] = await Promise.all([
    workingGroups(actor),
    partiesFor(actor),
    charterHead(),
    charterToday(),
  ]);
  const names = agendaNames(groups, parties);
  const items = await agendaItems(actor, meeting);
  const common = { meeting: known, items, charterTitle: head.title, locale: 'en' };
  const book = await bookPage(actor, known);
  const source = book && { ...book, ...common, parties };
  const agenda = { ...common, parties, furtherDays: [] };
  const annotations = await annotationsOf(actor, known, items);
  const answers = {
    book: source && [...(await bookDocx(bookDocument(source, names, t)))],
    agenda: [...(await agendaDocx(agendaDocument(agenda, names, t)))],
    annotated: [...(await agendaDocx(annotatedAgenda({ ...agenda, annotations }, names, t)))],
    list: await briefsPage(actor, known).then((page) => page && [page.call, ...page.briefs]),
    summary: await briefsSummary(actor, known),
    brief: await briefPage(actor, at()),
    items,
    facts: await agendaFacts(actor, known, today),
    meetings: await meetings(actor),
    work: await meetingWork(actor, known).then((work) => ({ ...work, assignees: [...work.assignees] })),
    outcomes: await outcomesOf(actor, meeting),
    delegations: await delegationsTo(actor, meeting),
    history: await historyPage(actor, { chain: null, page: 1 }),
    historyOfMeeting: await historyOf(actor, { type: 'meeting', id: meeting }),
    changes: await changesFor(actor, new Date('2026-11-01T00:00:00Z'), 1),
    heads: await headsFor(actor),
    palette: await paletteRows(actor, 'brief'),
  };
  return JSON.stringify(answers);
}

test('the other side and technical staff get the same answers, byte for byte, with and without what is a side’s own', async () => {
  const others = [people.jordan, people.casey, people.morgan, people.technical];
  const tell = () => Promise.all(others.map(answersTo));
  const before = await tell();
  const own = await answersTo(people.leyla);
  done(await ask(people.leyla, people.nigar.personId));
  done(await writeBrief(people.nigar, { ...at(), version: 1, ...text, marking: 'Internal' }));
  done(await handInBrief(people.nigar, { ...at(), version: 2 }));
  done(await clearBrief(people.leyla, { ...at(), version: 2 }));
  done(await writeBrief(people.leyla, { ...at(), version: 2, ...text, pressLine: 'Good' }));
  done(await createProject(people.leyla, { title: 'Ours alone', group: 'ENE', privately: 'yes' }));
  done(await refreshFacts(people.leyla, at()));
  const { version } = (await briefPage(people.leyla, at()))?.call ?? { version: 0 };
  done(await assignBrief(people.leyla, { ...at(), version, name: 'A ghost', dueOn: '2027-01-02' }));
  done(await markBook(people.leyla, { meeting, version: version + 1, marking: 'Gizli' }));
  const item = { id: meeting, title: 'Our own point', note: '', minutes: 10, privately: 'yes' };
  done(await addItem(people.leyla, item));
  done(await addDelegate(people.leyla, { meeting, party: 'AZ', role: 'head', name: 'Aygün Sample' }));
  done(await assignStep(people.leyla, { meeting, step: 'papers-out', person: people.nigar.personId }));
  expect(await answersTo(people.leyla)).not.toBe(own);
  expect(await tell()).toEqual(before);
});

test('foreign and made-up addresses of a brief are the same nothing', async () => {
  const answers = await Promise.all(
    [at(), { meeting, item: 'nothing' }, { meeting: 'nothing', item: energy }].map((address) =>
      Promise.all([
        briefPage(people.technical, address),
        writeBrief(people.technical, { ...address, version: 3, ...text }).then(
          (each) => !each.ok && each.refusal,
        ),
        writeBrief(people.viewer, { ...address, item: `${address.item}x`, version: 3, ...text }),
      ]),
    ),
  );
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});
