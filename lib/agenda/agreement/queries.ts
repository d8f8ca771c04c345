import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import { isCoordinator } from '@/lib/access/offices';
import { isOnAgenda, isUnsettled } from '@/lib/agenda/consent/consent';
import { mayWorkOnAgenda } from '@/lib/agenda/policy';
import { reasonsOf } from '@/lib/agenda/reason';
import {
  agreementOnText,
  endorsementsInForce,
  voidedEndorsements,
} from '@/lib/agreements/endorsements/endorsement-rule';
import { endorsementsOf, type MeetingText, textHash } from '@/lib/agreements/endorsements/queries';
import { agreementMode } from '@/lib/agreements/proposals/keys-rule';
import { type Json, saltedHash } from '@/lib/audit/canonical';
import { sides } from '@/lib/charter/queries';
import { db, type Transaction } from '@/lib/db/client';
import type { KnownMeeting } from '@/lib/meetings/queries';
import {
  type AgreedItem,
  agendaText,
  type FrozenPart,
  partOf,
  readToken,
  type TextItem,
} from './agenda-text';
import type { AgendaAgreement } from './agreement';

/** The agenda of a meeting as a text that the Parties endorse. It has no revisions: an edit voids their keys. */
export const agendaOf = (meetingId: string): MeetingText => ({ meetingId, subject: 'agenda', revision: 1 });

/** The items of the joint agenda in order. Restricted groups' are in it, so no reader gets it. */
async function textItems(tx: Transaction, { id, groupCode }: Pick<KnownMeeting, 'id' | 'groupCode'>) {
  const rows = await tx.agendaItem.findMany({
    where: { meetingId: id, removed: false, privateTo: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      group: { select: { code: true, restricted: true } },
      papers: { where: { privateTo: null }, orderBy: [{ title: 'asc' }, { id: 'asc' }] },
    },
  });
  const joint = rows.filter(({ removed, consent }) =>
    isOnAgenda({ removed, consent: consent && { state: consent } }),
  );
  const items = joint.map(({ group, reasons, ...row }): TextItem => {
    const verdict = reasonsOf(reasons).find((reason) => reason.kind === 'group-verdict');
    const closed = group?.restricted === true && group.code !== groupCode;
    return { ...row, restrictedGroup: closed ? group.code : null, verdict: verdict?.state ?? null };
  });
  const unsettled = joint.filter(({ removed, consent }) =>
    isUnsettled({ removed, consent: consent && { state: consent } }),
  );
  return { items, unsettled: unsettled.length };
}

/** The agenda as it stands: its joint text and hash, each restricted group's part, and what keeps it from agreement. */
export async function presentText(tx: Transaction, meeting: Pick<KnownMeeting, 'id' | 'groupCode'>) {
  const [{ items, unsettled }, rows] = await Promise.all([
    textItems(tx, meeting),
    tx.restrictedPart.findMany({ where: agendaOf(meeting.id), select: { groupCode: true, salt: true } }),
  ]);
  const salts = new Map(rows.map(({ groupCode, salt }) => [groupCode, salt]));
  const groups = [...new Set(items.flatMap(({ restrictedGroup }) => restrictedGroup ?? []))];
  return { items, unsettled, salts, groups, ...textWith(items, groups, salts), read: readToken(items) };
}

/** The joint text with the parts' hashes by these salts, and its own hash. */
export function textWith(
  items: readonly TextItem[],
  groups: readonly string[],
  salts: ReadonlyMap<string, string>,
) {
  const hashes = groups.flatMap((group): [string, string][] => {
    const salt = salts.get(group);
    return salt === undefined ? [] : [[group, saltedHash(partOf(items, group) as unknown as Json, salt)]];
  });
  const content = agendaText(items, new Map(hashes)) as unknown as Json;
  return { content, hash: textHash(content) };
}

/**
 * The frozen parts of the restricted groups that the actor may enter, as the present joint text holds their hashes. Empty
 * until the agenda is agreed.
 */
export async function frozenParts(actor: Actor, meeting: KnownMeeting): Promise<FrozenPart[]> {
  const tx = db();
  const [{ content, hash }, endorsements, { parties }, rows] = await Promise.all([
    presentText(tx, meeting),
    endorsementsOf(tx, agendaOf(meeting.id)),
    sides(tx),
    tx.restrictedPart.findMany({ where: agendaOf(meeting.id), orderBy: { groupCode: 'asc' } }),
  ]);
  if (agreementOnText(endorsements, hash, parties) === null) return [];
  const joint = JSON.stringify(content);
  return rows
    .filter(
      (row) => mayEnterGroup(actor, { code: row.groupCode, restricted: true }) && joint.includes(row.hash),
    )
    .map((row) => ({ group: row.groupCode, hash: row.hash, items: row.content as unknown as AgreedItem[] }));
}

/** Who agreed to the agenda as it stands, since when it is agreed, and what the actor may do about it. */
export async function agendaAgreement(actor: Actor, meeting: KnownMeeting): Promise<AgendaAgreement> {
  const tx = db();
  const [text, endorsements, { parties, withAccounts }] = await Promise.all([
    presentText(tx, meeting),
    endorsementsOf(tx, agendaOf(meeting.id)),
    sides(tx),
  ]);
  const inForce = endorsementsInForce(endorsements, 'agreed', text.hash);
  const voided = voidedEndorsements(endorsements);
  const party = partyOf(actor);
  const mode = party && agreementMode(party, isCoordinator(actor), parties, withAccounts);
  return {
    keys: parties.map((code) => {
      const of = ({ party: by }: { party: string }) => by === code;
      const key = inForce.find(of) ?? null;
      return { party: code, key, voidedOn: key ? null : (voided.find(of)?.voidedOn ?? null) };
    }),
    agreedOn: agreementOnText(endorsements, text.hash, parties)?.agreedOn ?? null,
    unsettled: text.unsettled,
    items: text.items.length,
    read: text.read,
    mode: mode && mayWorkOnAgenda(actor, meeting) ? mode.kind : null,
  };
}
