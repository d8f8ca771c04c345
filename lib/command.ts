import 'server-only';
import type { z } from 'zod';
import { once, type Submission } from '@/lib/access/idempotency';
import { charterZone } from '@/lib/db/charter-zone';
import type { Actor } from './access/actor';
import type { AuditEventDraft } from './audit/events';
import { record } from './audit/record';
import type { CalendarDate } from './dates/calendar-date';
import { now, today } from './dates/clock';
import { type Transaction, transaction } from './db/client';
import { storageFaultOf } from './db/storage-fault';
import { fieldErrors, type Refusal } from './refusal';
import { type Result, refused } from './result';

/** What a command's body works with. `today` is the date in the Charter's zone; before a Charter is loaded, in UTC. */
export interface Act<Input, Row, Prepared = undefined> {
  tx: Transaction;
  actor: Actor;
  input: Input;
  row: Row;
  prepared: Prepared;
  today: CalendarDate;
  now: Date;
}

/** What a command that happened gives back: its value and at least one event, recorded with it. */
export interface Done<Value> {
  value: Value;
  events: readonly [AuditEventDraft, ...AuditEventDraft[]];
}

export interface CommandDefinition<Schema extends z.ZodType, Row, Value, Prepared = undefined> {
  /** `noun.verb`, unique; the office table of the tests lists every one. */
  name: string;
  /**
   * It adds what was not there, and says nothing secret: a form that is sent twice adds it once. Not for what can be
   * done and undone: who goes back and does it once more means it.
   */
  adds?: true;
  /** Whether any office that the actor holds lets them attempt it at all: asked before anything is read. */
  attempt: (actor: Actor) => boolean;
  schema: Schema;
  /** Reads what is too much to read while others wait to write; `run` merges it with what holds by then. */
  prepare?: (actor: Actor, input: z.output<Schema>) => Promise<Prepared>;
  /** The row as this actor may see it, or null: another Party's private row is not found. */
  load: (tx: Transaction, actor: Actor, input: z.output<Schema>) => Promise<Row | null>;
  /** The policy on the row. */
  may: (actor: Actor, row: Row, input: z.output<Schema>) => boolean;
  run: (act: Act<z.output<Schema>, Row, Prepared>) => Promise<Result<Done<Value>, Refusal>>;
}

export interface Command<Value> {
  /** `token` is that of the form's drawing, where it came by a form: sent twice, it is carried out once. */
  (actor: Actor, input: unknown, token?: string): Promise<Result<Value, Refusal>>;
  commandName: string;
}

/** Carries a refusal out of the transaction, so that what was written before it is rolled back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

/**
 * The one write pipeline (docs/architecture.md): office → shape → what is read beforehand → transaction → the row as this actor sees it → policy on
 * the row → the rule and the conditional update, in `run` → the audit event, in the same transaction.
 * Refusals are values and leave nothing written, also where the database cannot take a write; anything thrown is a
 * bug and leaves nothing written either.
 */
export function command<Schema extends z.ZodType, Row, Value, Prepared = undefined>(
  definition: CommandDefinition<Schema, Row, Value, Prepared>,
): Command<Value> {
  const perform: Perform<Value> = async (actor, raw, token) => {
    if (!definition.attempt(actor)) return refused({ kind: 'forbidden' });
    const parsed = definition.schema.safeParse(raw);
    if (!parsed.success) return refused({ kind: 'invalid', errors: fieldErrors(parsed.error) });
    const submission = submissionOf(definition, actor, raw, token);
    return orUnsaved(async () => {
      // only a definition without `prepare` leaves its type undefined
      const prepared = (await definition.prepare?.(actor, parsed.data)) as Prepared;
      const act = { actor, input: parsed.data, prepared };
      return whole((tx) => once(tx, submission, () => performIn(tx, definition, act)));
    });
  };
  return Object.assign(perform, { commandName: definition.name });
}

type Perform<Value> = (actor: Actor, raw: unknown, token?: string) => Promise<Result<Value, Refusal>>;

function submissionOf(
  { name, adds }: { name: string; adds?: true },
  actor: Actor,
  input: unknown,
  token = '',
): Submission | null {
  return adds && token !== '' ? { command: name, actor, input, token, at: now() } : null;
}

/** The work in one transaction: what it gives, or why it was refused, with nothing written. */
function whole<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Result<Value, Refusal>> {
  return orUnsaved(async () => {
    try {
      return { ok: true, value: await transaction(work) };
    } catch (error) {
      if (error instanceof Refused) return refused(error.refusal);
      throw error;
    }
  });
}

/** What the work gives; where the database cannot take it, a refusal that says so instead of an exception. */
export async function orUnsaved<Value>(
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  try {
    return await work();
  } catch (error) {
    const fault = storageFaultOf(error);
    if (fault === null) throw error;
    return refused({ kind: 'unsaved', fault });
  }
}

async function performIn<Schema extends z.ZodType, Row, Value, Prepared>(
  tx: Transaction,
  definition: CommandDefinition<Schema, Row, Value, Prepared>,
  { actor, input, prepared }: { actor: Actor; input: z.output<Schema>; prepared: Prepared },
): Promise<Value> {
  const row = await definition.load(tx, actor, input);
  if (row === null) throw new Refused({ kind: 'not-found' });
  if (!definition.may(actor, row, input)) throw new Refused({ kind: 'forbidden' });
  const at = now();
  const result = await definition.run({
    tx,
    actor,
    input,
    row,
    prepared,
    today: today((await charterZone(tx)) ?? 'UTC'),
    now: at,
  });
  if (!result.ok) throw new Refused(result.refusal);
  await record(tx, actor, at, result.value.events);
  return result.value.value;
}

export interface PersonalDefinition<Schema extends z.ZodType, Value> {
  name: string;
  schema: Schema;
  run: (act: {
    tx: Transaction;
    personId: string;
    input: z.output<Schema>;
  }) => Promise<Result<Value, Refusal>>;
}

/**
 * The same for what a person keeps for themselves alone and the record does not hold, such as a saved view: no
 * event, but the person's own version goes up, since pages are kept under it. The person's row is taken first, so
 * that two such acts of one person come one after the other.
 */
export function personalCommand<Schema extends z.ZodType, Value>(
  definition: PersonalDefinition<Schema, Value>,
): Command<Value> {
  const perform: Perform<Value> = async (actor, raw) => {
    const { personId } = actor;
    if (personId === null) return refused({ kind: 'forbidden' });
    const parsed = definition.schema.safeParse(raw);
    if (!parsed.success) return refused({ kind: 'invalid', errors: fieldErrors(parsed.error) });
    return whole(async (tx) => {
      await tx.person.update({ where: { id: personId }, data: { version: { increment: 1 } } });
      const result = await definition.run({ tx, personId, input: parsed.data });
      if (!result.ok) throw new Refused(result.refusal);
      return result.value;
    });
  };
  return Object.assign(perform, { commandName: definition.name });
}
