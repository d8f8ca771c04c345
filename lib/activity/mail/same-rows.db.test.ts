import ICAL from 'ical.js';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agendaNames } from '@/components/agenda/item-title';
import { feedEvents } from '@/components/pages/my-work/feed-events';
import type { Actor } from '@/lib/access/actor';
import { agreeAgenda } from '@/lib/agenda/agreement/commands';
import { agendaAgreement } from '@/lib/agenda/agreement/queries';
import { handInBrief, writeBrief } from '@/lib/agenda/briefs/commands';
import { addItem, draftAgenda } from '@/lib/agenda/commands';
import { putItemForward } from '@/lib/agenda/consent/commands';
import { propose } from '@/lib/agreements/commands';
import { withdrawProposal } from '@/lib/agreements/proposals/commands';
import { charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { addDays, calendarDate, weekday } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { feedIcs } from '@/lib/formats/feed-ics';
import { enterAction, reportSide } from '@/lib/meetings/actions/commands';
import { stepDone } from '@/lib/meetings/preparation/commands';
import { meetingById } from '@/lib/meetings/queries';
import { workFeed } from '@/lib/pages/my-work/calendar/queries';
import { filteredWork, readWorkFilters } from '@/lib/pages/my-work/filters';
import { workOf } from '@/lib/pages/my-work/queries';
import { type WorkItem, workBySection, workKinds } from '@/lib/pages/my-work/work-item';
import { changeMilestone, finishMilestone } from '@/lib/roadmap/commands';
import { callForEnergysBrief, shortBrief } from '@/testing/briefs';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { postbox } from '@/testing/postbox';
import { words } from '@/testing/words';
import { establishEnergy, logProject, milestoneOf, planFor } from '@/testing/work';
import { digestDays, reminderDays } from './setting';
import { storedTold } from './told';

await testDatabase();
const box = postbox();
const origin = 'https://concord.example.org';
const t = words();
const undated = 'no day';
const named = (items: readonly WorkItem[]) => items.map(({ key, dueOn }) => `${key} ${dueOn ?? undated}`);

let people: Cast;
let cable: string;
let survey: string;
let laid: { id: string; version: number; title: string };
let charter: string;
let group: string;
let item: string;
let list: string;
let action: string;

async function meetingOf(actor: Actor) {
  const meeting = await meetingById(actor, charter);
  if (meeting === null) throw new Error('no meeting');
  return meeting;
}

/** What the page shows, without a filter. */
async function onPage(actor: Actor): Promise<WorkItem[]> {
  const today = await charterToday();
  const work = filteredWork(await workOf(actor, today), readWorkFilters({}));
  return workBySection(work.items, today).flatMap(({ items }) => items);
}

/** The key and the day of each piece of work in the calendar's file. */
async function inFeed(actor: Actor): Promise<string[]> {
  const [feed, groups, parties] = await Promise.all([
    workFeed(actor, await charterToday(), null),
    workingGroups(actor),
    partiesFor(actor),
  ]);
  const events = feedEvents(feed, { names: agendaNames(groups, parties), t, origin });
  const file = feedIcs({ name: 'Concord', events, sequence: feed.sequence, changedAt: feed.changedAt });
  return new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each))
    .filter(({ uid }) => !/^(meeting|charter|extension):/.test(uid))
    .map(({ uid, startDate }) => `${uid.replace('@concord.example.org', '')} ${startDate}`);
}

/** The key and the day of each piece of work that the person has a notice of. */
async function inNotices({ personId }: Actor): Promise<string[]> {
  const rows = await db().notice.findMany({ where: { personId: personId ?? '' }, select: { subject: true } });
  return rows.flatMap(({ subject }) => {
    const told = storedTold(subject);
    if (told.kind === 'verdict') return [];
    return [`${told.item} ${told.kind === 'reminder' ? told.dueOn : undated}`];
  });
}

/** The address and the day of each row that the digest names, and how many it only counts. */
function inDigest(actor: Actor): { rows: string[]; counted: number } {
  const [digest, ...more] = box.to(actor).filter(({ subject }) => subject.includes('your week'));
  expect(more).toEqual([]);
  const blocks = (digest?.text ?? '').split('\n\n').filter((block) => block.startsWith('* '));
  const rows = blocks
    .map((block) => ({ href: block.split('\n').at(-1)?.trim(), block: block.replaceAll(/\s+/g, ' ') }))
    .filter(({ href }) => href !== `${origin}/notices`)
    .map(({ href, block }) => {
      const typed = /due (\d+ \w+ \d{4})/.exec(block)?.[1];
      return `${href} ${typed ? new Date(`${typed} UTC`).toISOString().slice(0, 10) : undated}`;
    });
  return { rows, counted: Number(/^\* (\d+) more thing/m.exec(digest?.text ?? '')?.[1] ?? 0) };
}

/** Compares the four for everybody at an instant, and gives the kinds of work that were there. */
async function sameRows(at: string) {
  setTestClock(at);
  const today = calendarDate(at.slice(0, 10));
  const digestOn = digestDays.indexOf(weekday(today)) + 1;
  const everybody = Object.values(people);
  await db().mailSetting.createMany({
    data: everybody.map(({ personId }) => ({ personId, digestOn, days: reminderDays.join(' ') })),
  });
  await box.round(at);
  const kinds = new Set<string>();
  for (const actor of everybody) {
    const items = await onPage(actor);
    for (const { kind } of items) kinds.add(kind);
    const near = items.filter(({ dueOn }) => dueOn === null || dueOn <= addDays(today, 30));
    const joint = items.filter(({ compartment }) => compartment === 'joint');
    const digest = inDigest(actor);
    expect(await inFeed(actor), actor.name).toEqual(named(items.filter(({ dueOn }) => dueOn !== null)));
    expect((await inNotices(actor)).sort(), actor.name).toEqual(named(near).sort());
    expect(digest.rows, actor.name).toEqual(
      joint.map(({ href, dueOn }) => `${origin}${href} ${dueOn ?? undated}`),
    );
    expect(digest.counted, actor.name).toBe(items.length - joint.length);
  }
  return [...kinds];
}

beforeAll(async () => {
  setTestClock('2026-11-23T15:00:00Z');
  people = await charterWithCast();
  const { leyla, kamran, nigar, morgan, jordan } = people;
  await establishEnergy();
  cable = await logProject(nigar, 'Cable', 'ENE');
  await db().project.update({ where: { id: cable }, data: { stage: 'active' } });
  survey = await milestoneOf(nigar, cable, 'Survey', '2026-11-01', 'AZ');
  await milestoneOf(nigar, cable, 'Permit', '2026-11-23', 'US');
  laid = { id: await milestoneOf(nigar, cable, 'Laid', '2027-01-15'), version: 1, title: 'Laid' };
  await milestoneOf(nigar, cable, 'Far', '2027-03-15');
  const quiet = await logProject(nigar, 'Quiet', 'ENE', { privately: 'yes' });
  await milestoneOf(nigar, quiet, 'Hidden', '2026-12-01');
  const port = await logProject(leyla, 'Port', 'DIG');
  await milestoneOf(leyla, port, 'Quay', '2026-12-02');
  const shut = await logProject(morgan, 'Shut', 'SEC');
  await milestoneOf(morgan, shut, 'Closed', '2026-12-03');
  charter = await planFor(leyla, '2027-01-28');
  group = await planFor(kamran, '2026-12-10', 'ENE');
  await planFor(jordan, '2026-12-14', 'SEC');
  done(await draftAgenda(leyla, { id: charter }));
  item = await callForEnergysBrief(people, charter);
  const next = await planFor(leyla, '2027-09-20');
  const own = { id: next, title: 'Fuel', note: '', minutes: '15', privately: 'yes' };
  const fuel = done(await addItem(leyla, own));
  done(await putItemForward(leyla, { id: fuel.id, version: 1 }));
  const { read } = await agendaAgreement(leyla, await meetingOf(leyla));
  done(await agreeAgenda(leyla, { id: charter, read }));
  await db().minutes.create({ data: { meetingId: group, draftedOn: '2026-11-23' } });
  const cleared = { subject: 'minutes', act: 'cleared', content: {}, hash: 'x' } as const;
  const on = { day: '2026-11-23', enteredOn: '2026-11-23' };
  await db().endorsement.create({ data: { ...cleared, ...on, meetingId: group, partyCode: 'US' } });
  list = done(await propose(kamran, { kind: 'project_list', group: 'ENE', projects: [cable] })).id;
  setTestClock('2026-12-10T15:00:00Z');
  const words = { meeting: group, group: 'ENE', text: 'Send the terms', owner: 'AZ', dueOn: '2026-12-20' };
  action = done(await enterAction(kamran, words)).id;
});

beforeEach(box.empty);

describe('My work, the calendar, the notices and the digest have the same rows of the same days for everybody', () => {
  test('with work of every kind, joint, private and restricted', async () => {
    expect((await sameRows('2026-12-10T15:00:00Z')).sort()).toEqual([...workKinds].sort());
  });

  test('after some was done, given back or moved, and some began to wait for others', async () => {
    setTestClock('2026-12-10T16:00:00Z');
    const { leyla, kamran, nigar, jordan } = people;
    const evidence = 'Note';
    done(await finishMilestone(nigar, { id: survey, version: 1, actual: '2026-12-09', evidence }));
    done(await changeMilestone(nigar, { ...laid, forecast: '2026-12-18', responsible: 'all', after: '' }));
    done(await withdrawProposal(kamran, { id: list, reason: '' }));
    const report = { id: action, version: 1, party: 'AZ', evidence: 'Letter', reportedOn: '2026-12-10' };
    done(await reportSide(nigar, { ...report, state: 'done' }));
    const at = { meeting: charter, item };
    done(await writeBrief(nigar, { ...at, version: 1, ...shortBrief, marking: '' }));
    done(await handInBrief(nigar, { ...at, version: 2 }));
    const step = { meeting: charter, step: 'papers-out', doneOn: '2026-12-10', note: '' };
    done(await stepDone(leyla, step));
    const { read } = await agendaAgreement(jordan, await meetingOf(jordan));
    done(await agreeAgenda(jordan, { id: charter, read }));
    expect(await sameRows('2026-12-10T16:30:00Z')).not.toContain('agenda');
  });

  test.each(['2026-12-19T15:00:00Z', '2027-01-29T15:00:00Z', '2027-06-01T15:00:00Z'])(
    'on %s, when only days have passed',
    async (at) => {
      expect(await sameRows(at)).not.toEqual([]);
    },
  );
});
