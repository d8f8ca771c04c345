import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { changeAction, closeAction, reportSide } from '@/lib/meetings/actions/commands';
import { actionById, actionsOfMeeting } from '@/lib/meetings/actions/queries';
import { planMeeting } from '@/lib/meetings/commands';
import { addDelegate, recordAttendance, removeDelegate } from '@/lib/meetings/delegations/commands';
import { changeOutcome, recordOutcome, withdrawOutcome } from '@/lib/meetings/outcomes/commands';
import { meetingById } from '@/lib/meetings/queries';
import { shortBrief } from '@/testing/briefs';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { addLink, addPaper, removeLink, removePaper, writeOwnNote } from './attachments/commands';
import { attachmentsOf } from './attachments/queries';
import { assignBrief, callForBriefs } from './briefs/calling/commands';
import { clearBrief, handInBrief, refreshFacts, writeBrief } from './briefs/commands';
import { briefPage } from './briefs/queries';
import { removeBrief, returnBrief, takeBackBrief } from './briefs/returning/commands';
import { addItem, changeItem, draftAgenda, moveItem, removeItem, restoreItem } from './commands';
import { answerItem, bracketItem, putItemForward, takeWording } from './consent/commands';
import { agendaItemPage } from './item-page/queries';
import { movePart } from './minutes/order/commands';
import {
  addPart,
  bracketPart,
  changePart,
  draftMinutes,
  removePart,
  restorePart,
  settlePart,
} from './minutes/paragraphs/commands';
import { agendaItems } from './queries';
import { bringBack } from './returned/commands';
import { copyById } from './returned/queries';
import { takeUpItem } from './room/commands';

await testDatabase();

let people: Cast;
let meeting: string;
let item: string;

type Probe = (actor: Actor, id: string) => Promise<unknown>;

const known = async (actor: Actor) => {
  const found = await meetingById(actor, meeting);
  if (found === null) throw new Error('no meeting');
  return found;
};
const brief = (id: string, version = 1) => ({ meeting, item: id, version });
const words = { title: 'Theirs', note: '', minutes: '5' };
const action = { owner: 'AZ', dueOn: '2027-03-01' };

const itemProbes: Record<string, Probe> = {
  page: async (actor, id) => agendaItemPage(actor, await known(actor), id),
  briefPage: (actor, id) => briefPage(actor, { meeting, item: id }),
  change: (actor, id) => changeItem(actor, { id, version: 1, ...words }),
  remove: (actor, id) => removeItem(actor, { id }),
  restore: (actor, id) => restoreItem(actor, { id }),
  move: (actor, id) => moveItem(actor, { id, direction: 'up' }),
  forward: (actor, id) => putItemForward(actor, { id, version: 1 }),
  accept: (actor, id) => answerItem(actor, { id, version: 1, answer: 'accept' }),
  decline: (actor, id) => answerItem(actor, { id, version: 1, answer: 'decline', reason: 'No' }),
  bracket: (actor, id) => bracketItem(actor, { id, version: 1, ...words }),
  take: (actor, id) => takeWording(actor, { id, version: 1 }),
  paper: (actor, id) => addPaper(actor, { id, title: 'Paper' }),
  link: (actor, id) => addLink(actor, { id, about: 'IV.2' }),
  tick: (actor, id) => addLink(actor, { id, found: 'yes', targets: ['provision:IV.2'] }),
  note: (actor, id) => writeOwnNote(actor, { id, version: 0, ownNote: 'Note' }),
  call: (actor, id) =>
    callForBriefs(actor, { meeting, dueOn: '2027-01-14', items: [{ item: id, wanted: 'yes', name: 'A' }] }),
  assign: (actor, id) => assignBrief(actor, { ...brief(id), name: 'A', dueOn: '2027-01-14' }),
  write: (actor, id) => writeBrief(actor, { ...brief(id), ...shortBrief }),
  handIn: (actor, id) => handInBrief(actor, brief(id)),
  clear: (actor, id) => clearBrief(actor, brief(id)),
  returnIt: (actor, id) => returnBrief(actor, { ...brief(id), reason: 'Why' }),
  takeBack: (actor, id) => takeBackBrief(actor, brief(id)),
  removeBrief: (actor, id) => removeBrief(actor, brief(id)),
  facts: (actor, id) => refreshFacts(actor, { meeting, item: id }),
  takeUp: (actor, id) => takeUpItem(actor, { meeting, take: id, room: 0 }),
  outcome: (actor, id) => recordOutcome(actor, { meeting, kind: 'decision', text: 'Text', item: id }),
  paragraph: (actor, id) => addPart(actor, { meeting, item: id, by: 'all', text: 'Text' }),
};
const briefProbes = Object.fromEntries(
  ['briefPage', 'write', 'handIn', 'clear', 'returnIt', 'takeBack', 'removeBrief', 'facts', 'assign'].map(
    (name) => [name, itemProbes[name]],
  ),
) as Record<string, Probe>;
const paperProbes: Record<string, Probe> = { remove: (actor, id) => removePaper(actor, { id }) };
const linkProbes: Record<string, Probe> = { remove: (actor, id) => removeLink(actor, { id }) };
const delegateProbes: Record<string, Probe> = {
  remove: (actor, id) => removeDelegate(actor, { id }),
  attended: (actor, id) => recordAttendance(actor, { meeting, party: 'US', attended: [id] }),
  own: (actor, id) => recordAttendance(actor, { meeting, party: 'AZ', attended: [id] }),
};
const copyProbes: Record<string, Probe> = {
  page: (actor, id) => copyById(actor, { id, meetingId: meeting }),
  back: (actor, id) => bringBack(actor, { id, meeting, paragraphs: [] }),
};
const outcomeProbes: Record<string, Probe> = {
  change: (actor, id) => changeOutcome(actor, { id, version: 1, text: 'Text', ...action }),
  withdraw: (actor, id) => withdrawOutcome(actor, { id, version: 1, reason: 'Why' }),
  carriesOut: (actor, id) =>
    recordOutcome(actor, { meeting, kind: 'action', text: 'Text', ...action, decision: id }),
};
const actionProbes: Record<string, Probe> = {
  page: (actor, id) => actionById(actor, id),
  change: (actor, id) => changeAction(actor, { id, version: 1, text: 'Text', ...action }),
  report: (actor, id) =>
    reportSide(actor, {
      id,
      version: 1,
      party: 'AZ',
      state: 'done',
      evidence: 'E',
      reportedOn: '2027-01-28',
    }),
  close: (actor, id) =>
    closeAction(actor, { id, version: 1, closedOn: '2027-01-28', closedAs: 'done', disposition: 'D' }),
  link: (actor, id) => addLink(actor, { id: item, about: `/actions/${id}` }),
  tick: (actor, id) => addLink(actor, { id: item, found: 'yes', targets: [`action:${id}`] }),
};
const partProbes: Record<string, Probe> = {
  change: (actor, id) => changePart(actor, { id, version: 1, text: 'Text' }),
  remove: (actor, id) => removePart(actor, { id, version: 1 }),
  restore: (actor, id) => restorePart(actor, { id, version: 1 }),
  move: (actor, id) => movePart(actor, { id, version: 1, direction: 'up' }),
  bracket: (actor, id) => bracketPart(actor, { id, version: 1, party: 'AZ', text: 'Text' }),
  settle: (actor, id) => settlePart(actor, { id, version: 1, accept: 'AZ' }),
};

/** Rows that only Jordan's side may know of, and rows of a restricted group, by id. */
let foreign: { ids: readonly string[]; probes: Record<string, Probe>; readers: readonly Actor[] }[];

beforeAll(async () => {
  people = await charterWithCast();
  const { leyla, kamran, nigar, viewer, technical, jordan, casey, morgan } = people;
  setTestClock('2027-01-28T12:00:00Z');
  const when = { startsOn: '2027-01-28', startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  meeting = done(await planMeeting(leyla, { kind: 'charter', group: '', title: 'Meeting', ...when })).id;
  done(await draftAgenda(leyla, { id: meeting }));
  done(await draftMinutes(leyla, { id: meeting, words: () => 'Words' }));
  const items = await agendaItems(leyla, meeting);
  const of = (key: string) => items.find(({ sourceKey }) => sourceKey === key)?.id ?? '';
  item = of('platforms');
  const own = async (title: string) =>
    done(await addItem(jordan, { id: meeting, title, note: '', minutes: '5', privately: 'yes' })).id;
  const [first, second, third] = [await own('First'), await own('Second'), await own('Third')];
  done(await removeItem(jordan, { id: third }));
  const wanted = [{ item, wanted: 'yes', person: casey.personId }];
  done(await callForBriefs(jordan, { meeting, dueOn: '2027-01-28', items: wanted }));
  // an older version called for briefs on a side's own items, too
  const called = await db().brief.findFirstOrThrow({ where: { itemId: item } });
  const { callId, authorName, dueOn, enteredOn, facts } = called;
  await db().brief.create({
    data: { callId, itemId: first, authorName, dueOn, enteredOn, facts: facts as object },
  });
  done(await writeBrief(casey, { ...brief(item), ...shortBrief }));
  done(await addPaper(jordan, { id: item, title: 'Our paper', privately: 'yes' }));
  done(await addLink(jordan, { id: item, about: 'IV.2', privately: 'yes' }));
  const { papers, links } = await attachmentsOf(jordan, item);
  const delegate = done(await addDelegate(jordan, { meeting, party: 'US', role: 'head', name: 'Dana' })).id;
  const copy = '0123456789abcdef';
  await db().meetingCopy.create({
    data: {
      id: copy,
      meetingId: meeting,
      subject: 'agenda',
      partyCode: 'US',
      personId: jordan.personId,
      parts: { sent: [], returned: null },
    },
  });
  const security = of('group:SEC');
  const decision = done(
    await recordOutcome(leyla, { meeting, kind: 'decision', text: 'Secret', item: security }),
  ).id;
  const task = { kind: 'action', text: 'Secret task', ...action, item: security };
  done(await recordOutcome(leyla, { meeting, ...task }));
  const [secret] = await actionsOfMeeting(morgan, meeting);
  const part = await db().minutesPart.findFirstOrThrow({ where: { meetingId: meeting, groupCode: 'SEC' } });
  const others = [leyla, kamran, nigar, viewer, technical];
  const outside = [kamran, nigar, viewer, technical, casey];
  foreign = [
    { ids: [first, second, third], probes: itemProbes, readers: others },
    { ids: [item], probes: briefProbes, readers: others },
    { ids: [papers[0]?.id ?? ''], probes: paperProbes, readers: others },
    { ids: [links[0]?.id ?? ''], probes: linkProbes, readers: others },
    { ids: [delegate], probes: delegateProbes, readers: others },
    { ids: [copy], probes: copyProbes, readers: others },
    { ids: [decision], probes: outcomeProbes, readers: outside },
    { ids: [secret?.id ?? ''], probes: actionProbes, readers: outside },
    { ids: [part.id], probes: partProbes, readers: outside },
  ];
});

test('every id of the other side’s row, or of a restricted group’s, answers exactly like a random id', async () => {
  const events = () => db().auditEvent.count();
  const before = await events();
  const differing: string[] = [];
  let probed = 0;
  for (const { ids, probes, readers } of foreign) {
    for (const id of ids) {
      expect(id).not.toBe('');
      const random = id.length === 16 ? 'fedcba9876543210' : 'nosuchrow0_A';
      for (const [name, probe] of Object.entries(probes)) {
        for (const reader of readers) {
          const tell = async (of: string) => JSON.stringify(await probe(reader, of)).replaceAll(of, 'ID');
          if ((await tell(id)) !== (await tell(random))) differing.push(`${name} of ${id}`);
          probed += 1;
        }
      }
    }
  }
  expect(differing).toEqual([]);
  expect(await events()).toBe(before);
  expect(probed).toBeGreaterThanOrEqual(500);
}, 300_000);
