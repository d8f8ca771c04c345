import 'server-only';
import type { Translator } from '@/i18n/translator';
import type { Letter } from '@/lib/activity/mail/letter';
import { invitationLetter, resetLetter } from '@/lib/activity/mail/link-letter';
import { standingOf, stillWanted, storedTold, type Told, toldStanding } from '@/lib/activity/mail/told';
import { workLetter } from '@/lib/activity/mail/work-letter';
import { auditKey } from '@/lib/audit/audit-key';
import { charterHead, workingGroups } from '@/lib/charter/queries';
import { dayOf, now } from '@/lib/dates/clock';
import { instantWords, namedZone } from '@/lib/dates/date-words';
import { db } from '@/lib/db/client';
import { environment } from '@/lib/env';
import { myWork } from '@/lib/pages/my-work/queries';
import { open } from '@/lib/people/invitations/queries';
import { type Recipient, recipient } from './recipients';

/** A letter with its addressee. */
export interface Addressed {
  to: { name: string; address: string };
  letter: Letter;
}

/** A row of the outbox. */
export interface MailRow {
  id: string;
  kind: string;
  personId: string | null;
  subjectId: string | null;
}

/**
 * What a message says as of now, by what its addressee may see and wants to know now; null if nothing is left to say
 * (docs/domain.md#mail-and-notices).
 */
export async function letterOf(mail: MailRow, t: Translator): Promise<Addressed | null> {
  if (mail.kind === 'invitation') return invitation(mail, t);
  const person = mail.personId === null ? null : await recipient(mail.personId);
  if (person === null) return null;
  const to = { name: person.actor.name, address: person.email };
  const letter = await (mail.kind === 'reset' ? reset(mail, person, t) : work(mail, person, t));
  return letter && { to, letter };
}

/** The digest, or what the message's notices are about, if it still waits or holds. */
async function work({ id, kind }: MailRow, person: Recipient, t: Translator): Promise<Letter | null> {
  const { actor, setting, timeZone } = person;
  const today = dayOf(now(), timeZone);
  const [items, groups] = await Promise.all([myWork(actor, today), workingGroups(actor)]);
  const names = new Map(groups.map(({ code, name }) => [code, name]));
  const wording = { t, groups: names, today, url: environment().url };
  if (kind === 'digest') {
    return setting.digestOn === null ? null : workLetter({ kind, items, verdicts: [] }, wording);
  }
  const told = await wantedNotices(id, setting);
  const standing = new Set(told.map(toldStanding));
  return workLetter(
    {
      kind: 'notices',
      items: items.filter((item) => standing.has(standingOf(item))),
      verdicts: await verdictsStill(told),
    },
    wording,
  );
}

async function wantedNotices(mailId: string, setting: Recipient['setting']): Promise<Told[]> {
  const notices = await db().notice.findMany({
    where: { mailId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { subject: true },
  });
  return notices.map(({ subject }) => storedTold(subject)).filter((told) => stillWanted(told, setting));
}

/** Of these verdicts those that have not changed again since, each once. */
async function verdictsStill(told: readonly Told[]): Promise<{ of: string; verdict: string }[]> {
  const changed = told.flatMap((each) => (each.kind === 'verdict' ? [each] : []));
  const subjects = [...new Set(changed.map(({ of }) => of))];
  if (subjects.length === 0) return [];
  const present = await db().toldVerdict.findMany({
    where: { subject: { in: subjects } },
    orderBy: { subject: 'asc' },
    select: { subject: true, verdict: true },
  });
  return present
    .filter(({ subject, verdict }) => changed.some((each) => each.of === subject && each.verdict === verdict))
    .map(({ subject, verdict }) => ({ of: subject, verdict }));
}

/**
 * The token of a message's link. It is made from the message's id with the key that lies outside the database, so that
 * each try carries the same link and the outbox holds none.
 */
const linkToken = ({ id }: MailRow) => auditKey().linkToken(id);

async function invitation(mail: MailRow, t: Translator): Promise<Addressed | null> {
  const found = await db().invitation.findFirst({
    where: { AND: [{ id: mail.subjectId ?? '' }, open(now())] },
    select: { name: true, email: true, expiresAt: true, invitedBy: { select: { name: true } } },
  });
  if (found === null) return null;
  const { shortTitle, timeZone } = await charterHead();
  const letter = invitationLetter({
    t,
    href: `${environment().url}/join?token=${linkToken(mail)}`,
    until: instantWords(found.expiresAt, timeZone),
    by: found.invitedBy.name,
    charter: shortTitle,
  });
  return { to: { name: found.name, address: found.email }, letter };
}

async function reset(mail: MailRow, { actor, timeZone }: Recipient, t: Translator): Promise<Letter | null> {
  const link = await db().resetLink.findFirst({
    where: { id: mail.subjectId ?? '', personId: actor.personId, usedAt: null, expiresAt: { gt: now() } },
    select: { expiresAt: true },
  });
  if (link === null) return null;
  const { parties } = await charterHead();
  return resetLetter({
    t,
    href: `${environment().url}/sign-in/reset?token=${linkToken(mail)}`,
    until: instantWords(link.expiresAt, namedZone(timeZone, parties)),
  });
}
