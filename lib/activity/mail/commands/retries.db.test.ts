import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { setTestClock } from '@/testing/clock';
import { cableAndPostbox } from '@/testing/postbox';
import { milestoneOf } from '@/testing/work';
import { collectNotices } from './collect';

const { people, box, cable } = await cableAndPostbox();

describe('a mail server', () => {
  beforeEach(async () => {
    await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-07');
    await collectNotices('one');
    setTestClock('2026-11-30T06:02:00Z');
  });

  test('that is down loses nothing, and is tried again after growing pauses', async () => {
    box.answer = () => ({ kind: 'failed', fault: 'ECONNECTION', down: true });
    expect(await box.send()).toEqual({ down: 'ECONNECTION' });
    // the round ended with the first message
    expect(await db().mail.count({ where: { tries: 1, fault: 'ECONNECTION' } })).toBe(1);
    for (const minute of [3, 5, 9, 17]) {
      setTestClock(`2026-11-30T06:${String(minute).padStart(2, '0')}:30Z`);
      await box.send();
      await box.send();
      await box.send();
    }
    box.answer = () => ({ kind: 'sent' });
    setTestClock('2026-11-30T09:00:00Z');
    await box.send();
    expect(box.posted).toHaveLength(3);
    expect(await db().mail.count({ where: { sentAt: null } })).toBe(0);
  });

  test('that refuses an address for good is not asked again', async () => {
    box.answer = ({ to: { address } }) =>
      address.startsWith('nigar') ? { kind: 'refused', fault: 'EENVELOPE RCPT TO 550' } : { kind: 'sent' };
    await box.send();
    setTestClock('2026-12-01T06:02:00Z');
    await box.send();
    expect(box.posted).toHaveLength(2);
    expect(await db().mail.findMany({ where: { droppedAt: { not: null } } })).toMatchObject([
      { fault: 'EENVELOPE RCPT TO 550', tries: 1, sentAt: null },
    ]);
  });

  test('gets each message from one of two processes', async () => {
    await Promise.all([box.send(), box.send(), box.send()]);
    expect(box.posted.map(({ id }) => id).sort()).toEqual(
      [...new Set(box.posted.map(({ id }) => id))].sort(),
    );
    expect(box.posted).toHaveLength(3);
  });

  test('gets the same Message-ID again from the next process, if the first ended before it noted the sending', async () => {
    const lost = await db().mail.findFirstOrThrow({ where: { personId: people.nigar.personId } });
    box.answer = (message) => {
      if (message.id.startsWith(lost.id) && box.to(people.nigar).length === 0) {
        box.posted.push(message);
        throw new Error('killed');
      }
      return { kind: 'sent' };
    };
    await box.send().catch(() => undefined);
    await box.send();
    expect(box.to(people.nigar)).toHaveLength(1);
    setTestClock('2026-11-30T06:08:00Z');
    await box.send();
    const [first, second, ...more] = box.to(people.nigar);
    expect(more).toEqual([]);
    expect(second?.id).toBe(first?.id);
    expect(box.posted).toHaveLength(4);
  });
});
