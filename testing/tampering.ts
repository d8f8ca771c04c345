import { canonicalJson, sha256 } from '@/lib/audit/canonical';
import { eventHash, genesis } from '@/lib/audit/chain';
import { eventsAfter } from '@/lib/audit/stored-events';
import { placements } from '@/lib/db/audited-tables';
import { db, type Transaction } from '@/lib/db/client';
import { tablesOf } from '@/lib/db/row-changes';
import { environment } from '@/lib/env';

// What somebody with the database, but without the key, may do to it.

/** Random numbers that choose the row, the column and so on. */
export interface Choice {
  a: number;
  b: number;
  c: number;
}

const run = (tx: Transaction, sql: string) => tx.$executeRawUnsafe(sql);
const ask = <Row>(tx: Transaction, sql: string) => tx.$queryRawUnsafe<Row[]>(sql);
const one = <Item>(items: readonly Item[], number: number): Item => {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
};
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Removes the database's own protection: triggers and foreign keys. */
export async function withoutProtection(): Promise<void> {
  const onSqlite = environment().database.provider === 'sqlite';
  const names = onSqlite
    ? await db().$queryRawUnsafe<{ name: string }[]>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`)
    : Object.keys(placements).map((name) => ({ name }));
  for (const { name } of names) {
    await db().$executeRawUnsafe(
      onSqlite ? `DROP TRIGGER "${name}"` : `ALTER TABLE "${name}" DISABLE TRIGGER ALL`,
    );
  }
  if (onSqlite) await db().$executeRawUnsafe('PRAGMA foreign_keys = OFF');
}

/** The columns of a table, each with an SQL expression for another value. */
async function otherValues(tx: Transaction, table: string): Promise<Map<string, string>> {
  if (environment().database.provider === 'sqlite') {
    const columns = await ask<{ name: string; type: string }>(tx, `PRAGMA table_info("${table}")`);
    return new Map(columns.map(({ name, type }) => [name, otherOnSqlite(`"${name}"`, type)]));
  }
  const columns = await ask<{ name: string; type: string; udt: string }>(
    tx,
    `SELECT column_name AS name, data_type AS type, udt_name AS udt FROM information_schema.columns WHERE table_name = '${table}'`,
  );
  return new Map(columns.map(({ name, type, udt }) => [name, otherOnPostgresql(`"${name}"`, type, udt)]));
}

function otherOnSqlite(column: string, type: string): string {
  if (type === 'INTEGER' || type === 'BIGINT') return `COALESCE(${column}, 0) + 1`;
  if (type === 'BOOLEAN') return `NOT ${column}`;
  if (type === 'JSONB') return `'{"other":true}'`;
  if (type === 'DATETIME') return `'2001-01-01T00:00:00.000+00:00'`;
  return `COALESCE(${column}, '') || 'x'`;
}

function otherOnPostgresql(column: string, type: string, udt: string): string {
  if (type === 'integer' || type === 'bigint') return `COALESCE(${column}, 0) + 1`;
  if (type === 'boolean') return `NOT ${column}`;
  if (type === 'jsonb') return `'{"other":true}'::jsonb`;
  if (type.startsWith('timestamp')) return `'2001-01-01'::timestamp`;
  if (type === 'USER-DEFINED') {
    return `(SELECT e FROM unnest(enum_range(NULL::"${udt}")) e WHERE e IS DISTINCT FROM ${column} LIMIT 1)`;
  }
  return `COALESCE(${column}, '') || 'x'`;
}

async function filledTables(tx: Transaction) {
  const tables = await tablesOf(tx);
  const filled = [];
  for (const table of tables) {
    const [{ n } = { n: 0 }] = await ask<{ n: bigint | number }>(
      tx,
      `SELECT count(*) AS n FROM "${table.model}"`,
    );
    if (Number(n) > 0) filled.push({ ...table, count: Number(n) });
  }
  return filled;
}

/** A row of an audited table, and a condition that matches only this row. */
async function someRow(tx: Transaction, { a, b }: Choice) {
  const table = one(await filledTables(tx), a);
  const key = table.key.map((column) => `"${column}"`).join(', ');
  const [row = {}] = await ask<Record<string, string>>(
    tx,
    `SELECT ${key} FROM "${table.model}" ORDER BY ${key} LIMIT 1 OFFSET ${b % table.count}`,
  );
  const where = table.key.map((column) => `"${column}" = ${quoted(String(row[column]))}`).join(' AND ');
  return { ...table, where };
}

type Chain = Awaited<ReturnType<typeof eventsAfter>>;

async function someChain(tx: Transaction, { a }: Choice): Promise<{ chain: string; events: Chain }> {
  const heads = await tx.auditHead.findMany({ orderBy: { chain: 'asc' } });
  const { chain } = one(heads, a);
  return { chain, events: await eventsAfter(tx, { chain, seq: 0, rowDigests: true }, 10_000) };
}

/**
 * Rewrites a chain with these events, correctly hashed, and its head. Only the head's code cannot be forged.
 */
async function rewrite(tx: Transaction, chain: string, events: Chain): Promise<void> {
  await run(tx, `DELETE FROM "AuditEvent" WHERE "chain" = ${quoted(chain)}`);
  let previous = genesis;
  const data = events.map(({ rowDigests, hash: _, ...event }, index) => {
    const linked = { ...event, seq: index + 1, previous };
    previous = eventHash(linked);
    return { ...linked, at: new Date(event.at), payload: Object(event.payload), hash: previous, rowDigests };
  });
  await tx.auditEvent.createMany({ data });
  await tx.auditHead.update({ where: { chain }, data: { seq: events.length, hash: previous } });
}

async function someProposal(tx: Transaction, { a }: Choice) {
  return one(await tx.proposal.findMany({ orderBy: { id: 'asc' }, include: { keys: true } }), a);
}

/** Changes the content of a frozen text of a meeting, its hash or its salt, but never so that they match. */
export async function tamperWithText(tx: Transaction, { a, b, c }: Choice): Promise<void> {
  const { table, columns } = one(
    [
      { table: 'Endorsement', columns: ['content', 'hash'] },
      { table: 'MinutesVersion', columns: ['content', 'hash'] },
      { table: 'RestrictedPart', columns: ['content', 'hash', 'salt'] },
    ],
    a,
  );
  const rows = await ask<{ id: string }>(tx, `SELECT "id" FROM "${table}" ORDER BY "id"`);
  const values = await otherValues(tx, table);
  const column = one(columns, c);
  await run(
    tx,
    `UPDATE "${table}" SET "${column}" = ${values.get(column)} WHERE "id" = ${quoted(one(rows, b).id)}`,
  );
}

type Tampering = (tx: Transaction, choice: Choice) => Promise<void>;

/** Every kind of tampering, by description. */
export const tamperings: Record<string, Tampering> = {
  async 'an event was changed'(tx, choice) {
    const { chain, events } = await someChain(tx, choice);
    const { id } = one(events, choice.b);
    const values = [...(await otherValues(tx, 'AuditEvent'))].filter(
      ([column]) => !['id', 'seq'].includes(column),
    );
    const [column, other] = one(values, choice.c);
    await run(
      tx,
      `UPDATE "AuditEvent" SET "${column}" = ${other} WHERE "id" = ${quoted(id)} AND "chain" = ${quoted(chain)}`,
    );
  },
  async 'an event was changed, and the chain hashed anew from there on'(tx, choice) {
    const { chain, events } = await someChain(tx, choice);
    const at = choice.b % events.length;
    await rewrite(tx, chain, events.with(at, { ...one(events, at), actorName: 'Somebody Else' }));
  },
  async 'an event was left out, and the chain hashed anew'(tx, choice) {
    const { chain, events } = await someChain(tx, choice);
    await rewrite(tx, chain, events.toSpliced(choice.b % events.length, 1));
  },
  async 'an event was put in, and the chain hashed anew'(tx, choice) {
    const { chain, events } = await someChain(tx, choice);
    const at = choice.b % (events.length + 1);
    await rewrite(
      tx,
      chain,
      events.toSpliced(at, 0, { ...one(events, choice.c), id: 'put-in', rowDigests: null }),
    );
  },
  async 'two events changed places, and the chain was hashed anew'(tx, choice) {
    const events = await eventsAfter(tx, { chain: 'joint', seq: 0, rowDigests: true }, 10_000);
    const at = choice.b % (events.length - 1);
    await rewrite(tx, 'joint', events.with(at, one(events, at + 1)).with(at + 1, one(events, at)));
  },
  async 'an event was removed'(tx, choice) {
    const { events } = await someChain(tx, choice);
    await run(tx, `DELETE FROM "AuditEvent" WHERE "id" = ${quoted(one(events, choice.b).id)}`);
  },
  async 'a chain was cut, and its head reset'(tx, choice) {
    const { chain, events } = await someChain(tx, choice);
    await rewrite(tx, chain, events.slice(0, choice.b % events.length));
  },
  async 'a whole chain was dropped'(tx, choice) {
    const { chain } = await someChain(tx, choice);
    await run(tx, `DELETE FROM "AuditEvent" WHERE "chain" = ${quoted(chain)}`);
    await run(tx, `DELETE FROM "AuditHead" WHERE "chain" = ${quoted(chain)}`);
  },
  async 'a chain was made to look like one of before the first baseline'(tx, choice) {
    const { chain, events } = await someChain(tx, choice);
    await rewrite(
      tx,
      chain,
      events.filter(({ type }) => type !== 'record.baseline'),
    );
    await run(tx, `UPDATE "AuditHead" SET "mac" = '' WHERE "chain" = ${quoted(chain)}`);
  },
  async 'a head was changed'(tx, choice) {
    const { chain } = await someChain(tx, choice);
    const values = [...(await otherValues(tx, 'AuditHead'))];
    const [column, other] = one(values, choice.b);
    await run(tx, `UPDATE "AuditHead" SET "${column}" = ${other} WHERE "chain" = ${quoted(chain)}`);
  },
  async 'a head was removed'(tx, choice) {
    const { chain } = await someChain(tx, choice);
    await run(tx, `DELETE FROM "AuditHead" WHERE "chain" = ${quoted(chain)}`);
  },
  async 'the digests of an act were changed'(tx, choice) {
    const held = await tx.auditEvent.findMany({
      where: { rowDigests: { not: null } },
      orderBy: { id: 'asc' },
      select: { id: true, rowDigests: true },
    });
    const { id, rowDigests } = one(held, choice.a);
    const lines = (rowDigests ?? '').split('\n');
    const other = lines.toSpliced(choice.b % lines.length, 1).join('\n');
    await tx.auditEvent.update({ where: { id }, data: { rowDigests: choice.c % 2 ? other : null } });
  },
  async 'a row was changed'(tx, choice) {
    const { model, where, columns } = await someRow(tx, choice);
    const values = await otherValues(tx, model);
    const column = one(columns, choice.c);
    await run(tx, `UPDATE "${model}" SET "${column}" = ${values.get(column)} WHERE ${where}`);
  },
  async 'a title was changed'(tx, choice) {
    const projects = await tx.project.findMany({ orderBy: { id: 'asc' } });
    await tx.project.update({
      where: { id: one(projects, choice.a).id },
      data: { title: `Title ${choice.b}` },
    });
  },
  async 'an office was taken'(tx, choice) {
    const people = await tx.person.findMany({ orderBy: { id: 'asc' } });
    const { id: personId, partyCode } = one(people, choice.a);
    await tx.office.create({ data: { personId, partyCode, kind: 'coordinator' } });
  },
  async 'an address to sign in with was changed'(tx, choice) {
    const people = await tx.person.findMany({ orderBy: { id: 'asc' } });
    const { id } = one(people, choice.a);
    await tx.person.update({ where: { id }, data: { passwordHash: `hash ${choice.b}` } });
  },
  async 'a row was deleted'(tx, choice) {
    const { model, where } = await someRow(tx, choice);
    await run(tx, `DELETE FROM "${model}" WHERE ${where}`);
  },
  async 'a row was added'(tx, choice) {
    const { model, key, where } = await someRow(tx, choice);
    const values = await otherValues(tx, model);
    const others = new Map([...values].filter(([column]) => key.includes(column)));
    const unique = /^(slug|code|subject|seedKey|emailKey|tokenHash|openKey|sourceKey|series|revision)$/;
    const columns = [...values.keys()];
    const selected = columns.map((column) =>
      unique.test(column) ? values.get(column) : (others.get(column) ?? `"${column}"`),
    );
    const names = columns.map((column) => `"${column}"`).join(', ');
    await run(
      tx,
      `INSERT INTO "${model}" (${names}) SELECT ${selected.join(', ')} FROM "${model}" WHERE ${where}`,
    );
  },
  async 'a row was set back to what it was before an act'(tx, choice) {
    const back = [
      `UPDATE "Project" SET "title" = 'Sample port' WHERE "title" = 'Sample port, renamed'`,
      `UPDATE "Milestone" SET "step" = 'Permit' WHERE "step" = 'Permits'`,
      `UPDATE "Action" SET "closedOn" = NULL, "disposition" = '' WHERE "closedOn" IS NOT NULL`,
      `DELETE FROM "Office" WHERE "kind" = 'co_chair' AND "groupCode" = 'CON'`,
      `UPDATE "Meeting" SET "startsOn" = '2027-01-28', "state" = 'planned' WHERE "startsOn" = '2027-02-04'`,
    ];
    if ((await run(tx, one(back, choice.a))) === 0) throw new Error('Nothing was set back.');
  },
  async 'two rows exchanged what they say'(tx, choice) {
    const projects = await tx.project.findMany({ orderBy: { id: 'asc' } });
    const [first, second] = [one(projects, choice.a), one(projects, choice.a + 1)];
    await tx.project.update({ where: { id: first.id }, data: { title: second.title } });
    await tx.project.update({ where: { id: second.id }, data: { title: first.title } });
  },
  async 'a frozen content was changed'(tx, choice) {
    const { id } = await someProposal(tx, choice);
    const content = { group: 'ENE', projects: [], note: choice.b };
    const canonical = canonicalJson(content);
    const ways = [
      { content },
      { canonical },
      { sha256: sha256(canonical) },
      { content, canonical },
      { canonical, sha256: sha256(canonical) },
      { content, canonical, sha256: sha256(canonical) },
    ];
    await tx.proposal.update({ where: { id }, data: one(ways, choice.c) });
  },
  async 'a frozen text of a meeting was changed'(tx, choice) {
    await tamperWithText(tx, choice);
  },
  async 'an agreement was dated otherwise'(tx, choice) {
    const { id, agreedOn } = await someProposal(tx, choice);
    await tx.proposal.update({ where: { id }, data: { agreedOn: agreedOn === null ? '2026-05-09' : null } });
  },
  async 'a key was dated back'(tx, choice) {
    const key = one(await tx.proposalKey.findMany({ orderBy: { enteredAt: 'asc' } }), choice.a);
    const where = { proposalId_partyCode: { proposalId: key.proposalId, partyCode: key.partyCode } };
    const day = `2026-03-${String((choice.b % 28) + 1).padStart(2, '0')}`;
    await tx.proposalKey.update({
      where,
      data: one([{ day }, { day, enteredOn: day }, { enteredOn: day }], choice.c),
    });
  },
  async 'a key was deleted'(tx, choice) {
    const key = one(await tx.proposalKey.findMany({ orderBy: { enteredAt: 'asc' } }), choice.a);
    const where = { proposalId_partyCode: { proposalId: key.proposalId, partyCode: key.partyCode } };
    await tx.proposalKey.delete({ where });
  },
  async 'a key was forged'(tx) {
    const open = await tx.proposal.findFirstOrThrow({ where: { state: 'open' }, include: { keys: true } });
    const [key] = open.keys;
    if (!key) throw new Error('There is no key to copy.');
    await tx.proposalKey.create({ data: { ...key, partyCode: key.partyCode === 'AZ' ? 'US' : 'AZ' } });
  },
  async 'a trigger was put in, which changes rows with the next act'(tx) {
    const change = `UPDATE "Project" SET "title" = 'Changed by the way';`;
    if (environment().database.provider === 'sqlite') {
      await run(tx, `CREATE TRIGGER "helpful" AFTER INSERT ON "Session" BEGIN ${change} END`);
      return;
    }
    await run(
      tx,
      `CREATE FUNCTION helpful() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN ${change} RETURN NULL; END$$`,
    );
    await run(
      tx,
      `CREATE TRIGGER "helpful" AFTER INSERT ON "Session" FOR EACH ROW EXECUTE FUNCTION helpful()`,
    );
  },
};
