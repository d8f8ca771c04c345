import { afterAll, beforeEach } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { collectNotices } from '@/lib/activity/mail/commands/collect';
import { sendDue } from '@/lib/activity/mail/commands/outbox';
import type { Message, Posted } from '@/lib/activity/mail/transport';
import { db } from '@/lib/db/client';
import { databaseWithCast } from './charter';
import { setTestClock } from './clock';
import { words } from './words';
import { logProject } from './work';

/** A mail server in memory, until the test file's last test. Call it at the top. */
export function postbox() {
  process.env.CONCORD_SMTP_URL = 'smtp://127.0.0.1:1';
  process.env.CONCORD_MAIL_FROM = 'Concord <concord@example.org>';
  process.env.CONCORD_URL = 'https://concord.example.org';
  afterAll(() => {
    delete process.env.CONCORD_SMTP_URL;
    delete process.env.CONCORD_MAIL_FROM;
    delete process.env.CONCORD_URL;
  });
  const t = words();
  const box = {
    posted: [] as Message[],
    /** What the server says to a message. */
    answer: (_: Message): Posted => ({ kind: 'sent' }),
    to: (person: Actor) => box.posted.filter((message) => message.to.name === person.name),
    /** Sends what is due now. */
    send: () =>
      sendDue(async (message) => {
        const said = box.answer(message);
        if (said.kind === 'sent') box.posted.push(message);
        return said;
      }, t),
    /** The job at this instant, and what it sends after the quiet minute. */
    round: async (at: string) => {
      setTestClock(at);
      await collectNotices('one');
      setTestClock(new Date(new Date(at).getTime() + 61_000).toISOString());
      await box.send();
    },
    /** Forgets all notices, messages, settings and told verdicts. */
    empty: async () => {
      box.posted = [];
      box.answer = () => ({ kind: 'sent' });
      await db().notice.deleteMany();
      await db().mail.deleteMany();
      await db().mailSetting.deleteMany();
      await db().jobLease.deleteMany();
      await db().toldVerdict.deleteMany();
    },
  };
  return box;
}

/**
 * Gives this test file the cast, a postbox and the Energy project `Cable`. Before each test the clock is at
 * 2026-11-30T06:00:00Z, the postbox is empty and there is no milestone. Call it once at the top.
 */
export async function cableAndPostbox() {
  const morning = '2026-11-30T06:00:00Z';
  setTestClock(morning);
  const people = await databaseWithCast();
  const box = postbox();
  const cable = await logProject(people.nigar, 'Cable', 'ENE');
  beforeEach(async () => {
    await box.empty();
    await db().milestone.deleteMany();
    setTestClock(morning);
  });
  return { people, box, cable };
}
