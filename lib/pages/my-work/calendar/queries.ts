import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { readableChains } from '@/lib/access/compartments';
import { workingGroups } from '@/lib/charter/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import type { Deadline } from '@/lib/deadlines/deadline';
import { readDeadlineFilters } from '@/lib/deadlines/filters';
import { deadlineBatches } from '@/lib/deadlines/queries';
import { meetings } from '@/lib/meetings/queries';
import { myWork } from '../queries';
import { workCompartment } from '../work-item';
import type { FeedMeeting, WorkFeed } from './feed';

/** What a person's calendar holds as of a day, of all groups or of one; empty for a group that there is not. */
export async function workFeed(
  actor: Actor,
  today: CalendarDate,
  groupCode: string | null,
): Promise<WorkFeed> {
  const isIn = (code: string | null) => groupCode === null || code === groupCode;
  const [groups, items, own, charter, revision] = await Promise.all([
    workingGroups(actor),
    myWork(actor, today),
    feedMeetings(actor),
    charterDeadlines(actor, today),
    revisionFor(actor),
  ]);
  return {
    group: groups.find(({ code }) => code === groupCode)?.name ?? null,
    items: items.filter((item) => item.dueOn !== null && isIn(item.groupCode)),
    meetings: own.filter((meeting) => isIn(meeting.groupCode)),
    charter: charter.filter(({ group }) => isIn(group)),
    ...revision,
  };
}

async function feedMeetings(actor: Actor): Promise<(FeedMeeting & { groupCode: string | null })[]> {
  const rows = await meetings(actor);
  const days = await db().meetingDay.findMany({
    where: { meetingId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ meetingId: 'asc' }, { offset: 'asc' }],
  });
  return rows.flatMap(({ startsOn, formerDay, state, group, ...meeting }) => {
    const cancelled = state === 'cancelled';
    const day = startsOn ?? (cancelled ? formerDay : null);
    if (day === null) return [];
    const furtherDays = days.filter(({ meetingId }) => meetingId === meeting.id);
    const compartment = workCompartment(false, group?.restricted === true);
    return [{ ...meeting, startsOn: day, cancelled, compartment, furtherDays }];
  });
}

async function charterDeadlines(actor: Actor, today: CalendarDate): Promise<Deadline[]> {
  const found: Deadline[] = [];
  for (const kind of ['charter', 'extension']) {
    const filters = readDeadlineFilters({ kind });
    for await (const batch of deadlineBatches(actor, today, filters, 500)) found.push(...batch);
  }
  return found;
}

/**
 * The revision of all that the actor may see: the sum of the heads of the audit chains that they may read, and when the
 * latest of those events was written.
 */
async function revisionFor(actor: Actor): Promise<{ sequence: number; changedAt: Date }> {
  const groups = await db().workingGroup.findMany({ select: { code: true } });
  const codes = groups.map(({ code }) => code);
  const heads = await db().auditHead.findMany({
    where: { chain: { in: readableChains(actor, codes) } },
    select: { chain: true, seq: true },
  });
  const last = await db().auditEvent.findMany({ where: { OR: heads }, select: { at: true } });
  return {
    sequence: heads.reduce((sum, { seq }) => sum + seq, 0),
    changedAt: new Date(Math.max(0, ...last.map(({ at }) => at.getTime()))),
  };
}
