import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { agreeAgenda } from '@/lib/agenda/agreement/commands';
import { agendaAgreement } from '@/lib/agenda/agreement/queries';
import { callForBriefs } from '@/lib/agenda/briefs/calling/commands';
import { handInBrief, writeBrief } from '@/lib/agenda/briefs/commands';
import { addItem, draftAgenda } from '@/lib/agenda/commands';
import { answerItem, putItemForward } from '@/lib/agenda/consent/commands';
import { agendaItems } from '@/lib/agenda/queries';
import { draftReport, handInReport } from '@/lib/agenda/reports-to-meeting/commands';
import { propose } from '@/lib/agreements/commands';
import { concur } from '@/lib/agreements/proposals/commands';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { enterAction, reportSide } from '@/lib/meetings/actions/commands';
import { planMeeting } from '@/lib/meetings/commands';
import { assignStep, stepDone } from '@/lib/meetings/preparation/commands';
import { meetingById } from '@/lib/meetings/queries';
import { createProject } from '@/lib/projects/commands';
import { reportStatus } from '@/lib/projects/status/commands';
import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { addMilestone, finishMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { myWork, workOf } from './queries';
import { maxOfKind, type WorkItem } from './work-item';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');
const today = calendarDate('2026-11-23');

let people: Cast;
let energy: string;

function done<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
const log = async (actor: Actor, title: string, group: string, more: object = {}) =>
  done(await createProject(actor, { title, group, ...more })).id;
const milestone = async (
  actor: Actor,
  project: string,
  title: string,
  forecast: string,
  responsible = 'all',
) => done(await addMilestone(actor, { project, title, forecast, responsible, after: '' })).id;
const plan = async (actor: Actor, startsOn: string, group = '') => {
  const kind = group ? 'group' : 'charter';
  const when = { startsOn, startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  return done(await planMeeting(actor, { kind, group, title: `Meeting of ${startsOn}`, ...when })).id;
};
const said = ({ act, title, dueOn }: WorkItem) => `${act.kind} ${title}${dueOn ? ` by ${dueOn}` : ''}`;
const told = async (actor: Actor, kind: WorkItem['kind']) =>
  (await myWork(actor, today)).filter((item) => item.kind === kind).map(said);
const keysOf = async (actor: Actor) => (await myWork(actor, today)).map(({ key }) => key);

beforeAll(async () => {
  people = await charterWithCast();
  await db().groupEstablishment.create({
    data: { groupCode: 'ENE', day: '2026-03-01', enteredOn: '2026-03-01' },
  });
  energy = await log(people.nigar, 'Cable', 'ENE');
});

test('technical staff and viewers owe nothing', async () => {
  expect(await workOf(people.technical, today)).toEqual({ items: [], more: [] });
  expect(await myWork(people.viewer, today)).toEqual([]);
});

describe('milestones', () => {
  let ours: string;

  beforeAll(async () => {
    ours = await milestone(people.nigar, energy, 'Ours', '2026-11-20', 'AZ');
    await milestone(people.nigar, energy, 'Theirs', '2026-11-21', 'US');
    await milestone(people.nigar, energy, 'Both’s', '2027-02-21');
    await milestone(people.nigar, energy, 'Far', '2027-02-22');
    const quiet = await log(people.nigar, 'Quiet', 'ENE', { privately: 'yes' });
    await milestone(people.nigar, quiet, 'Hidden', '2026-12-01');
    const digital = await log(people.leyla, 'Port', 'DIG');
    await milestone(people.leyla, digital, 'Quay', '2026-12-02');
    const shut = await log(people.morgan, 'Shut', 'SEC');
    await milestone(people.morgan, shut, 'Closed', '2026-12-03');
  });

  test('are those of the own Party or of all in the own groups, overdue or due within 90 days', async () => {
    const own = ['finish Ours by 2026-11-20', 'finish Hidden by 2026-12-01', 'finish Both’s by 2027-02-21'];
    expect(await told(people.nigar, 'milestone')).toEqual(own);
    expect(await told(people.kamran, 'milestone')).toEqual(own);
    expect(await told(people.casey, 'milestone')).toEqual([
      'finish Theirs by 2026-11-21',
      'finish Both’s by 2027-02-21',
    ]);
  });

  test('of groups without a co-chair of the Party are its coordinator’s', async () => {
    const others = ['finish Quay by 2026-12-02', 'finish Closed by 2026-12-03'];
    expect(await told(people.leyla, 'milestone')).toEqual(others);
    expect(await told(people.jordan, 'milestone')).toEqual(others);
    expect(await told(people.morgan, 'milestone')).toEqual(['finish Closed by 2026-12-03']);
  });

  test('say whose they are, and lead to where they are finished', async () => {
    const items = await myWork(people.nigar, today);
    const of = (title: string) => items.find((item) => item.title === title);
    expect(of('Ours')).toMatchObject({
      key: `milestone:${ours}`,
      of: 'ENE-001 Cable',
      href: `/groups/energy/roadmap?step=${ours}#milestone-${ours}`,
      groupCode: 'ENE',
      compartment: 'joint',
    });
    expect(of('Hidden')?.compartment).toBe('own');
    const closed = (await myWork(people.morgan, today)).find((item) => item.title === 'Closed');
    expect(closed?.compartment).toBe('restricted');
  });

  test('leave once they are done', async () => {
    done(
      await finishMilestone(people.nigar, { id: ours, version: 1, actual: '2026-11-22', evidence: 'Note' }),
    );
    expect(await told(people.nigar, 'milestone')).not.toContain('finish Ours by 2026-11-20');
  });

  test('are cut where they are many, with how many more there are', async () => {
    const many = await log(people.leyla, 'Many', 'CON');
    const row = { projectId: many, groupCode: 'CON', position: 9, title: 'Row', enteredOn: '2026-11-01' };
    const days = { forecastPrecision: 'day' as const };
    await db().milestone.createMany({
      data: [
        ...Array.from({ length: maxOfKind + 7 }, () => ({
          ...row,
          ...days,
          forecastOn: '2026-10-01',
          dueOn: '2026-10-01',
        })),
        { ...row, ...days, forecastOn: '2026-11-24', dueOn: '2026-11-24' },
      ],
    });
    const { items, more } = await workOf(people.leyla, today);
    const rows = items.filter(({ kind, title }) => kind === 'milestone' && title === 'Row');
    expect(rows).toHaveLength(maxOfKind + 1);
    expect(rows.at(-1)?.dueOn).toBe('2026-11-24');
    expect(more).toEqual([{ kind: 'milestone', count: 7, href: '/deadlines?kind=milestone&mine=yes' }]);
    await db().milestone.deleteMany({ where: { projectId: many } });
  });
});

describe('of meetings', () => {
  let charter: string;
  let group: string;

  beforeAll(async () => {
    charter = await plan(people.leyla, '2027-01-28');
    group = await plan(people.kamran, '2026-12-10', 'ENE');
  });

  test('open steps are those of who speaks for the Party there, and of whoever is put on one', async () => {
    expect(await told(people.kamran, 'preparation')).toEqual([
      'step  by 2026-11-26',
      'step  by 2026-12-03',
      'step  by 2026-12-24',
    ]);
    expect((await told(people.leyla, 'preparation')).at(-1)).toBe('step  by 2027-02-11');
    expect(await told(people.nigar, 'preparation')).toEqual([]);
    done(
      await assignStep(people.leyla, { meeting: charter, step: 'papers-out', person: people.nigar.personId }),
    );
    expect(await told(people.nigar, 'preparation')).toEqual(['step  by 2027-01-14']);
    // she may not tick a step of the Charter's meeting, so the link leads to where all see it
    const [step] = (await myWork(people.nigar, today)).filter(({ kind }) => kind === 'preparation');
    expect(step?.href).toBe(`/meetings/${charter}#preparation`);
    expect(await told(people.casey, 'preparation')).toEqual(await told(people.kamran, 'preparation'));
    done(
      await stepDone(people.leyla, { meeting: charter, step: 'papers-out', doneOn: '2026-11-23', note: '' }),
    );
    expect(await told(people.nigar, 'preparation')).toEqual([]);
  });

  test('a group’s report is its co-chair’s until their side handed it in', async () => {
    expect(await told(people.kamran, 'report')).toEqual(['hand-in Energy by 2026-11-29']);
    expect(await told(people.leyla, 'report')).toEqual([]);
    done(await draftReport(people.kamran, { meeting: charter, group: 'ENE' }));
    done(await handInReport(people.kamran, { meeting: charter, group: 'ENE', party: 'AZ', version: 1 }));
    expect(await told(people.kamran, 'report')).toEqual([]);
    expect(await told(people.casey, 'report')).toEqual(['hand-in Energy by 2026-11-29']);
  });

  test('a brief is its author’s by its day, then whose turn it is to clear, and never the other side’s', async () => {
    done(await draftAgenda(people.leyla, { id: charter }));
    const item =
      (await agendaItems(people.leyla, charter)).find(({ groupCode }) => groupCode === 'ENE')?.id ?? '';
    const others = await Promise.all([people.jordan, people.casey].map(keysOf));
    const at = { meeting: charter, item };
    const call = {
      meeting: charter,
      dueOn: '2027-01-14',
      marking: '',
      clearers: [{ person: people.leyla.personId }],
      items: [{ item, wanted: 'yes', person: people.nigar.personId }],
    };
    done(await callForBriefs(people.leyla, call));
    expect(await told(people.nigar, 'brief')).toEqual(['write  by 2027-01-14']);
    expect(await told(people.leyla, 'brief')).toEqual([]);
    const text = {
      background: 'B',
      objective: '',
      arguments: '',
      theirPosition: '',
      concessions: '',
      pressLine: '',
    };
    done(await writeBrief(people.nigar, { ...at, version: 1, ...text, marking: '' }));
    done(await handInBrief(people.nigar, { ...at, version: 2 }));
    expect(await told(people.nigar, 'brief')).toEqual([]);
    expect(await told(people.leyla, 'brief')).toEqual(['clear-brief ']);
    expect((await myWork(people.leyla, today)).find(({ kind }) => kind === 'brief')?.compartment).toBe('own');
    expect(await Promise.all([people.jordan, people.casey].map(keysOf))).toEqual(others);
  });

  test('an agenda item waits for the side that has not put it forward', async () => {
    const input = { id: charter, title: 'Fuel', note: '', minutes: '15', privately: 'yes' };
    const { id } = done(await addItem(people.leyla, input));
    expect(await told(people.jordan, 'item')).toEqual([]);
    done(await putItemForward(people.leyla, { id, version: 1 }));
    expect(await told(people.jordan, 'item')).toEqual(['answer Fuel']);
    expect(await told(people.leyla, 'item')).toEqual([]);
    const { version } = (await agendaItems(people.jordan, charter)).find((each) => each.id === id) ?? {
      version: 0,
    };
    done(await answerItem(people.jordan, { id, version, answer: 'accept', reason: '' }));
    expect(await told(people.jordan, 'item')).toEqual([]);
  });

  test('an agenda that one side agreed to waits for the other', async () => {
    const meeting = await meetingById(people.leyla, charter);
    const { read } = await agendaAgreement(people.leyla, meeting as NonNullable<typeof meeting>);
    expect(await told(people.jordan, 'agenda')).toEqual([]);
    done(await agreeAgenda(people.leyla, { id: charter, read }));
    expect(await told(people.jordan, 'agenda')).toEqual(['agree Meeting of 2027-01-28']);
    expect(await told(people.leyla, 'agenda')).toEqual([]);
    done(await agreeAgenda(people.jordan, { id: charter, read }));
    expect(await told(people.jordan, 'agenda')).toEqual([]);
  });

  test('minutes that one side cleared wait for who speaks for the other', async () => {
    await db().minutes.create({ data: { meetingId: group, draftedOn: today } });
    expect(await told(people.kamran, 'minutes')).toEqual([]);
    const cleared = { subject: 'minutes', act: 'cleared', content: {}, hash: 'x', day: today } as const;
    await db().endorsement.create({
      data: { ...cleared, meetingId: group, partyCode: 'US', enteredOn: today },
    });
    expect(await told(people.kamran, 'minutes')).toEqual(['clear Meeting of 2026-12-10']);
    for (const other of [people.casey, people.nigar, people.leyla])
      expect(await told(other, 'minutes')).toEqual([]);
    await db().endorsement.updateMany({ where: { meetingId: group }, data: { voidedOn: today } });
    expect(await told(people.kamran, 'minutes')).toEqual([]);
  });

  test('actions are those that name the person, and the Party’s in the own groups, until its part is done', async () => {
    setTestClock('2026-12-10T09:00:00Z');
    const words = { meeting: group, group: 'ENE', text: 'Send the terms', owner: 'AZ', dueOn: '2026-12-20' };
    const { id } = done(await enterAction(people.kamran, words));
    const named = {
      ...words,
      group: '',
      text: 'Ask the bank',
      owners: { AZ: { who: `person:${people.viewer.personId}` } },
    };
    const wide = await enterAction(people.kamran, named);
    expect(await told(people.nigar, 'action')).toContain('act Send the terms by 2026-12-20');
    expect(await told(people.casey, 'action')).toEqual([]);
    expect(wide.ok).toBe(true);
    done(
      await reportSide(people.nigar, {
        id,
        version: 1,
        party: 'AZ',
        state: 'done',
        evidence: 'Letter',
        reportedOn: '2026-12-10',
      }),
    );
    expect(await told(people.nigar, 'action')).not.toContain('act Send the terms by 2026-12-20');
    setTestClock('2026-11-23T09:00:00Z');
  });
});

test('a proposal waits for who may turn the missing key', async () => {
  const { id } = done(
    await propose(people.kamran, { kind: 'project_list', group: 'ENE', projects: [energy] }),
  );
  expect(await told(people.casey, 'proposal')).toEqual(['concur Energy']);
  expect(await told(people.jordan, 'proposal')).toEqual(['concur Energy']);
  expect(await told(people.kamran, 'proposal')).toEqual([]);
  expect(await told(people.morgan, 'proposal')).toEqual([]);
  const { sha256 } = await db().proposal.findUniqueOrThrow({ where: { id } });
  done(await concur(people.casey, { id, hash: sha256 }));
  expect(await told(people.casey, 'proposal')).toEqual([]);
});

test('statuses not reported lately are one row a group, with how many', async () => {
  await db().project.update({ where: { id: energy }, data: { stage: 'active' } });
  const statuses = async (actor: Actor) =>
    (await myWork(actor, today))
      .filter(({ kind }) => kind === 'status')
      .map(({ key, act, href }) => [key, act, href]);
  const row = (party: string) => [
    'status:ENE',
    { kind: 'report', count: 1 },
    `/projects?group=ENE&stage=active&status.${party}=not_reported`,
  ];
  expect(await statuses(people.nigar)).toEqual([row('AZ')]);
  expect(await statuses(people.casey)).toEqual([row('US')]);
  done(await reportStatus(people.nigar, { project: energy, status: 'on_track', line: '' }));
  expect(await statuses(people.nigar)).toEqual([]);
  expect(await statuses(people.casey)).toEqual([row('US')]);
});
