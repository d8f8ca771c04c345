import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { disablePerson, endOffice } from '@/lib/people/roles/commands';
import { finishMilestone } from '@/lib/roadmap/commands';
import { setTestClock } from '@/testing/clock';
import { done } from '@/testing/done';
import { cableAndPostbox } from '@/testing/postbox';
import { logProject, milestoneOf } from '@/testing/work';
import { collectNotices } from './collect';

const { people, box, cable } = await cableAndPostbox();

describe('what was found earlier is not sent', () => {
  beforeEach(async () => {
    await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
    await collectNotices('one');
    setTestClock('2026-11-30T06:02:00Z');
  });
  const dropped = () => db().mail.count({ where: { droppedAt: { not: null }, sentAt: null } });

  test('if it is done by then', async () => {
    const { id, version } = await db().milestone.findFirstOrThrow();
    done(await finishMilestone(people.nigar, { id, version, actual: '2026-11-29', evidence: 'Note' }));
    await box.send();
    expect([box.posted, await dropped()]).toEqual([[], 3]);
  });

  test('if the person wants to be told no more', async () => {
    await db().mailSetting.create({ data: { personId: people.nigar.personId, days: '30 1' } });
    await box.send();
    expect(box.to(people.nigar)).toEqual([]);
    expect(box.to(people.kamran)).toHaveLength(1);
  });

  test('to somebody whose office has ended or whose account is disabled', async () => {
    const [office] = await db().office.findMany({ where: { personId: people.kamran.personId } });
    done(await endOffice(people.leyla, { office: office?.id }));
    await box.send();
    expect(box.posted.map(({ to: { name } }) => name).sort()).toEqual(['Casey Example', 'Nigar Sample']);
    await db().notice.deleteMany();
    await db().mail.deleteMany();
    box.posted = [];
    await db().jobLease.deleteMany();
    await collectNotices('one');
    done(await disablePerson(people.leyla, { person: people.nigar.personId }));
    setTestClock('2026-11-30T06:05:00Z');
    await box.send();
    expect(box.to(people.nigar)).toEqual([]);
    // back for the other tests
    await db().person.update({ where: { id: people.nigar.personId }, data: { disabledAt: null } });
    await db().office.create({
      data: { personId: people.kamran.personId, kind: 'co_chair', partyCode: 'AZ', groupCode: 'ENE' },
    });
  });
});

describe('what is not everybody’s', () => {
  test('of the own side and of a restricted group is a count, without a word of it', async () => {
    const quiet = await logProject(people.nigar, 'Quiet matter', 'ENE', { privately: 'yes' });
    await milestoneOf(people.nigar, quiet, 'Hidden step', '2026-12-05');
    await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
    const shut = await logProject(people.morgan, 'Shut matter', 'SEC');
    await milestoneOf(people.morgan, shut, 'Closed step', '2026-12-04');
    await box.round('2026-11-30T06:00:00Z');
    const [message] = box.to(people.nigar);
    expect(message?.subject).toBe('Concord: 2 things, next due 7 December 2026');
    expect(message?.text).toContain('* 1 more thing');
    expect(box.to(people.morgan)[0]?.subject).toBe('Concord: 1 thing');
    const said = JSON.stringify(box.posted);
    expect(said).not.toMatch(/Quiet matter|Hidden step|Shut matter|Closed step/);
  });

  test('of the other side leaves no trace: the message is the same with and without it', async () => {
    const port = await logProject(people.leyla, 'Port', 'DIG');
    await milestoneOf(people.leyla, port, 'Quay built', '2026-12-07');
    const messageTo = async (actor: Actor) => {
      await box.round('2026-11-30T06:00:00Z');
      const [message, ...more] = box.to(actor);
      expect(more).toEqual([]);
      const { id: _, ...same } = message ?? { id: '' };
      await db().notice.deleteMany();
      await db().mail.deleteMany();
      await db().jobLease.deleteMany();
      box.posted = [];
      return same;
    };
    const without = await messageTo(people.jordan);
    const quiet = await logProject(people.leyla, 'Quiet port', 'DIG', { privately: 'yes' });
    await milestoneOf(people.leyla, quiet, 'Hidden quay', '2026-12-05');
    await milestoneOf(people.leyla, port, 'Ours alone', '2026-12-06', 'AZ');
    expect(await messageTo(people.jordan)).toEqual(without);
    expect(JSON.stringify(await messageTo(people.leyla))).toContain('Ours alone');
  });
});
