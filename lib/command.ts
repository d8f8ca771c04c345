import 'server-only';
import type { z } from 'zod';
import { once, type Submission } from '@/lib/access/idempotency';
import { charterZone } from '@/lib/db/charter-zone';
import type { Actor } from './access/actor';
import type { AuditEventDraft } from './audit/events';
import { record } from './audit/record';
import type { CalendarDate } from './dates/calendar-date';
import { now, today } from './dates/clock';
import { db, type Transaction, transaction } from './db/client';
import { storageFaultOf } from './db/storage-fault';
import { countingText, fieldErrors, type Refusal } from './refusal';
import { type Result, refused } from './result';

/**
 * What a command's `run` receives. `today` is the date in the Charter's zone; in UTC before a Charter is
 * loaded.
 */
export interface Act<Input, Row, Prepared = undefined> {
  tx: Transaction;
  actor: Actor;
  input: Input;
  row: Row;
  prepared: Prepared;
  today: CalendarDate;
  now: Date;
}

/**
 * The result of a successful command: its value, and at least one audit event written in the same
 * transaction.
 */
export interface Done<Value> {
  value: Value;
  events: readonly [AuditEventDraft, ...AuditEventDraft[]];
}

export interface CommandDefinition<Schema extends z.ZodType, Row, Value, Prepared = undefined> {
  /** `noun.verb`, unique. The test of the offices lists every command. */
  name: string;
  /**
   * Set on commands that create a row and return nothing secret: the same form sent twice creates one row.
   * Not for acts that can be undone, since repeating those is deliberate.
   */
  adds?: true;
  /** Whether any of the actor's offices allows the command at all. Checked before anything is read. */
  attempt: (actor: Actor) => boolean;
  schema: Schema;
  /** In milliseconds, for a command that writes far more than a form does. */
  timeout?: number;
  /**
   * Reads outside the transaction what would hold up other writers. `run` merges it with the current rows.
   */
  prepare?: (actor: Actor, input: z.output<Schema>, today: CalendarDate) => Promise<Prepared>;
  /** The row as the actor may see it, or null: another Party's private row is not found. */
  load: (tx: Transaction, actor: Actor, input: z.output<Schema>) => Promise<Row | null>;
  /** Whether the actor may act on this row. */
  may: (actor: Actor, row: Row, input: z.output<Schema>) => boolean;
  run: (act: Act<z.output<Schema>, Row, Prepared>) => Promise<Result<Done<Value>, Refusal>>;
}

export interface Command<Value> {
  /** `token` identifies the rendered form: a form sent twice is carried out once. Omitted outside forms. */
  (actor: Actor, input: unknown, token?: string): Promise<Result<Value, Refusal>>;
  commandName: string;
}

/** Carries a refusal out of the transaction, which rolls back what was already written. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

/**
 * Builds a command, the only way to write shared data (docs/architecture.md). In order: office, schema,
 * `prepare`, transaction, the row as the actor sees it, policy, `run`, audit events.
 *
 * Refusals are returned, also where the database cannot take the write; bugs are thrown. Neither leaves
 * anything written.
 */
export function command<Schema extends z.ZodType, Row, Value, Prepared = undefined>(
  definition: CommandDefinition<Schema, Row, Value, Prepared>,
): Command<Value> {
  const perform: Perform<Value> = async (actor, raw, token) => {
    if (!definition.attempt(actor)) return refused({ kind: 'forbidden' });
    const parsed = definition.schema.safeParse(raw, countingText);
    if (!parsed.success) return refused({ kind: 'invalid', errors: fieldErrors(parsed.error) });
    const submission = submissionOf(definition, actor, raw, token);
    return orUnsaved(async () => {
      const day = await charterDay(db());
      // a definition without `prepare` has `Prepared = undefined`
      const prepared = (await definition.prepare?.(actor, parsed.data, day)) as Prepared;
      const act = { actor, input: parsed.data, prepared };
      return whole((tx) => once(tx, submission, () => performIn(tx, definition, act)), definition.timeout);
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

/** Runs `work` in one transaction. A refusal rolls it back. */
function whole<Value>(
  work: (tx: Transaction) => Promise<Value>,
  timeout?: number,
): Promise<Result<Value, Refusal>> {
  return orUnsaved(async () => {
    try {
      return { ok: true, value: await transaction(work, timeout) };
    } catch (error) {
      if (error instanceof Refused) return refused(error.refusal);
      throw error;
    }
  });
}

/**
 * Returns a refusal of kind `unsaved` where the database could not store the result of `work`.
 *
 * @throws whatever else `work` throws
 */
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

/** Today in the Charter's zone. */
const charterDay = async (client: Pick<Transaction, 'charter'>): Promise<CalendarDate> =>
  today((await charterZone(client)) ?? 'UTC');

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
    today: await charterDay(tx),
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
 * Builds a command for data that only its owner sees and the audit record does not hold, such as saved views.
 * It bumps the version of the person's row, which cached pages depend on and which serialises such commands.
 */
export function personalCommand<Schema extends z.ZodType, Value>(
  definition: PersonalDefinition<Schema, Value>,
): Command<Value> {
  const perform: Perform<Value> = async (actor, raw) => {
    const { personId } = actor;
    if (personId === null) return refused({ kind: 'forbidden' });
    const parsed = definition.schema.safeParse(raw, countingText);
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
