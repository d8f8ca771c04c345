import 'server-only';
import { systemActor } from '@/lib/access/actor';
import { record } from '@/lib/audit/record';
import { storeBaselines, storeHeldDays, storeLists } from '@/lib/consequences/commands';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { now, today } from '@/lib/dates/clock';
import { type Transaction, transaction } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import { storeDueDays } from '@/lib/next-due/commands';
import { searchWords } from '@/lib/projects/search-words';
import { sortKey } from '@/lib/projects/sort-key';
import { isOver, stages } from '@/lib/projects/stage';

const batch = 500;

/**
 * Stores what projects are found by with those that an older version of the program left without it. It says
 * nothing new of them, so that no audit event is due; where all have it, one query finds so. The day on which a
 * meeting was held is corrected with an event.
 */
export async function bringUpToDate(): Promise<void> {
  let left = await transaction(fillBatch);
  const some = left > 0;
  while (left > 0) left = await transaction(fillBatch);
  if (some) await transaction(async (tx) => storeLists(tx, await charterDay(tx)));
  while ((await transaction(endBatch)) > 0);
  await transaction(async (tx) => {
    const moved = { firstBaselineOn: { not: null }, firstBaselinePrecision: null };
    if ((await tx.milestone.count({ where: moved })) > 0) await storeBaselines(tx, await charterDay(tx));
  });
  await transaction(async (tx) => {
    if ((await tx.meeting.count({ where: { state: 'held' } })) === 0) return;
    await record(tx, systemActor, now(), await storeHeldDays(tx, await charterDay(tx)));
  });
}

/** How many projects it found that are over, of which an open step still falls due: it did until November 2026. */
async function endBatch(tx: Transaction): Promise<number> {
  const rows = await tx.project.findMany({
    where: { stage: { in: stages.filter(isOver) }, nextDueOn: { not: null } },
    select: { id: true },
    take: batch,
  });
  await storeDueDays(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.length;
}

/** How many projects it found to fill. */
async function fillBatch(tx: Transaction): Promise<number> {
  const rows = await tx.project.findMany({
    where: { sortKey: '' },
    select: { id: true, code: true, title: true, searchKey: true },
    take: batch,
  });
  const words = rows.flatMap(({ id, searchKey }) =>
    searchWords(searchKey).map((word) => ({ word, projectId: id })),
  );
  await insertRows(tx, 'ProjectWord', words);
  for (const { id, ...row } of rows) {
    await tx.project.update({ where: { id }, data: { sortKey: sortKey(row) } });
  }
  return rows.length;
}

async function charterDay(tx: Transaction): Promise<CalendarDate> {
  const { timeZone } = await tx.charter.findFirstOrThrow({ select: { timeZone: true } });
  return today(timeZone);
}
