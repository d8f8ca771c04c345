import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { finishMilestone } from '@/lib/roadmap/commands';
import { setTestClock } from '@/testing/clock';
import { done } from '@/testing/done';
import { cableAndPostbox } from '@/testing/postbox';
import { milestoneOf } from '@/testing/work';
import { collectNotices } from './collect';

const { people, box, cable } = await cableAndPostbox();

describe('a reminder', () => {
  test('goes to whoever has to do it, once, with what is due and where', async () => {
    const id = await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
    await box.round('2026-11-30T06:00:00Z');
    expect(box.posted.map(({ to: { name } }) => name).sort()).toEqual([
      'Casey Example',
      'Kamran Sample',
      'Nigar Sample',
    ]);
    const [message] = box.to(people.nigar);
    expect(message?.subject).toBe('Concord: 1 thing, next due 7 December 2026');
    expect(message?.text).toContain(
      '* Milestone: Survey done\n  due 7 December 2026, in 7 days · ENE-001 Cable',
    );
    expect(message?.text).toContain(`https://concord.example.org/projects/${cable}#milestone-${id}`);
    expect(message?.text).toContain('https://concord.example.org/account/mail');
    expect(message?.html).toContain('>Milestone: Survey done</a>');
    expect(message?.id).toMatch(/^[\w-]{12}@concord\.example\.org$/);
    await box.round('2026-11-30T07:00:00Z');
    await box.round('2026-12-01T07:00:00Z');
    expect(box.to(people.nigar)).toHaveLength(1);
  });

  test('goes again the day before, on the day and each week after, until it is done', async () => {
    const id = await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
    for (const day of ['2026-12-05', '2026-12-06', '2026-12-07', '2026-12-10', '2026-12-14', '2026-12-21'])
      await box.round(`${day}T06:00:00Z`);
    const subjects = box.to(people.nigar).map(({ subject }) => subject.replace('Concord: 1 thing, ', ''));
    expect(subjects).toEqual([
      'next due 7 December 2026',
      'next due 7 December 2026',
      'next due 7 December 2026',
      'overdue since 7 December 2026',
      'overdue since 7 December 2026',
    ]);
    done(await finishMilestone(people.nigar, { id, version: 1, actual: '2026-12-20', evidence: 'Note' }));
    await box.round('2026-12-28T06:00:00Z');
    expect(box.to(people.nigar)).toHaveLength(5);
  });

  test('counts days where the person is', async () => {
    await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
    // 30 November in Baku, and still the 29th in Washington
    await box.round('2026-11-29T21:00:00Z');
    expect(box.to(people.nigar)[0]?.text).toContain('in 7 days');
    expect(box.to(people.casey)[0]?.text).toContain('in 8 days');
  });

  test('follows the person’s own choice', async () => {
    const { personId } = people.nigar;
    await db().mailSetting.create({ data: { personId, days: '1', timeZone: 'Pacific/Kiritimati' } });
    await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
    await box.round('2026-12-04T06:00:00Z');
    expect(box.to(people.nigar)).toEqual([]);
    await box.round('2026-12-05T10:30:00Z');
    expect(box.to(people.nigar)[0]?.text).toContain('tomorrow');
  });

  test('is not written without anything new, and by one of two processes at the same moment', async () => {
    await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
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
    await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
    await collectNotices('one');
    setTestClock('2026-11-30T06:00:40Z');
    await milestoneOf(people.nigar, cable, 'Cable laid', '2026-12-06');
    await collectNotices('one');
    setTestClock('2026-11-30T06:01:10Z');
    await box.send();
    expect(box.posted).toEqual([]);
    setTestClock('2026-11-30T06:01:41Z');
    await box.send();
    const [message, ...more] = box.to(people.nigar);
    expect(more).toEqual([]);
    expect(message?.subject).toBe('Concord: 2 things, next due 6 December 2026');
  });
});

test('without a mail server the notices are written all the same, and no message', async () => {
  delete process.env.CONCORD_SMTP_URL;
  try {
    await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
    await collectNotices('one');
    expect(await db().notice.count({ where: { personId: people.nigar.personId } })).toBe(1);
    expect(await db().mail.count()).toBe(0);
  } finally {
    process.env.CONCORD_SMTP_URL = 'smtp://127.0.0.1:1';
  }
});
