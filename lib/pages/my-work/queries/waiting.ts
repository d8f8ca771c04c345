import 'server-only';
import { enterableGroups } from '@/lib/access/compartments';
import { mayConcurFor } from '@/lib/access/offices';
import { returnedToOwn, waitingForKeys } from '@/lib/agreements/proposals/queries';
import { partiesFor } from '@/lib/charter/queries';
import { addDays } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { knownMeetings } from '@/lib/meetings/policy';
import { answerWaits, wantedFrom } from '../waiting-rule';
import type { WorkItem, WorkKind } from '../work-item';
import { leadsIn } from '../work-scope';
import { compartmentIn, type WorkReader } from './reader';

// What waits has no last day, and is soon answered: a few rows.
const maxRead = 200;

const undated = { dueOn: null, precision: 'day' as const };
const group = { select: { code: true, restricted: true } };

// For how many days a returned proposal stands in the work of the side that made it.
const returnedDays = 30;

/**
 * Open proposals that wait for the key of the person's Party, and its own that were returned lately, where they may
 * concur.
 */
export async function proposalWork(reader: WorkReader): Promise<WorkItem[]> {
  const { actor, scope, today } = reader;
  const [open, returned] = await Promise.all([waitingForKeys(actor), returnedToOwn(actor)]);
  const since = addDays(today, -returnedDays);
  return [
    ...open.filter(({ missing }) => missing.includes(scope.party)),
    ...returned.filter(({ endedOn }) => endedOn !== null && endedOn >= since),
  ]
    .filter(({ group: of }) => mayConcurFor(actor, of?.code ?? null))
    .map(
      ({ id, kind, version, state, group: of, meeting }): WorkItem => ({
        key: `${state === 'open' ? 'proposal' : 'returned'}:${id}`,
        kind: 'proposal',
        act: { kind: state === 'open' ? 'concur' : 'propose-again', of: kind, version },
        ...undated,
        title: meeting?.title ?? of?.name ?? '',
        of: '',
        href: `/agreements/${id}`,
        groupCode: of?.code ?? null,
        compartment: compartmentIn(reader, of?.code ?? null),
      }),
    );
}

/** Agendas and minutes that wait for the clearance or the agreement of the Party for which the person speaks. */
export async function textWork(reader: WorkReader): Promise<WorkItem[]> {
  const { actor, scope } = reader;
  const known = knownMeetings(actor);
  const meeting = { select: { id: true, title: true, groupCode: true } };
  const [parties, drafts, open] = await Promise.all([
    partiesFor(actor),
    db().minutes.findMany({
      where: { lockedOn: null, meeting: known },
      orderBy: [{ draftedOn: 'desc' }, { meetingId: 'asc' }],
      take: maxRead,
      select: { meetingId: true, revision: true },
    }),
    db().meeting.findMany({
      where: { AND: [known, { state: { in: ['planned', 'postponed'] }, agendaVersion: { gt: 0 } }] },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      take: maxRead,
      select: { id: true },
    }),
  ]);
  const given = await db().endorsement.findMany({
    where: {
      voidedOn: null,
      OR: [
        { subject: 'minutes', meetingId: { in: drafts.map(({ meetingId }) => meetingId) } },
        { subject: 'agenda', meetingId: { in: open.map(({ id }) => id) } },
      ],
    },
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
    select: { subject: true, revision: true, act: true, partyCode: true, voidedOn: true, meeting },
  });
  const codes = parties.map(({ code }) => code);
  const revisions = new Map(drafts.map(({ meetingId, revision }) => [meetingId, revision]));
  const texts = new Map(given.map((each) => [`${each.subject}:${each.meeting.id}`, each]));
  return [...texts.values()].flatMap(({ subject, meeting: of }): WorkItem[] => {
    if (!leadsIn(scope, of.groupCode)) return [];
    const revision = subject === 'minutes' ? revisions.get(of.id) : 1;
    const acts = given
      .filter((each) => each.subject === subject && each.meeting.id === of.id && each.revision === revision)
      .map(({ act, partyCode, voidedOn }) => ({ act, party: partyCode, voidedOn }));
    const wanted = wantedFrom(scope.party, acts, { parties: codes, clearedFirst: subject === 'minutes' });
    if (wanted === null) return [];
    return [
      {
        // to agree is another piece of work than to clear, and told apart
        key: `${subject}:${of.id}:${wanted}`,
        kind: subject satisfies WorkKind,
        act: { kind: wanted },
        ...undated,
        title: of.title,
        of: '',
        href: `/meetings/${of.id}/${subject}`,
        groupCode: of.groupCode,
        compartment: compartmentIn(reader, of.groupCode),
      },
    ];
  });
}

/** Agenda items that the other side put forward, or worded otherwise, in meetings for which the person speaks. */
export async function answerWork(reader: WorkReader): Promise<WorkItem[]> {
  const { actor, scope } = reader;
  const rows = await db().agendaItem.findMany({
    where: {
      AND: [{ OR: [{ groupCode: null }, { group: enterableGroups(actor) }] }],
      privateTo: null,
      removed: false,
      consent: { in: ['put_forward', 'bracketed'] },
      meeting: { AND: [knownMeetings(actor), { state: { in: ['planned', 'postponed'] } }] },
    },
    orderBy: [{ putForwardOn: 'asc' }, { id: 'asc' }],
    take: maxRead,
    select: {
      id: true,
      title: true,
      sourceKey: true,
      consent: true,
      proposedBy: true,
      answeredBy: true,
      group,
      meeting: { select: { id: true, title: true, groupCode: true } },
    },
  });
  return rows
    .filter((row) => leadsIn(scope, row.meeting.groupCode) && answerWaits(scope.party, row))
    .map(({ id, title, sourceKey, group: ofItem, meeting: of }): WorkItem => {
      const groupCode = ofItem?.code ?? of.groupCode;
      return {
        key: `item:${id}`,
        kind: 'item',
        act: { kind: 'answer', source: sourceKey },
        ...undated,
        title: title ?? '',
        of: of.title,
        href: `/meetings/${of.id}/agenda/${id}`,
        groupCode,
        compartment: compartmentIn(reader, groupCode),
      };
    });
}
