import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { ownCompartments } from '@/lib/access/compartments';
import { stillTold, type ToldNotice } from '@/lib/activity/mail/still-told';
import { storedTold } from '@/lib/activity/mail/told';
import { workingGroups } from '@/lib/charter/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dayOf, now } from '@/lib/dates/clock';
import { chunksOf, maxIds } from '@/lib/db/chunks';
import { db } from '@/lib/db/client';
import { environment } from '@/lib/env';
import { myWork } from '@/lib/pages/my-work/queries';
import { managedSides } from '@/lib/people/roles/policy';
import { type Recipient, recipient } from './recipients';

const maxNotices = 200;

/** A person's notices, for their page. */
export interface NoticePage {
  /** The latest notice of each thing that still waits or holds, newest first. */
  told: readonly ToldNotice[];
  /** How many things are done or no longer the person's. */
  gone: number;
  groups: ReadonlyMap<string, string>;
  timeZone: string;
  today: CalendarDate;
  /** The newest unseen notice; null if all are seen. */
  newest: Date | null;
}

/** The latest notices of this person, as of now. Null without an account. */
export async function noticesOf(actor: Actor): Promise<NoticePage | null> {
  const person = await mailPerson(actor);
  if (person === null) return null;
  const { personId } = person.actor;
  const today = dayOf(now(), person.timeZone);
  const [rows, items, verdicts, groups] = await Promise.all([
    db().notice.findMany({
      where: { personId },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: maxNotices,
      select: { id: true, subject: true, createdAt: true, seenAt: true },
    }),
    myWork(actor, today),
    db().toldVerdict.findMany({ select: { subject: true, verdict: true } }),
    workingGroups(actor),
  ]);
  const notices = rows.map(({ subject, ...row }) => ({ ...row, told: storedTold(subject) }));
  const holding = new Map(verdicts.map((row) => [row.subject, row.verdict]));
  return {
    ...stillTold(notices, items, holding),
    groups: new Map(groups.map(({ code, name }) => [code, name])),
    timeZone: person.timeZone,
    today,
    newest: rows.find(({ seenAt }) => seenAt === null)?.createdAt ?? null,
  };
}

/** The person with what they want to be told; null without an account. */
export async function mailPerson({ personId }: Actor): Promise<Recipient | null> {
  return personId === null ? null : recipient(personId);
}

/**
 * How many messages the mail server refused for good, of those to people whose accounts the actor manages
 * (docs/domain.md#whose-accounts-are-whose): a message may be about a private row. Null for others and without a mail
 * server.
 */
export async function refusedMail(actor: Actor): Promise<number | null> {
  const sides = managedSides(actor);
  if (sides.length === 0 || environment().mail === null) return null;
  const refused = { droppedAt: { not: null }, fault: { not: '' } };
  const [toPeople, invitations] = await Promise.all([
    db().mail.count({ where: { ...refused, person: { side: { in: sides } } } }),
    db().mail.findMany({ where: { ...refused, personId: null }, select: { subjectId: true } }),
  ]);
  return (
    toPeople +
    (await knownInvitations(
      actor,
      sides,
      invitations.flatMap(({ subjectId }) => subjectId ?? []),
    ))
  );
}

/** How many of these invitations are for the sides, or for a Party's first coordinator, which all see. */
async function knownInvitations(actor: Actor, sides: readonly string[], ids: readonly string[]) {
  const first = { privateTo: null, partyCode: { not: null } };
  const own = sides.map((side) => ({ partyCode: side || null }));
  let count = 0;
  for (const some of chunksOf(ids, maxIds)) {
    const where = { AND: [{ id: { in: some } }, ownCompartments(actor), { OR: [first, ...own] }] };
    count += await db().invitation.count({ where });
  }
  return count;
}
