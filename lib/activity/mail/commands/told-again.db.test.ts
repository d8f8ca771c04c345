import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { propose } from '@/lib/agreements/commands';
import { withdrawProposal } from '@/lib/agreements/proposals/commands';
import { db } from '@/lib/db/client';
import { enterAction, reportSide } from '@/lib/meetings/actions/commands';
import { changeMilestone } from '@/lib/roadmap/commands';
import { setTestClock } from '@/testing/clock';
import { done } from '@/testing/done';
import { cableAndPostbox } from '@/testing/postbox';
import { milestoneOf, planFor } from '@/testing/work';

const { people, box, cable } = await cableAndPostbox();
const meeting = await planFor(people.kamran, '2026-11-30', 'ENE');

beforeEach(async () => {
  await db().mailSetting.createMany({
    data: Object.values(people).map(({ personId }) => ({ personId, verdicts: false })),
  });
});

/** By what day the person was told of a thing since this was asked last, or that it waits: one for each message. */
function news(person: Actor, title: string): string[] {
  const lines = box
    .to(person)
    .flatMap(({ text }) => text.split('\n\n').filter((block) => block.startsWith(`* ${title}`)));
  box.posted = [];
  return lines.map((line) => /due ([^,]+),/.exec(line)?.[1] ?? 'waits');
}

describe('what waits a second time is told again', () => {
  test('a proposal that was withdrawn and made anew', async () => {
    const content = { kind: 'project_list', group: 'ENE', projects: [cable] };
    const { id } = done(await propose(people.kamran, content));
    await box.round('2026-11-30T06:00:00Z');
    expect(news(people.casey, 'Proposal to answer')).toEqual(['waits']);
    done(await withdrawProposal(people.kamran, { id, reason: '' }));
    done(await propose(people.kamran, content));
    await box.round('2026-11-30T07:00:00Z');
    expect(news(people.casey, 'Proposal to answer')).toEqual(['waits']);
    await box.round('2026-11-30T08:00:00Z');
    expect(news(people.casey, 'Proposal to answer')).toEqual([]);
    const open = await db().proposal.findFirstOrThrow({ where: { state: 'open' } });
    done(await withdrawProposal(people.kamran, { id: open.id, reason: '' }));
  });

  test('minutes that are to be agreed once they are cleared', async () => {
    await db().minutes.create({ data: { meetingId: meeting, draftedOn: '2026-11-30' } });
    const on = { day: '2026-11-30', enteredOn: '2026-11-30' };
    const text = { meetingId: meeting, subject: 'minutes', content: {}, hash: 'x', ...on } as const;
    const clear = (partyCode: string) =>
      db().endorsement.create({ data: { ...text, act: 'cleared', partyCode } });
    await clear('US');
    await box.round('2026-11-30T06:00:00Z');
    expect(news(people.kamran, 'Minutes to clear')).toEqual(['waits']);
    await clear('AZ');
    await db().jobLease.deleteMany();
    await box.round('2026-11-30T07:00:00Z');
    expect(news(people.kamran, 'Minutes to agree to')).toEqual(['waits']);
    await db().endorsement.deleteMany();
    await db().minutes.deleteMany();
  });

  test('an action whose part was done and is open again', async () => {
    const action = { meeting, group: 'ENE', text: 'Send the terms', owner: 'AZ', dueOn: '2026-12-07' };
    const { id } = done(await enterAction(people.kamran, action));
    const report = async (version: number, state: string) => {
      const side = { id, version, party: 'AZ', evidence: 'Letter', reportedOn: '2026-11-30' };
      done(await reportSide(people.nigar, { ...side, state }));
    };
    await box.round('2026-11-30T06:00:00Z');
    expect(news(people.nigar, 'Action: Send the terms')).toEqual(['7 December 2026']);
    await report(1, 'done');
    await box.round('2026-11-30T07:00:00Z');
    expect(news(people.nigar, 'Action: Send the terms')).toEqual([]);
    await report(2, 'in_progress');
    await box.round('2026-11-30T08:00:00Z');
    expect(news(people.nigar, 'Action: Send the terms')).toEqual(['7 December 2026']);
    await box.round('2026-11-30T09:00:00Z');
    await box.round('2026-12-01T09:00:00Z');
    expect(news(people.nigar, 'Action: Send the terms')).toEqual([]);
    await report(3, 'done');
  });

  test('a milestone whose day moved: reminders count from the new one, also where it was told before', async () => {
    const id = await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
    const move = async (version: number, forecast: string) => {
      const whole = { id, version, title: 'Survey done', forecast, responsible: 'all', after: '' };
      done(await changeMilestone(people.nigar, whole));
    };
    await box.round('2026-11-30T06:00:00Z');
    expect(news(people.casey, 'Milestone: Survey done')).toEqual(['7 December 2026']);
    await move(1, '2027-01-15');
    await box.round('2026-11-30T07:00:00Z');
    await box.round('2026-12-07T07:00:00Z');
    expect(news(people.casey, 'Milestone: Survey done')).toEqual([]);
    await box.round('2026-12-16T07:00:00Z');
    expect(news(people.casey, 'Milestone: Survey done')).toEqual(['15 January 2027']);
    setTestClock('2026-12-16T08:00:00Z');
    await move(2, '2026-12-23');
    await box.round('2026-12-16T09:00:00Z');
    expect(news(people.casey, 'Milestone: Survey done')).toEqual(['23 December 2026']);
    await move(3, '2027-01-15');
    await box.round('2026-12-16T10:00:00Z');
    expect(news(people.casey, 'Milestone: Survey done')).toEqual(['15 January 2027']);
  });

  test('but not what stands outside a long list for a while', async () => {
    const id = await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
    await box.round('2026-11-30T06:00:00Z');
    expect(news(people.nigar, 'Milestone: Survey done')).toHaveLength(1);
    const earlier = Array.from({ length: 50 }, (_, position) => ({
      projectId: cable,
      groupCode: 'ENE',
      position: position + 2,
      title: 'Earlier',
      forecastOn: '2026-12-02',
      forecastPrecision: 'day' as const,
      dueOn: '2026-12-02',
      enteredOn: '2026-11-30',
    }));
    await db().milestone.createMany({ data: earlier });
    await db().jobLease.deleteMany();
    await box.round('2026-11-30T07:00:00Z');
    expect(news(people.nigar, 'Milestone: Earlier')).not.toEqual([]);
    await db().milestone.deleteMany({ where: { id: { not: id } } });
    await db().jobLease.deleteMany();
    await box.round('2026-11-30T08:00:00Z');
    expect(news(people.nigar, 'Milestone: Survey done')).toEqual([]);
  });
});

test('a message that waits while the day moves is not sent', async () => {
  const id = await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
  box.answer = () => ({ kind: 'failed', fault: 'EMESSAGE DATA 452', down: false });
  await box.round('2026-11-30T06:00:00Z');
  const moved = {
    id,
    version: 1,
    title: 'Survey done',
    forecast: '2027-01-29',
    responsible: 'all',
    after: '',
  };
  done(await changeMilestone(people.nigar, moved));
  box.answer = () => ({ kind: 'sent' });
  await box.round('2026-11-30T09:00:00Z');
  expect(news(people.nigar, 'Milestone: Survey done')).toEqual([]);
  // nor counted among those that the mail server refused
  expect(await db().mail.count({ where: { droppedAt: { not: null }, fault: { not: '' } } })).toBe(0);
});
