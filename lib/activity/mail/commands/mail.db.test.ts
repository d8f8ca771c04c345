import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Message, Posted } from '@/lib/activity/mail/transport';
import { db } from '@/lib/db/client';
import { disablePerson, endOffice } from '@/lib/people/roles/commands';
import { createProject } from '@/lib/projects/commands';
import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { addMilestone, finishMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { words } from '@/testing/words';
import { collectNotices } from './collect';
import { sendDue } from './outbox';

await testDatabase();
setTestClock('2026-11-30T06:00:00Z');
process.env.CONCORD_SMTP_URL = 'smtp://127.0.0.1:1';
process.env.CONCORD_MAIL_FROM = 'Concord <concord@example.org>';
process.env.CONCORD_URL = 'https://concord.example.org';
afterAll(() => {
  delete process.env.CONCORD_SMTP_URL;
  delete process.env.CONCORD_MAIL_FROM;
  delete process.env.CONCORD_URL;
});

const t = words();
let people: Cast;
let cable: string;

function done<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
const project = async (actor: Actor, title: string, group: string, more: object = {}) =>
  done(await createProject(actor, { title, group, ...more })).id;
const milestone = async (actor: Actor, of: string, title: string, forecast: string, responsible = 'all') =>
  done(await addMilestone(actor, { project: of, title, forecast, responsible, after: '' })).id;

let posted: Message[] = [];
let answer: (message: Message) => Posted = () => ({ kind: 'sent' });
const post = async (message: Message): Promise<Posted> => {
  const said = answer(message);
  if (said.kind === 'sent') posted.push(message);
  return said;
};
const send = () => sendDue(post, t);

/** The job at this instant, and the quiet minute after it. */
async function round(at: string) {
  setTestClock(at);
  await collectNotices('one');
  setTestClock(new Date(new Date(at).getTime() + 61_000).toISOString());
  await send();
}
const to = (person: Actor) => posted.filter((message) => message.to.name === person.name);

beforeAll(async () => {
  people = await charterWithCast();
  cable = await project(people.nigar, 'Cable', 'ENE');
});

beforeEach(async () => {
  posted = [];
  answer = () => ({ kind: 'sent' });
  await db().notice.deleteMany();
  await db().mail.deleteMany();
  await db().mailSetting.deleteMany();
  await db().jobLease.deleteMany();
  await db().toldVerdict.deleteMany();
  await db().milestone.deleteMany();
  setTestClock('2026-11-30T06:00:00Z');
});

describe('a reminder', () => {
  test('goes to whoever has to do it, once, with what is due and where', async () => {
    const id = await milestone(people.nigar, cable, 'Survey done', '2026-12-07');
    await round('2026-11-30T06:00:00Z');
    expect(posted.map(({ to: { name } }) => name).sort()).toEqual([
      'Casey Example',
      'Kamran Sample',
      'Nigar Sample',
    ]);
    const [message] = to(people.nigar);
    expect(message?.subject).toBe('Concord: 1 thing, next due 7 December 2026');
    expect(message?.text).toContain(
      '* Milestone: Survey done\n  due 7 December 2026, in 7 days · ENE-001 Cable',
    );
    expect(message?.text).toContain(`https://concord.example.org/groups/energy/roadmap?step=${id}`);
    expect(message?.text).toContain('https://concord.example.org/account/mail');
    expect(message?.html).toContain('>Milestone: Survey done</a>');
    expect(message?.id).toMatch(/^[\w-]{12}@concord\.example\.org$/);
    await round('2026-11-30T07:00:00Z');
    await round('2026-12-01T07:00:00Z');
    expect(to(people.nigar)).toHaveLength(1);
  });

  test('goes again the day before, on the day and each week after, until it is done', async () => {
    const id = await milestone(people.nigar, cable, 'Survey done', '2026-12-07');
    for (const day of ['2026-12-05', '2026-12-06', '2026-12-07', '2026-12-10', '2026-12-14', '2026-12-21'])
      await round(`${day}T06:00:00Z`);
    const subjects = to(people.nigar).map(({ subject }) => subject.replace('Concord: 1 thing, ', ''));
    expect(subjects).toEqual([
      'next due 7 December 2026',
      'next due 7 December 2026',
      'next due 7 December 2026',
      'overdue since 7 December 2026',
      'overdue since 7 December 2026',
    ]);
    done(await finishMilestone(people.nigar, { id, version: 1, actual: '2026-12-20', evidence: 'Note' }));
    await round('2026-12-28T06:00:00Z');
    expect(to(people.nigar)).toHaveLength(5);
  });

  test('counts days where the person is', async () => {
    await milestone(people.nigar, cable, 'Survey done', '2026-12-07');
    // 30 November in Baku, and still the 29th in Washington
    await round('2026-11-29T21:00:00Z');
    expect(to(people.nigar)[0]?.text).toContain('in 7 days');
    expect(to(people.casey)[0]?.text).toContain('in 8 days');
  });

  test('follows the person’s own choice', async () => {
    const { personId } = people.nigar;
    await db().mailSetting.create({ data: { personId, days: '1', timeZone: 'Pacific/Kiritimati' } });
    await milestone(people.nigar, cable, 'Survey done', '2026-12-07');
    await round('2026-12-04T06:00:00Z');
    expect(to(people.nigar)).toEqual([]);
    await round('2026-12-05T10:30:00Z');
    expect(to(people.nigar)[0]?.text).toContain('tomorrow');
  });

  test('is not written without anything new, and by one of two processes at the same moment', async () => {
    await milestone(people.nigar, cable, 'Survey done', '2026-12-07');
    await Promise.all(['one', 'two', 'three'].map(collectNotices));
    await collectNotices('two');
    const { personId } = people.nigar;
    expect(await db().notice.count({ where: { personId } })).toBe(1);
    expect(await db().mail.count({ where: { personId } })).toBe(1);
    const before = await db().jobLease.findUniqueOrThrow({ where: { name: 'notices' } });
    await collectNotices('two');
    expect(await db().jobLease.findUniqueOrThrow({ where: { name: 'notices' } })).toMatchObject({
      doneFor: before.doneFor,
    });
  });

  test('is one message for many things, after a quiet minute', async () => {
    await milestone(people.nigar, cable, 'Survey done', '2026-12-07');
    await collectNotices('one');
    setTestClock('2026-11-30T06:00:40Z');
    await milestone(people.nigar, cable, 'Cable laid', '2026-12-06');
    await collectNotices('one');
    setTestClock('2026-11-30T06:01:10Z');
    await send();
    expect(posted).toEqual([]);
    setTestClock('2026-11-30T06:01:41Z');
    await send();
    const [message, ...more] = to(people.nigar);
    expect(more).toEqual([]);
    expect(message?.subject).toBe('Concord: 2 things, next due 6 December 2026');
  });
});

describe('what was found earlier is not sent', () => {
  beforeEach(async () => {
    await milestone(people.nigar, cable, 'Survey done', '2026-12-07');
    await collectNotices('one');
    setTestClock('2026-11-30T06:02:00Z');
  });
  const dropped = () => db().mail.count({ where: { droppedAt: { not: null }, sentAt: null } });

  test('if it is done by then', async () => {
    const { id, version } = await db().milestone.findFirstOrThrow();
    done(await finishMilestone(people.nigar, { id, version, actual: '2026-11-29', evidence: 'Note' }));
    await send();
    expect([posted, await dropped()]).toEqual([[], 3]);
  });

  test('if the person wants to be told no more', async () => {
    await db().mailSetting.create({ data: { personId: people.nigar.personId, days: '30 1' } });
    await send();
    expect(to(people.nigar)).toEqual([]);
    expect(to(people.kamran)).toHaveLength(1);
  });

  test('to somebody whose office has ended or whose account is disabled', async () => {
    const [office] = await db().office.findMany({ where: { personId: people.kamran.personId } });
    done(await endOffice(people.leyla, { office: office?.id }));
    await send();
    expect(posted.map(({ to: { name } }) => name).sort()).toEqual(['Casey Example', 'Nigar Sample']);
    await db().notice.deleteMany();
    await db().mail.deleteMany();
    posted = [];
    await db().jobLease.deleteMany();
    await collectNotices('one');
    done(await disablePerson(people.leyla, { person: people.nigar.personId }));
    setTestClock('2026-11-30T06:05:00Z');
    await send();
    expect(to(people.nigar)).toEqual([]);
    // back for the other tests
    await db().person.update({ where: { id: people.nigar.personId }, data: { disabledAt: null } });
    await db().office.create({
      data: { personId: people.kamran.personId, kind: 'co_chair', partyCode: 'AZ', groupCode: 'ENE' },
    });
  });
});

describe('what is not everybody’s', () => {
  test('of the own side and of a restricted group is a count, without a word of it', async () => {
    const quiet = await project(people.nigar, 'Quiet matter', 'ENE', { privately: 'yes' });
    await milestone(people.nigar, quiet, 'Hidden step', '2026-12-05');
    await milestone(people.nigar, cable, 'Survey done', '2026-12-07');
    const shut = await project(people.morgan, 'Shut matter', 'SEC');
    await milestone(people.morgan, shut, 'Closed step', '2026-12-04');
    await round('2026-11-30T06:00:00Z');
    const [message] = to(people.nigar);
    expect(message?.subject).toBe('Concord: 2 things, next due 7 December 2026');
    expect(message?.text).toContain('* 1 more thing');
    expect(to(people.morgan)[0]?.subject).toBe('Concord: 1 thing');
    const said = JSON.stringify(posted);
    expect(said).not.toMatch(/Quiet matter|Hidden step|Shut matter|Closed step/);
  });

  test('of the other side leaves no trace: the message is the same with and without it', async () => {
    const port = await project(people.leyla, 'Port', 'DIG');
    await milestone(people.leyla, port, 'Quay built', '2026-12-07');
    const messageTo = async (actor: Actor) => {
      await round('2026-11-30T06:00:00Z');
      const [message, ...more] = to(actor);
      expect(more).toEqual([]);
      const { id: _, ...same } = message ?? { id: '' };
      await db().notice.deleteMany();
      await db().mail.deleteMany();
      await db().jobLease.deleteMany();
      posted = [];
      return same;
    };
    const without = await messageTo(people.jordan);
    const quiet = await project(people.leyla, 'Quiet port', 'DIG', { privately: 'yes' });
    await milestone(people.leyla, quiet, 'Hidden quay', '2026-12-05');
    await milestone(people.leyla, port, 'Ours alone', '2026-12-06', 'AZ');
    expect(await messageTo(people.jordan)).toEqual(without);
    expect(JSON.stringify(await messageTo(people.leyla))).toContain('Ours alone');
  });
});

describe('a mail server', () => {
  beforeEach(async () => {
    await milestone(people.nigar, cable, 'Survey done', '2026-12-07');
    await collectNotices('one');
    setTestClock('2026-11-30T06:02:00Z');
  });

  test('that is down loses nothing, and is tried again after growing pauses', async () => {
    answer = () => ({ kind: 'failed', fault: 'ECONNECTION', down: true });
    expect(await send()).toEqual({ down: 'ECONNECTION' });
    // the round ended with the first message
    expect(await db().mail.count({ where: { tries: 1, fault: 'ECONNECTION' } })).toBe(1);
    for (const minute of [3, 5, 9, 17]) {
      setTestClock(`2026-11-30T06:${String(minute).padStart(2, '0')}:30Z`);
      await send();
      await send();
      await send();
    }
    answer = () => ({ kind: 'sent' });
    setTestClock('2026-11-30T09:00:00Z');
    await send();
    expect(posted).toHaveLength(3);
    expect(await db().mail.count({ where: { sentAt: null } })).toBe(0);
  });

  test('that refuses an address for good is not asked again', async () => {
    answer = ({ to: { address } }) =>
      address.startsWith('nigar') ? { kind: 'refused', fault: 'EENVELOPE RCPT TO 550' } : { kind: 'sent' };
    await send();
    setTestClock('2026-12-01T06:02:00Z');
    await send();
    expect(posted).toHaveLength(2);
    expect(await db().mail.findMany({ where: { droppedAt: { not: null } } })).toMatchObject([
      { fault: 'EENVELOPE RCPT TO 550', tries: 1, sentAt: null },
    ]);
  });

  test('gets each message from one of two processes', async () => {
    await Promise.all([send(), send(), send()]);
    expect(posted.map(({ id }) => id).sort()).toEqual([...new Set(posted.map(({ id }) => id))].sort());
    expect(posted).toHaveLength(3);
  });

  test('gets the same Message-ID again from the next process, if the first ended before it noted the sending', async () => {
    const lost = await db().mail.findFirstOrThrow({ where: { personId: people.nigar.personId } });
    answer = (message) => {
      if (message.id.startsWith(lost.id) && to(people.nigar).length === 0) {
        posted.push(message);
        throw new Error('killed');
      }
      return { kind: 'sent' };
    };
    await send().catch(() => undefined);
    await send();
    expect(to(people.nigar)).toHaveLength(1);
    setTestClock('2026-11-30T06:08:00Z');
    await send();
    const [first, second, ...more] = to(people.nigar);
    expect(more).toEqual([]);
    expect(second?.id).toBe(first?.id);
    expect(posted).toHaveLength(4);
  });
});

describe('the weekly digest', () => {
  test('goes on its weekday at seven where the person is, with all that is due', async () => {
    await db().mailSetting.create({ data: { personId: people.nigar.personId, days: '', digestOn: 1 } });
    await milestone(people.nigar, cable, 'Survey done', '2026-12-20');
    await milestone(people.nigar, cable, 'Cable laid', '2026-11-20');
    await round('2026-11-29T21:00:00Z');
    expect(to(people.nigar).filter(({ subject }) => subject.includes('week'))).toEqual([]);
    await round('2026-11-30T03:00:00Z');
    const [message, ...more] = to(people.nigar).filter(({ subject }) => subject.includes('week'));
    expect(more).toEqual([]);
    expect(message?.subject).toBe('Concord, your week: 2 things, next due 20 December 2026');
    expect(message?.text).toContain('10 days overdue');
    await round('2026-12-01T03:00:00Z');
    await round('2026-12-07T03:00:00Z');
    expect(to(people.nigar).filter(({ subject }) => subject.includes('week'))).toHaveLength(2);
  });
});

describe('a changed verdict', () => {
  test('is told once to everybody who wants it, and the first one is only remembered', async () => {
    await db().mailSetting.create({ data: { personId: people.casey.personId, verdicts: false } });
    await round('2026-11-30T06:00:00Z');
    expect(posted).toEqual([]);
    // the last day of the first year passes without a meeting
    await round('2027-02-11T06:00:00Z');
    expect(to(people.viewer)[0]?.text).toContain('* Annual meeting, Year 1: Not held');
  });

  test('is not told if it has changed again by then', async () => {
    await collectNotices('one');
    await db().toldVerdict.update({ where: { subject: 'roadmap:ENE' }, data: { verdict: 'pending' } });
    setTestClock('2026-12-01T06:00:00Z');
    await collectNotices('one');
    expect(await db().notice.count({ where: { kind: 'verdict', personId: people.viewer.personId } })).toBe(1);
    await db().toldVerdict.update({ where: { subject: 'roadmap:ENE' }, data: { verdict: 'late' } });
    setTestClock('2026-12-01T06:02:00Z');
    await send();
    expect(to(people.viewer)).toEqual([]);
  });
});

test('without a mail server the notices are written all the same, and no message', async () => {
  delete process.env.CONCORD_SMTP_URL;
  try {
    await milestone(people.nigar, cable, 'Survey done', '2026-12-07');
    await collectNotices('one');
    expect(await db().notice.count({ where: { personId: people.nigar.personId } })).toBe(1);
    expect(await db().mail.count()).toBe(0);
  } finally {
    process.env.CONCORD_SMTP_URL = 'smtp://127.0.0.1:1';
  }
});
