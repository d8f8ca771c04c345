import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { agendaNames } from '@/components/agenda/item-title';
import { feedEvents } from '@/components/pages/my-work/feed-events';
import type { Actor } from '@/lib/access/actor';
import { draftAgenda } from '@/lib/agenda/commands';
import { partiesFor, workingGroups } from '@/lib/charter/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { feedIcs } from '@/lib/formats/feed-ics';
import { cancelMeeting, postponeMeeting } from '@/lib/meetings/commands';
import { assignStep } from '@/lib/meetings/preparation/commands';
import { makeCalendarFeed } from '@/lib/people/calendar-feeds/commands';
import { finishMilestone } from '@/lib/roadmap/commands';
import { callForEnergysBrief } from '@/testing/briefs';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { words } from '@/testing/words';
import { logProject, milestoneOf, planFor } from '@/testing/work';
import { myWork, workOf } from '../queries';
import { workFeed } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');
const today = calendarDate('2026-11-23');
const t = words();
const origin = 'https://concord.example.org';

let people: Cast;
let energy: string;
let charter: string;

const fileFor = async (actor: Actor, group: string | null = null) => {
  const [feed, groups, parties] = await Promise.all([
    workFeed(actor, today, group),
    workingGroups(actor),
    partiesFor(actor),
  ]);
  const events = feedEvents(feed, { names: agendaNames(groups, parties), t, origin });
  return feedIcs({ name: 'Concord', events, sequence: feed.sequence, changedAt: feed.changedAt });
};
const eventsFor = async (actor: Actor, group: string | null = null) =>
  new ICAL.Component(ICAL.parse(await fileFor(actor, group)))
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));
const summaries = async (actor: Actor) => (await eventsFor(actor)).map(({ summary }) => summary);

beforeAll(async () => {
  people = await charterWithCast();
  energy = await logProject(people.nigar, 'Cable', 'ENE');
  await milestoneOf(people.nigar, energy, 'Late', '2026-11-01');
  await milestoneOf(people.nigar, energy, 'Next', '2026-12-01');
  const quiet = await logProject(people.nigar, 'Quiet', 'ENE', { privately: 'yes' });
  await milestoneOf(people.nigar, quiet, 'Hidden', '2026-12-02');
  const shut = await logProject(people.morgan, 'Shut', 'SEC');
  await milestoneOf(people.morgan, shut, 'Closed', '2026-12-03');
  charter = await planFor(people.leyla, '2027-01-28');
  await planFor(people.kamran, '2026-12-10', 'ENE');
  await planFor(people.jordan, '2026-12-11', 'SEC');
});

describe('a person’s calendar', () => {
  test('holds exactly what My work has with a day, besides meetings and the Charter’s deadlines', async () => {
    const actors = [people.leyla, people.kamran, people.nigar, people.jordan, people.casey, people.morgan];
    for (const actor of [...actors, people.viewer, people.technical]) {
      const due = (await myWork(actor, today)).flatMap(({ key, dueOn }) =>
        dueOn ? [`${key} ${dueOn}`] : [],
      );
      const events = (await eventsFor(actor))
        .filter(({ uid }) => !/^(meeting|charter|extension):/.test(uid))
        .map(({ uid, startDate }) => `${uid.replace('@concord.example.org', '')} ${startDate}`);
      expect(events).toEqual(due);
    }
    expect(await summaries(people.kamran)).toEqual(
      expect.arrayContaining(['Late', 'Next', 'Annual meeting']),
    );
  });

  test('names neither private nor restricted rows', async () => {
    const file = await fileFor(people.nigar);
    expect(file).not.toMatch(/Hidden|Quiet/);
    const own = (await eventsFor(people.nigar)).filter(({ summary }) => summary === 'Something is due');
    expect(own.map(({ startDate }) => String(startDate))).toEqual(['2026-12-02']);
    expect(own[0]?.description).toMatch(/^https:\/\/concord\.example\.org\/projects\/[\w-]{12}#milestone-/);
    const closed = await fileFor(people.morgan);
    expect(closed).not.toMatch(/Closed|Shut|Meeting of 2026-12-11/);
    expect((await summaries(people.morgan)).filter((summary) => summary === 'Something is due')).toHaveLength(
      2,
    );
    expect(await fileFor(people.nigar)).not.toContain('20261211');
  });

  test('has every meeting that the person may see, and loses those without a day', async () => {
    expect(await summaries(people.viewer)).toEqual(
      expect.arrayContaining(['Meeting of 2026-12-10', 'Meeting of 2027-01-28']),
    );
    const moved = await planFor(people.leyla, '2027-02-01');
    const off = await planFor(people.leyla, '2027-02-02');
    done(await postponeMeeting(people.leyla, { id: moved, version: 1, startsOn: '' }));
    done(await cancelMeeting(people.leyla, { id: off, version: 1, reason: 'Elections' }));
    const events = await eventsFor(people.viewer);
    const of = (id: string) => events.find(({ uid }) => uid === `meeting:${id}@concord.example.org`);
    expect(of(moved)).toBeUndefined();
    expect(of(off)?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  test('can be narrowed to a group', async () => {
    const found = (await eventsFor(people.kamran, 'ENE')).map(({ summary }) => summary);
    expect(found).toEqual(expect.arrayContaining(['Late', 'Meeting of 2026-12-10', 'Project list: Energy']));
    expect(found).not.toContain('Meeting of 2027-01-28');
    expect(await eventsFor(people.kamran, 'NONE')).toEqual([]);
  });

  test('is the same bytes until something changes; then its sequence rises, and what is done is gone', async () => {
    const before = await fileFor(people.kamran);
    expect(await fileFor(people.kamran)).toBe(before);
    const sequence = async () => (await workFeed(people.kamran, today, null)).sequence;
    const was = await sequence();
    const late = (await myWork(people.kamran, today)).find(({ title }) => title === 'Late');
    const id = late?.key.split(':')[1] ?? '';
    setTestClock('2026-11-23T10:00:00Z');
    done(await finishMilestone(people.kamran, { id, version: 1, actual: '2026-11-22', evidence: 'Note' }));
    expect(await sequence()).toBeGreaterThan(was);
    expect(await fileFor(people.kamran)).not.toBe(before);
    expect(await summaries(people.kamran)).not.toContain('Late');
    expect(await fileFor(people.kamran)).toContain('DTSTAMP:20261123T100000Z');
  });
});

test('the other side’s calendar and work are the same, byte for byte, with and without what is a side’s own', async () => {
  const others = [people.jordan, people.casey, people.morgan, people.technical];
  const tell = () =>
    Promise.all(
      others.map(async (actor) => [await fileFor(actor), JSON.stringify(await workOf(actor, today))]),
    );
  done(await draftAgenda(people.leyla, { id: charter }));
  const before = await tell();
  const own = await fileFor(people.nigar);
  const quiet = await logProject(people.leyla, 'Ours', 'ENE', { privately: 'yes' });
  await milestoneOf(people.nigar, quiet, 'Secret', '2026-12-20');
  done(
    await assignStep(people.leyla, { meeting: charter, step: 'papers-out', person: people.nigar.personId }),
  );
  await callForEnergysBrief(people, charter);
  done(await makeCalendarFeed(people.nigar, {}));
  expect(await fileFor(people.nigar)).not.toBe(own);
  expect(await tell()).toEqual(before);
});
