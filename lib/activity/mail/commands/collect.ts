import 'server-only';
import { jobState } from '@/lib/activity/mail/queries/job-state';
import { type Recipient, recipients } from '@/lib/activity/mail/queries/recipients';
import { isDigestDay } from '@/lib/activity/mail/setting';
import { noticeOf, waitingPrefix } from '@/lib/activity/mail/told';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dayOf, now } from '@/lib/dates/clock';
import { startInstant } from '@/lib/dates/wall-clock';
import { db, transaction } from '@/lib/db/client';
import { environment } from '@/lib/env';
import { myWork } from '@/lib/pages/my-work/queries';
import { takeLease } from './lease';
import { unwritten, writeNotices } from './notices';
import { tellVerdicts } from './verdicts';

/** The hour of the person's day at which a digest goes. */
const digestTime = '07:00';

/**
 * Writes the notices of everybody, if this process may and something can have changed since it was done last
 * (docs/domain.md#mail-and-notices). Done twice, it changes nothing.
 *
 * @param holder identifies this process
 */
export async function collectNotices(holder: string): Promise<void> {
  const lease = await takeLease('notices', holder);
  if (lease === null) return;
  let done: string | null = null;
  try {
    const state = await jobState();
    if (lease.doneFor === state) return;
    const people = await recipients();
    if (people.length > 0) await tellVerdicts(people);
    for (const person of people) {
      await tellPerson(person);
      if (!(await lease.renew())) return;
    }
    done = state;
  } finally {
    await lease.release(done);
  }
}

/** What is newly due or waits for a person, and their weekly digest. */
async function tellPerson({ actor, setting, timeZone }: Recipient): Promise<void> {
  const today = dayOf(now(), timeZone);
  const items = await myWork(actor, today);
  const notices = items.flatMap((item) => noticeOf(item, today, setting) ?? []);
  const { personId } = actor;
  await forgetDone(personId, new Set(items.map(({ key }) => waitingPrefix + key)));
  const fresh = await unwritten(db(), personId, notices);
  if (fresh.length > 0) await transaction((tx) => writeNotices(tx, personId, fresh));
  if (isDigestDay(setting, today)) await planDigest(personId, today, timeZone);
}

/** What waited and does so no more gets another key: if it waits again, it is told again. */
async function forgetDone(personId: string, waiting: ReadonlySet<string>): Promise<void> {
  const open = await db().notice.findMany({
    where: { personId, kind: 'waiting', onceKey: { startsWith: waitingPrefix } },
    select: { id: true, onceKey: true },
  });
  for (const { id, onceKey } of open) {
    if (waiting.has(onceKey)) continue;
    await db().notice.updateMany({ where: { id, onceKey }, data: { onceKey: `done:${onceKey}:${id}` } });
  }
}

/** Plans the digest of this day, once. */
async function planDigest(personId: string, on: CalendarDate, timeZone: string): Promise<void> {
  if (environment().mail === null) return;
  const onceKey = `digest:${personId}:${on}`;
  const sendAfter = startInstant({ startsOn: on, startTime: digestTime, timeZone });
  await db().mail.upsert({
    where: { onceKey },
    create: { kind: 'digest', personId, onceKey, createdAt: now(), sendAfter },
    update: {},
  });
}
