import 'server-only';
import { partyOf } from '@/lib/access/actor';
import { verdictChanged } from '@/lib/access/shown-verdict';
import { effectsOf } from '@/lib/agreements/effects/commands';
import { keyOf, keyRow } from '@/lib/agreements/proposals/key-row';
import {
  agreedDayAtBest,
  agreementOf,
  type Instrument,
  instrumentFinding,
  keyTurned,
} from '@/lib/agreements/proposals/keys-rule';
import { keyValues, proposalEvent } from '@/lib/agreements/proposals/proposal-event';
import { canonicalJson, type Json, sha256 } from '@/lib/audit/canonical';
import type { AuditEventDraft } from '@/lib/audit/events';
import type { Act } from '@/lib/command';
import { type Content, contentOf } from '@/lib/compliance/content';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { insertRows } from '@/lib/db/insert-rows';
import { lockGroups } from '@/lib/db/lock';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { contentFindings, sides } from './queries';

// What follows from an act of a Party, inside the transaction of the command that performs it: content is
// frozen, keys are turned, and with the last key the thing is agreed.

/** The part of a command's act that settlement needs. */
export type Acting = Pick<Act<unknown, unknown>, 'tx' | 'actor' | 'today' | 'now'>;

/** Content to freeze, and what it is about: `subject` is a group's code, a meeting's id or a proposal's id. */
export type Subject = Content & {
  subject: string;
  groupCode: string | null;
  meetingId: string | null;
  targetId: string | null;
};

const whole = { group: true, keys: { orderBy: { enteredAt: 'asc' } } } satisfies Prisma.ProposalInclude;

type ProposalRow = Prisma.ProposalGetPayload<{ include: typeof whole }>;

type Events = readonly [AuditEventDraft, ...AuditEventDraft[]];

type Settled<Value> = Promise<Result<Value & { events: Events }, Refusal>>;

/**
 * Freezes content as the next version of its kind and subject. Refused where one is open already: the
 * database's unique key says so, whoever else is at the same point.
 */
export async function freeze({ tx, actor, today, now }: Acting, subject: Subject): Settled<{ id: string }> {
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
    await nameProjects(tx, proposal.id, subject);
    return accepted({ id: proposal.id, events: [proposalEvent('proposal.made', proposal)] });
  } catch (error) {
    if (isTaken(error)) return refused(invalid('proposal-open'));
    throw error;
  }
}

/** Keeps which projects a list or a roadmap names, so that a project's page finds it without its content. */
async function nameProjects(tx: Transaction, proposalId: string, { kind, content }: Content): Promise<void> {
  if (kind !== 'project_list' && kind !== 'roadmap') return;
  const ids = [...new Set(content.projects.map(({ id }) => id))];
  await insertRows(
    tx,
    'ProposalProject',
    ids.map((projectId) => ({ proposalId, projectId })),
  );
}

/** P2002: another row holds this value of a unique key. */
const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'P2002';

/**
 * Puts a Party's key on an open proposal: the instrument is held against the Charter's days, the content
 * against its rules as of the day on which it would be agreed; the last key makes it agreed.
 */
export async function concurByKey(
  act: Acting,
  proposalId: string,
  turned: { party: string; cited: Instrument | null; byInstrument: boolean },
): Settled<{ agreed: boolean }> {
  const { tx, actor, today, now } = act;
  const { party, cited, byInstrument } = turned;
  const proposal = await takeOpen(tx, proposalId);
  if (proposal === null) return refused(invalid('proposal-ended'));
  const earlier = proposal.keys.map(keyOf);
  if (earlier.some((key) => key.party === party)) return refused(invalid('key-turned'));
  const { signedOn, parties } = await sides(tx);
  const misdated = cited && instrumentFinding(cited.on, signedOn, today);
  if (misdated) return refused(invalid(misdated, 'day', { day: signedOn }));
  const key = keyTurned(party, cited, earlier, today);
  const keys = [...earlier, key];
  const on = agreedDayAtBest(keys, parties, today);
  const errors = await contentFindings(tx, actor, frozenContent(proposal), { on, today });
  if (errors.length > 0) return refused({ kind: 'invalid', errors });
  await tx.proposalKey.create({
    data: { proposalId, ...keyRow(key), byInstrument, personId: actor.personId ?? '', enteredAt: now },
  });
  const turning = proposalEvent('proposal.key-turned', proposal, { party, ...keyValues(key, byInstrument) });
  const agreement = agreementOf(keys, parties);
  if (agreement === null) return accepted({ agreed: false, events: [turning] });
  const settled = await settle(act, proposal, agreement);
  if (!settled.ok) return settled;
  return accepted({ agreed: true, events: [turning, ...settled.value.events] });
}

/**
 * Takes an open proposal and its group with a write, so that acts on either come one after the other and the
 * checks see what the one before has left.
 */
async function takeOpen(tx: Transaction, id: string): Promise<ProposalRow | null> {
  const taken = await tx.proposal.updateMany({ where: { id, state: 'open' }, data: { state: 'open' } });
  if (taken.count === 0) return null;
  await lockGroups(tx, { proposals: { some: { id } } });
  return tx.proposal.findUniqueOrThrow({ where: { id }, include: whole });
}

/** Ends an open proposal without agreement; nothing of it is lost. False where it has ended meanwhile. */
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

async function settle(
  act: Acting,
  proposal: ProposalRow,
  { agreedOn, enteredOn }: { agreedOn: CalendarDate; enteredOn: CalendarDate },
): Settled<object> {
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
