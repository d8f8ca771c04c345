import 'server-only';
import { systemActor } from '@/lib/access/actor';
import { storeBaselines, storeHeldDays } from '@/lib/agreements/effects/commands';
import { record } from '@/lib/audit/record';
import { storeLists } from '@/lib/compliance/listed/commands';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { now, today } from '@/lib/dates/clock';
import { type Transaction, transaction } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import { nameKeys } from '@/lib/organisations/name-keys';
import { storeDueDays } from '@/lib/projects/next-milestone/commands';
import { sortKey } from '@/lib/projects/sort-key';
import { isOver, stages } from '@/lib/projects/stage';
import { sameKey, searchKey } from '@/lib/search/search-key';
import { projectWords } from '@/lib/search/search-words';

const batchSize = 500;

/**
 * Fills the columns that an older version left empty or wrong: for lists and searches, due days and baselines. Rules
 * compute them from the rows, so there is no audit event; only a corrected day of a held meeting has one. It runs at
 * every start, and if nothing is missing it costs a few queries.
 */
export async function backfillRows(): Promise<void> {
  while ((await transaction(fillBatch)) > 0);
  await transaction(restoreLists);
  while ((await transaction(endBatch)) > 0);
  await fillNames();
  await transaction(restoreBaselines);
  await transaction(async (tx) => {
    const moved = { firstBaselineOn: { not: null }, firstBaselinePrecision: null };
    if ((await tx.milestone.count({ where: moved })) > 0) await storeBaselines(tx, await charterDay(tx));
  });
  await transaction(async (tx) => {
    if ((await tx.meeting.count({ where: { state: 'held' } })) === 0) return;
    await record(tx, systemActor, now(), await storeHeldDays(tx, await charterDay(tx)));
  });
}

/** Before November 2026, a project on several groups' lists was stored with the one written last, or with none. */
async function restoreLists(tx: Transaction): Promise<void> {
  const agreed = await tx.proposal.count({ where: { kind: 'project_list', state: 'agreed' } });
  if (agreed > 0) await storeLists(tx, await charterDay(tx));
}

/** Before November 2026, a roadmap ended with its list even if its group had another one in force. */
async function restoreBaselines(tx: Transaction): Promise<void> {
  const ended = await tx.proposal.count({
    where: {
      kind: { in: ['annulment', 'correction'] },
      state: 'agreed',
      target: { kind: 'project_list' },
    },
  });
  if (ended > 0) await storeBaselines(tx, await charterDay(tx));
}

async function fillNames(after = ''): Promise<void> {
  const last = await transaction((tx) => nameBatch(tx, after));
  if (last !== undefined) await fillNames(last);
}

/** Clears the due days of finished projects, which were stored before November 2026. Gives the number of projects. */
async function endBatch(tx: Transaction): Promise<number> {
  const rows = await tx.project.findMany({
    where: { stage: { in: stages.filter(isOver) }, nextDueOn: { not: null } },
    select: { id: true },
    take: batchSize,
  });
  await storeDueDays(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.length;
}

/** Fills the search columns of a batch of projects. Gives their number. */
async function fillBatch(tx: Transaction): Promise<number> {
  const rows = await tx.project.findMany({
    where: { sortKey: '' },
    select: {
      id: true,
      code: true,
      title: true,
      description: true,
      tags: { select: { tag: true, tagKey: true }, orderBy: { tagKey: 'asc' } },
    },
    take: batchSize,
  });
  await tx.projectWord.deleteMany({ where: { projectId: { in: rows.map(({ id }) => id) } } });
  const searched = rows.map((row) => ({ ...row, tags: row.tags.map(({ tag }) => tag) }));
  const words = searched.flatMap((row) => projectWords(row).map((word) => ({ word, projectId: row.id })));
  await insertRows(tx, 'ProjectWord', words);
  for (const row of searched) {
    const data = { searchKey: searchKey(row), sortKey: sortKey(row) };
    await tx.project.update({ where: { id: row.id }, data });
  }
  for (const { id, tags } of rows) await fillTags(tx, id, tags);
  return rows.length;
}

/** Makes the tags' keys anew. If two tags of a project get the same key, the second one keeps its old key. */
async function fillTags(
  tx: Transaction,
  projectId: string,
  tags: readonly { tag: string; tagKey: string }[],
) {
  const keys = new Set(tags.map(({ tagKey }) => tagKey));
  for (const { tag, tagKey } of tags) {
    const key = sameKey(tag);
    if (keys.has(key)) continue;
    keys.add(key);
    await tx.projectTag.update({ where: { projectId_tagKey: { projectId, tagKey } }, data: { tagKey: key } });
  }
}

/** Fills the keys of a batch of organisations after this id. Gives the last id, or undefined if there were none. */
async function nameBatch(tx: Transaction, after: string): Promise<string | undefined> {
  const rows = await tx.organisation.findMany({
    where: { searchKey: '', id: { gt: after } },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
    take: batchSize,
  });
  for (const { id, name } of rows) await tx.organisation.update({ where: { id }, data: nameKeys(name) });
  return rows.at(-1)?.id;
}

async function charterDay(tx: Transaction): Promise<CalendarDate> {
  const { timeZone } = await tx.charter.findFirstOrThrow({ select: { timeZone: true } });
  return today(timeZone);
}
