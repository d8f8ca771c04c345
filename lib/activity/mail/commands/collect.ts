import 'server-only';
import { doneMark, jobState, readMark } from '@/lib/activity/mail/queries/job-state';
import { type Recipient, recipients } from '@/lib/activity/mail/queries/recipients';
import { digestDue } from '@/lib/activity/mail/setting';
import {
  noticeOf,
  overKey,
  standingNotices,
  standingOf,
  storedTold,
  toldStanding,
} from '@/lib/activity/mail/told';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dayOf, now } from '@/lib/dates/clock';
import { startInstant } from '@/lib/dates/wall-clock';
import { db, transaction } from '@/lib/db/client';
import { environment } from '@/lib/env';
import { workOf } from '@/lib/pages/my-work/queries';
import type { Work } from '@/lib/pages/my-work/work-item';
import { takeLease } from './lease';
import { unsettled, unwritten, writeNotices } from './notices';
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
    const [state, last, from] = [await jobState(), readMark(lease.doneFor), now()];
    if (last.state === state) return;
    const people = await recipients();
    if (people.length > 0) await tellVerdicts(people);
    for (const person of people) {
      await tellPerson(person, last.at);
      if (!(await lease.renew())) return;
    }
    done = doneMark(state, from);
  } finally {
    await lease.release(done);
  }
}

/** What is newly due or waits for a person, and their weekly digest. `doneAt` is when this was last looked for. */
async function tellPerson({ actor, setting, timeZone }: Recipient, doneAt: Date | null): Promise<void> {
  const today = dayOf(now(), timeZone);
  const work = await workOf(actor, today);
  const notices = work.items.flatMap((item) => noticeOf(item, today, setting) ?? []);
  const { personId } = actor;
  await forgetOver(personId, work);
  const fresh = await unwritten(db(), personId, notices);
  if (fresh.length > 0) await transaction((tx) => writeNotices(tx, personId, fresh));
  const digestOn = digestDue(setting, today, doneAt && dayOf(doneAt, timeZone));
  if (digestOn !== null) await planDigest(personId, digestOn, timeZone);
}

/**
 * What waits no more, or is due on another day, gets another key: if it waits again, or the day comes back, it is told
 * again. Long kinds leave out rows that still wait, so theirs stay.
 */
async function forgetOver(personId: string, { items, more }: Work): Promise<void> {
  const standing = new Set(items.map(standingOf));
  const notices = await db().notice.findMany({
    where: { personId, ...standingNotices },
    select: { id: true, onceKey: true, subject: true },
  });
  for (const { id, onceKey, subject } of notices) {
    const told = storedTold(subject);
    const about = toldStanding(told);
    if (told.kind === 'verdict' || about === null || standing.has(about)) continue;
    if (more.some(({ kind }) => told.item.startsWith(`${kind}:`))) continue;
    await db().notice.updateMany({ where: { id, onceKey }, data: { onceKey: overKey(onceKey, id) } });
  }
}

/** Plans the digest of this day, once; none while an earlier one waits to be sent, since that tells the same. */
async function planDigest(personId: string, on: CalendarDate, timeZone: string): Promise<void> {
  if (environment().mail === null) return;
  const waiting = await db().mail.count({ where: { kind: 'digest', personId, ...unsettled } });
  if (waiting > 0) return;
  const onceKey = `digest:${personId}:${on}`;
  const sendAfter = startInstant({ startsOn: on, startTime: digestTime, timeZone });
  await db().mail.upsert({
    where: { onceKey },
    create: { kind: 'digest', personId, onceKey, createdAt: now(), sendAfter },
    update: {},
  });
}
