import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import { sides } from '@/lib/charter/queries';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import type { KnownMeeting } from '@/lib/meetings/queries';
import { mayFreezeReports, mayHandInReport, mayWriteReport } from './policy';
import type { KnownReport } from './report';
import { reportFactsOf } from './report-facts';
import { awaitedFrom } from './report-rule';

const select = {
  id: true,
  groupCode: true,
  facts: true,
  text: true,
  asks: true,
  draftedOn: true,
  frozenOn: true,
  hash: true,
  version: true,
  handIns: { select: { partyCode: true, on: true }, orderBy: { partyCode: 'asc' as const } },
};

/** All reports to a meeting, those of closed groups included: for rules, and for readers through `reportsPage`. */
export async function reportsTo(tx: Transaction, meetingId: string): Promise<KnownReport[]> {
  const rows = await tx.groupReport.findMany({ where: { meetingId }, select });
  return rows.map(({ facts, draftedOn, frozenOn, hash, handIns, ...row }) => ({
    ...row,
    facts: reportFactsOf(facts),
    draftedOn: calendarDate(draftedOn),
    frozen: frozenOn === null || hash === null ? null : { on: calendarDate(frozenOn), hash },
    handIns: handIns.map(({ partyCode, on }) => ({ party: partyCode, on: calendarDate(on) })),
  }));
}

const present = { where: { retiredOn: null }, orderBy: { position: 'asc' as const } };

/** The codes of the groups whose establishment is entered. */
export async function establishedGroups(tx: Transaction): Promise<string[]> {
  const rows = await tx.workingGroup.findMany({
    where: { ...present.where, establishments: { some: { withdrawnOn: null } } },
    orderBy: present.orderBy,
    select: { code: true },
  });
  return rows.map(({ code }) => code);
}

/**
 * The reports to a Charter meeting by group, with what the actor may do. A group that the actor may not enter is
 * `closed`, with nothing of its report, not even whether there is one. Null for other meetings.
 */
export async function reportsPage(actor: Actor, meeting: KnownMeeting) {
  if (meeting.kind !== 'charter') return null;
  const [groups, reports, { parties, withAccounts }] = await Promise.all([
    db().workingGroup.findMany({ ...present, select: { code: true, name: true, restricted: true } }),
    reportsTo(db(), meeting.id),
    sides(db()),
  ]);
  return {
    mayFreeze: mayFreezeReports(actor),
    groups: groups.map((group) => {
      const { code, name } = group;
      if (!mayEnterGroup(actor, group)) return { code, name, closed: true as const };
      const report = reports.find(({ groupCode }) => groupCode === code) ?? null;
      const awaited = awaitedFrom(report ?? undefined, parties);
      const writes = mayWriteReport(actor, code);
      const handsIn = awaited.filter((party) => mayHandInReport(actor, code, { party, withAccounts }));
      return { code, name, closed: false as const, report, awaited, writes, handsIn };
    }),
  };
}

/**
 * How many established groups' reports are in, and how many reports of any group are drafted, of those whose group the
 * actor may enter; null for meetings without group reports.
 */
export async function reportsSummary(actor: Actor, meeting: KnownMeeting) {
  const [page, established] = await Promise.all([reportsPage(actor, meeting), establishedGroups(db())]);
  if (page === null) return null;
  const groups = page.groups.filter(({ code, closed }) => !closed && established.includes(code));
  return {
    in: groups.filter((group) => !group.closed && group.awaited.length === 0).length,
    of: groups.length,
    drafted: page.groups.filter((group) => !group.closed && group.report !== null).length,
  };
}
