import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { isCoordinator } from '@/lib/access/offices';
import { db, type Transaction } from '@/lib/db/client';
import type { DocxParagraph } from '@/lib/formats/read-docx';
import { knownMeetings } from '@/lib/meetings/policy';
import type { CopyPart, CopySubject } from './copy';

/** A copy that was taken out. `returned` is null until a file has come back. */
export interface KnownCopy {
  id: string;
  subject: CopySubject;
  takenAt: Date;
  person: string;
  sent: CopyPart[];
  returned: DocxParagraph[] | null;
}

/** The copies that the actor may see: their own, and as a coordinator those of their side. */
function knownCopies(actor: Actor) {
  const own = isCoordinator(actor) ? {} : { personId: actor.personId ?? '' };
  return { partyCode: partyOf(actor) ?? '', ...own, meeting: knownMeetings(actor) };
}

const select = {
  id: true,
  subject: true,
  takenAt: true,
  person: { select: { name: true } },
  parts: true,
} as const;

interface StoredParts {
  sent: CopyPart[];
  returned: DocxParagraph[] | null;
}

/** The copy as the actor may see it; null if there is none of that meeting, or it is the other side's. */
export async function findCopy(
  tx: Transaction,
  actor: Actor,
  { id, meetingId }: { id: string; meetingId: string },
): Promise<KnownCopy | null> {
  const row = await tx.meetingCopy.findFirst({
    where: { AND: [{ id, meetingId }, knownCopies(actor)] },
    select,
  });
  return row && known(row);
}

/** A copy that a page asks for. */
export const copyById = (actor: Actor, of: { id: string; meetingId: string }) => findCopy(db(), actor, of);

/** The latest twenty copies of a meeting's text that the actor may see. */
export async function copiesOf(actor: Actor, meetingId: string): Promise<KnownCopy[]> {
  const rows = await db().meetingCopy.findMany({
    where: { AND: [{ meetingId }, knownCopies(actor)] },
    orderBy: [{ takenAt: 'desc' }, { id: 'asc' }],
    take: 20,
    select,
  });
  return rows.map(known);
}

function known({
  parts,
  person,
  subject,
  ...row
}: Omit<KnownCopy, 'person' | 'subject' | 'sent' | 'returned'> & {
  parts: unknown;
  person: { name: string };
  subject: string;
}): KnownCopy {
  const { sent, returned } = parts as StoredParts;
  return {
    ...row,
    subject: subject === 'minutes' ? 'minutes' : 'agenda',
    person: person.name,
    sent,
    returned,
  };
}
