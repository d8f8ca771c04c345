import 'server-only';
import { partyOf } from '@/lib/access/actor';
import { verdictChanged } from '@/lib/access/shown-verdict';
import { effectsOf } from '@/lib/agreements/effects/commands';
import { keyOf, keyRow } from '@/lib/agreements/proposals/key-row';
import {
  agreementOf,
  earliestAgreedDay,
  type Instrument,
  instrumentFinding,
  newKey,
} from '@/lib/agreements/proposals/keys-rule';
import { keyValues, proposalEvent } from '@/lib/agreements/proposals/proposal-event';
import { canonicalJson, type Json, sha256 } from '@/lib/audit/canonical';
import type { AuditEventDraft } from '@/lib/audit/events';
import { sides } from '@/lib/charter/queries';
import type { Act } from '@/lib/command';
import { type Content, contentOf } from '@/lib/compliance/content';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { insertRows } from '@/lib/db/insert-rows';
import { lockGroups } from '@/lib/db/lock';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { contentFindings } from './queries';

// The steps of an agreement, inside the command's transaction (docs/domain.md#two-keys): content is frozen, Parties
// concur, and with the last key the proposal is agreed.

/** What these functions need of a command's act. */
export type Acting = Pick<Act<unknown, unknown>, 'tx' | 'actor' | 'today' | 'now'>;

/** Content to freeze and its subject: a group's code, a meeting's id or a proposal's id. */
export type Subject = Content & {
  subject: string;
  groupCode: string | null;
  meetingId: string | null;
  targetId: string | null;
};

const whole = { group: true, keys: { orderBy: { enteredAt: 'asc' } } } satisfies Prisma.ProposalInclude;

type ProposalRow = Prisma.ProposalGetPayload<{ include: typeof whole }>;

type Events = readonly [AuditEventDraft, ...AuditEventDraft[]];

type Outcome<Value> = Promise<Result<Value & { events: Events }, Refusal>>;

/**
 * Freezes content as the next version of its kind and subject. Refuses with `proposal-open` if one is open already;
 * the unique column `openKey` makes sure of it, even if two are made at once.
 */
export async function freeze({ tx, actor, today, now }: Acting, subject: Subject): Outcome<{ id: string }> {
  const { kind, content, ...about } = subject;
  const canonical = canonicalJson(content as Json);
  const { _max } = await tx.proposal.aggregate({
    where: { kind, subject: about.subject },
    _max: { version: true },
  });
  try {
    const proposal = await tx.proposal.create({
      data: {
        ...about,
        kind,
        version: (_max.version ?? 0) + 1,
        openKey: `${kind}:${about.subject}`,
        content: content as Prisma.InputJsonValue,
        restsOn: kind === 'roadmap' ? content.listId : null,
        canonical,
        sha256: sha256(canonical),
        proposedBy: partyOf(actor) ?? '',
        proposerId: actor.personId ?? '',
        proposedOn: today,
        proposedAt: now,
      },
      include: whole,
    });
    await storeProjects(tx, proposal.id, subject);
    return accepted({ id: proposal.id, events: [proposalEvent('proposal.made', proposal)] });
  } catch (error) {
    if (isTaken(error)) return refused(invalid('proposal-open'));
    throw error;
  }
}

/** Stores the projects of a list or a roadmap, so that a project's page finds it without reading its content. */
async function storeProjects(tx: Transaction, proposalId: string, { kind, content }: Content): Promise<void> {
  if (kind !== 'project_list' && kind !== 'roadmap') return;
  const ids = [...new Set(content.projects.map(({ id }) => id))];
  await insertRows(
    tx,
    'ProposalProject',
    ids.map((projectId) => ({ proposalId, projectId })),
  );
}

/** Prisma's P2002: another row has this value of a unique column. */
const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'P2002';

/**
 * Adds a Party's key to an open proposal. Checks the instrument's date, and the content by its rule as of the day on
 * which it would be agreed. The last key makes the proposal agreed and stores the effects.
 * Refuses if the proposal has ended, has this Party's key, or fails a check.
 */
export async function concurByKey(
  act: Acting,
  proposalId: string,
  by: { party: string; cited: Instrument | null; byInstrument: boolean },
): Outcome<{ agreed: boolean }> {
  const { tx, actor, today, now } = act;
  const { party, cited, byInstrument } = by;
  const proposal = await lockOpen(tx, proposalId);
  if (proposal === null) return refused(invalid('proposal-ended'));
  const earlier = proposal.keys.map(keyOf);
  if (earlier.some((key) => key.party === party)) return refused(invalid('key-turned'));
  const { signedOn, parties } = await sides(tx);
  const misdated = cited && instrumentFinding(cited.on, signedOn, today);
  if (misdated) return refused(invalid(misdated, 'day', { day: signedOn }));
  const key = newKey(party, cited, earlier, today);
  const keys = [...earlier, key];
  const on = earliestAgreedDay(keys, parties, today);
  const errors = await contentFindings(tx, actor, frozenContent(proposal), { on, today });
  if (errors.length > 0) return refused({ kind: 'invalid', errors });
  await tx.proposalKey.create({
    data: { proposalId, ...keyRow(key), byInstrument, personId: actor.personId ?? '', enteredAt: now },
  });
  const concurred = proposalEvent('proposal.key-turned', proposal, {
    party,
    ...keyValues(key, byInstrument),
  });
  const agreement = agreementOf(keys, parties);
  if (agreement === null) return accepted({ agreed: false, events: [concurred] });
  const marked = await markAgreed(act, proposal, agreement);
  if (!marked.ok) return marked;
  return accepted({ agreed: true, events: [concurred, ...marked.value.events] });
}

/**
 * Locks an open proposal and its group with a write, so that commands on either run one after the other and each
 * one's checks see what the previous one wrote. Null if the proposal is not open.
 */
async function lockOpen(tx: Transaction, id: string): Promise<ProposalRow | null> {
  const locked = await tx.proposal.updateMany({ where: { id, state: 'open' }, data: { state: 'open' } });
  if (locked.count === 0) return null;
  await lockGroups(tx, { proposals: { some: { id } } });
  return tx.proposal.findUniqueOrThrow({ where: { id }, include: whole });
}

/** Ends an open proposal without agreement and keeps all of it. False if it is not open any more. */
export async function endProposal(
  { tx, today }: Acting,
  id: string,
  state: 'returned' | 'withdrawn',
  endedReason: string,
): Promise<boolean> {
  const ended = await tx.proposal.updateMany({
    where: { id, state: 'open' },
    data: { state, openKey: null, endedReason, endedOn: today },
  });
  return ended.count === 1;
}

async function markAgreed(
  act: Acting,
  proposal: ProposalRow,
  { agreedOn, enteredOn }: { agreedOn: CalendarDate; enteredOn: CalendarDate },
): Outcome<object> {
  await act.tx.proposal.update({
    where: { id: proposal.id },
    data: { state: 'agreed', openKey: null, agreedOn, enteredOn },
  });
  await verdictChanged(act.tx, proposal.group);
  const effects = await effectsOf(act, frozenContent(proposal), agreedOn);
  if (!effects.ok) return effects;
  const agreed = proposalEvent('proposal.agreed', proposal, { day: agreedOn });
  return accepted({ events: [agreed, ...effects.value.events] });
}

function frozenContent({ kind, content }: { kind: ProposalRow['kind']; content: unknown }): Content {
  return { kind, content: contentOf(kind, content) } as Content;
}
