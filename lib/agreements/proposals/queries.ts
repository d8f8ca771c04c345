import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { canonicalJson, type Json, sha256 } from '@/lib/audit/canonical';
import { cached } from '@/lib/cache/cached';
import { ownFirst } from '@/lib/charter/party-order';
import { charterToday } from '@/lib/charter/queries';
import { agreedFacts, knownFacts } from '@/lib/compliance/agreed-facts';
import { type Content, contentOf, type ProposalKind } from '@/lib/compliance/content';
import { factsAgreed } from '@/lib/compliance/queries/agreed';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { type Ending, endings } from './ending-rule';
import { keyOf } from './key-row';
import { missingParties } from './keys-rule';
import type { ProposalLine, ProposalView } from './proposal-view';

const lineSelect = {
  id: true,
  kind: true,
  version: true,
  state: true,
  groupCode: true,
  proposedBy: true,
  proposedOn: true,
  agreedOn: true,
  enteredOn: true,
  endedOn: true,
  endedReason: true,
  group: { select: { code: true, slug: true, name: true, restricted: true } },
  meeting: { select: { id: true, title: true } },
  keys: { orderBy: { enteredAt: 'asc' }, include: { person: { select: { name: true, partyCode: true } } } },
} satisfies Prisma.ProposalSelect;

type LineRow = Prisma.ProposalGetPayload<{ select: typeof lineSelect }>;

/** A filter for the Charter's own proposals and those of groups that the actor may enter. */
const visibleTo = (actor: Actor) => ({ OR: [{ groupCode: null }, { group: enterableGroups(actor) }] });

const endingsOn = cached('proposals.endings', async (today: CalendarDate) =>
  endings(await factsAgreed(db()), today),
);

/** All agreements not in force today and why, by id. It covers every group, so use it only for rows already scoped. */
export async function endingsToday(): Promise<ReadonlyMap<string, Ending>> {
  return endingsOn(await charterToday());
}

async function partyCodes(actor: Actor): Promise<string[]> {
  const rows = await db().party.findMany({ orderBy: { position: 'asc' }, select: { code: true } });
  return ownFirst(rows, actor.party?.code ?? null).map(({ code }) => code);
}

const dateOrNull = (text: string | null) => (text === null ? null : calendarDate(text));

function proposalLine(
  row: LineRow,
  parties: readonly string[],
  ended: ReadonlyMap<string, Ending>,
): ProposalLine {
  const { keys: rows, ...rest } = row;
  const missing = missingParties(rows.map(keyOf), parties);
  return {
    ...rest,
    proposedOn: calendarDate(row.proposedOn),
    agreedOn: dateOrNull(row.agreedOn),
    enteredOn: dateOrNull(row.enteredOn),
    endedOn: dateOrNull(row.endedOn),
    ending: ended.get(row.id) ?? null,
    keys: parties.map((code) => ({ code, concurred: !missing.includes(code) })),
    missing,
  };
}

async function proposalLines(
  actor: Actor,
  where: Prisma.ProposalWhereInput,
  orderBy: Prisma.ProposalOrderByWithRelationInput[],
  { skip = 0, take }: { skip?: number; take: number },
): Promise<ProposalLine[]> {
  const scope = { AND: [visibleTo(actor), where] };
  const [rows, parties, ended] = await Promise.all([
    db().proposal.findMany({ where: scope, orderBy, skip, take, select: lineSelect }),
    partyCodes(actor),
    endingsToday(),
  ]);
  return rows.map((row) => proposalLine(row, parties, ended));
}

const perPage = 50;

/** One page of proposals. `page` counts from 1. */
interface ProposalPage {
  proposals: ProposalLine[];
  page: number;
  pages: number;
}

async function proposalPage(
  actor: Actor,
  where: Prisma.ProposalWhereInput,
  orderBy: Prisma.ProposalOrderByWithRelationInput[],
  requested: unknown,
): Promise<ProposalPage> {
  const total = await db().proposal.count({ where: { AND: [visibleTo(actor), where] } });
  const pages = Math.max(1, Math.ceil(total / perPage));
  const number = typeof requested === 'string' && /^\d{1,6}$/.test(requested) ? Number(requested) : 1;
  const page = Math.min(Math.max(1, number), pages);
  const skip = (page - 1) * perPage;
  return { proposals: await proposalLines(actor, where, orderBy, { skip, take: perPage }), page, pages };
}

/** The open proposals, the longest waiting first; at most 200. */
export const waitingForKeys = cached('proposals.waiting', (actor: Actor) =>
  proposalLines(actor, { state: 'open' }, [{ proposedAt: 'asc' }], { take: 200 }),
);

/**
 * The proposals of the actor's own Party that were returned and not proposed again since, the latest first; of the
 * 200 returned last (docs/domain.md#two-keys).
 */
export const returnedToOwn = cached('proposals.returned', async (actor: Actor): Promise<ProposalLine[]> => {
  const proposedBy = actor.party?.code;
  if (proposedBy === undefined) return [];
  const where = { AND: [visibleTo(actor), { proposedBy, state: 'returned' as const }] };
  const orderBy = [{ endedOn: 'desc' as const }, { proposedAt: 'desc' as const }];
  const rows = await db().proposal.findMany({
    where,
    orderBy,
    take: 200,
    select: { id: true, kind: true, subject: true, version: true },
  });
  const latest = await latestVersions(rows.map(({ subject }) => subject));
  const ids = rows.filter((row) => latest.get(versionKey(row)) === row.version).map(({ id }) => id);
  return proposalLines(actor, { id: { in: ids } }, orderBy, { take: 200 });
});

const versionKey = ({ kind, subject }: { kind: ProposalKind; subject: string }) => `${kind}:${subject}`;

/** The latest version of each kind about these subjects. */
async function latestVersions(subjects: readonly string[]): Promise<ReadonlyMap<string, number | null>> {
  const rows = await db().proposal.groupBy({
    by: ['kind', 'subject'],
    where: { subject: { in: [...new Set(subjects)] } },
    _max: { version: true },
  });
  return new Map(rows.map((row) => [versionKey(row), row._max.version]));
}

/** How many open proposals that the actor may see wait for their own Party's key. */
export const waitingForOwnKey = cached('proposals.own-key', async (actor: Actor): Promise<number> => {
  const party = actor.party?.code;
  if (party === undefined) return 0;
  return db().proposal.count({
    where: { AND: [visibleTo(actor), { state: 'open', keys: { none: { partyCode: party } } }] },
  });
});

/** A page of agreed proposals, the latest agreed day first. `page` comes from the address, from 1. */
export function agreedProposals(actor: Actor, page: unknown): Promise<ProposalPage> {
  const order = [{ agreedOn: 'desc' as const }, { proposedAt: 'desc' as const }, { id: 'asc' as const }];
  return proposalPage(actor, { state: 'agreed' }, order, page);
}

/** A page of returned and withdrawn proposals, the latest first. `page` comes from the address, from 1. */
export function endedProposals(actor: Actor, page: unknown): Promise<ProposalPage> {
  const order = [{ endedOn: 'desc' as const }, { proposedAt: 'desc' as const }, { id: 'asc' as const }];
  return proposalPage(actor, { state: { in: ['returned', 'withdrawn'] } }, order, page);
}

const viewSelect = {
  ...lineSelect,
  subject: true,
  content: true,
  sha256: true,
  proposer: { select: { name: true } },
} satisfies Prisma.ProposalSelect;

const readContent = (kind: ProposalKind, content: unknown) =>
  ({ kind, content: contentOf(kind, content) }) as Content;

/** One proposal, or null if the actor may not see it. Read once per request, because its content may be long. */
export const proposalById = cache(async (actor: Actor, id: string): Promise<ProposalView | null> => {
  const [row, parties, ended] = await Promise.all([
    db().proposal.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: viewSelect }),
    partyCodes(actor),
    endingsToday(),
  ]);
  if (row === null) return null;
  const { proposer, content, ...line } = row;
  const previous = await db().proposal.findFirst({
    where: { kind: row.kind, subject: row.subject, state: 'agreed', version: { lt: row.version } },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, content: true },
  });
  return {
    ...proposalLine(line, parties, ended),
    subject: row.subject,
    groupCode: row.groupCode,
    sha256: row.sha256,
    sound: sha256(canonicalJson(content as Json)) === row.sha256,
    content: readContent(row.kind, content),
    proposer: proposer.name,
    concurrences: row.keys.map((key) => ({
      ...keyOf(key),
      person: { name: key.person.name, party: key.person.partyCode },
      byInstrument: key.byInstrument,
    })),
    previous: previous && { ...previous, content: readContent(row.kind, previous.content) },
    endings: await endingsInForce(id),
  };
});

/** The agreed annulments and corrections of a proposal, without those that were corrected themselves. */
async function endingsInForce(targetId: string): Promise<ProposalView['endings']> {
  const rows = await db().proposal.findMany({
    where: { state: 'agreed', kind: { in: ['annulment', 'correction'] } },
    orderBy: [{ enteredOn: 'asc' }, { proposedAt: 'asc' }],
    include: { keys: { select: { instrumentReference: true } } },
  });
  const { annulments, corrections } = knownFacts(agreedFacts(rows, []), await charterToday());
  const known = new Set([...annulments, ...corrections].map(({ id }) => id));
  return rows
    .filter((row) => row.targetId === targetId && known.has(row.id))
    .map(({ id, kind, agreedOn }) => ({ id, kind, agreedOn: dateOrNull(agreedOn) }));
}

/** How many of a group's proposals are agreed, and how many wait for a Party. */
export async function proposalCounts(
  actor: Actor,
  groupCode: string,
): Promise<{ agreed: number; waiting: number }> {
  const rows = await db().proposal.groupBy({
    by: ['state'],
    where: { AND: [visibleTo(actor), { groupCode }] },
    _count: { _all: true },
  });
  const of = (state: ProposalLine['state']) => rows.find((row) => row.state === state)?._count._all ?? 0;
  return { agreed: of('agreed'), waiting: of('open') };
}

/** A group's proposals of all states, the latest first; at most 50. */
export async function proposalsOfGroup(actor: Actor, groupCode: string): Promise<ProposalLine[]> {
  return proposalLines(actor, { groupCode }, [{ proposedAt: 'desc' }], { take: 50 });
}
