import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { compartmentOf, mayEnterGroup } from '@/lib/access/compartments';
import { isCoordinator, mayConcurSomewhere } from '@/lib/access/offices';
import { canonicalJson, type Json, sha256 } from '@/lib/audit/canonical';
import { type AuditEventDraft, changesBetween, type EventType } from '@/lib/audit/events';
import { sides } from '@/lib/charter/queries';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockMeetings } from '@/lib/db/lock';
import { meetingEvent } from '@/lib/meetings/meeting-event';
import { closedRefusal } from '@/lib/meetings/policy';
import { tickStep } from '@/lib/meetings/preparation/facts/commands';
import type { PreparationKey } from '@/lib/meetings/preparation-steps';
import { findMeeting, type KnownMeeting, meetingById } from '@/lib/meetings/queries';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { reportFacts } from './facts/queries';
import { mayFreezeReports, mayHandInReport, mayWriteReport } from './policy';
import { establishedGroups, reportsTo } from './queries';
import type { KnownReport } from './report';
import { areAllIn } from './report-rule';
import { draftReportSchema, freezeReportsSchema, handInReportSchema, writeReportSchema } from './schema';

/** The Charter meeting with all its reports, locked. Null for other meetings, which have none. */
async function loadReports(tx: Transaction, actor: Actor, { meeting: id }: { meeting: string }) {
  await lockMeetings(tx, { id });
  const meeting = await findMeeting(tx, actor, id);
  return meeting?.kind === 'charter' ? { meeting, reports: await reportsTo(tx, meeting.id) } : null;
}

/** The same with one group that the actor may enter, and its report if there is one. */
async function loadReport(
  tx: Transaction,
  actor: Actor,
  { meeting, group: code }: { meeting: string; group: string },
) {
  const loaded = await loadReports(tx, actor, { meeting });
  const group = await tx.workingGroup.findFirst({
    where: { code, retiredOn: null },
    select: { code: true, name: true, restricted: true },
  });
  if (loaded === null || group === null || !mayEnterGroup(actor, group)) return null;
  const report = loaded.reports.find(({ groupCode }) => groupCode === code) ?? null;
  return { ...loaded, group, report, ...(await sides(tx)) };
}

/** The same for what acts on a report that is there. */
async function loadDrafted(tx: Transaction, actor: Actor, input: { meeting: string; group: string }) {
  const loaded = await loadReport(tx, actor, input);
  return loaded?.report ? { ...loaded, report: loaded.report } : null;
}

/**
 * Drafts a group's report to a Charter meeting, or fills its facts in again
 * (docs/domain.md#group-reports-to-a-meeting). New facts are a new version, which nobody has handed in.
 */
export const draftReport = command({
  name: 'report.draft',
  attempt: mayConcurSomewhere,
  schema: draftReportSchema,
  prepare: async (actor, { meeting: id, group }, today) => {
    const meeting = mayWriteReport(actor, group) ? await meetingById(actor, id) : null;
    return meeting && reportFacts(actor, meeting, { group, today });
  },
  load: loadReport,
  may: (actor, { group }) => mayWriteReport(actor, group.code),
  run: async ({ tx, row, prepared: facts, today }) => {
    const { meeting, group, report } = row;
    const closed = fixedRefusal(meeting, report);
    if (closed) return refused(closed);
    if (facts === null) return refused(invalid('unknown-choice', 'group'));
    const data = { facts: { ...facts, reasons: facts.reasons as object[] }, draftedOn: today };
    if (report === null) {
      await tx.groupReport.create({ data: { ...data, meetingId: meeting.id, groupCode: group.code } });
    } else {
      await tx.groupReport.update({ where: { id: report.id }, data: { ...data, version: { increment: 1 } } });
      await voidHandIns(tx, report);
    }
    return accepted({ value: { meetingId: meeting.id }, events: [reportEvent('report.drafted', row)] });
  },
});

/** Saves what a group's report says and asks. Whoever handed an earlier version in hands it in again. */
export const writeReport = command({
  name: 'report.write',
  attempt: mayConcurSomewhere,
  schema: writeReportSchema,
  load: loadDrafted,
  may: (actor, { group }) => mayWriteReport(actor, group.code),
  run: async ({ tx, input: { text, asks, version }, row }) => {
    const { meeting, report } = row;
    const closed = fixedRefusal(meeting, report);
    if (closed) return refused(closed);
    if (report.version !== version) return refused(conflict(report));
    const changes = changesBetween({ text: report.text, asks: report.asks }, { text, asks });
    if (changes.length === 0) return refused(invalid('nothing-changed'));
    await tx.groupReport.update({
      where: { id: report.id },
      data: { text, asks, version: { increment: 1 } },
    });
    await voidHandIns(tx, report);
    return accepted({
      value: { meetingId: meeting.id },
      events: [{ ...reportEvent('report.written', row), changes }],
    });
  },
});

/**
 * Hands the version that the reader saw in for a Party. Once every established group's report is handed in by every
 * Party, the preparation step *group reports in* is done by the fact itself.
 */
export const handInReport = command({
  name: 'report.hand-in',
  attempt: mayConcurSomewhere,
  schema: handInReportSchema,
  load: loadDrafted,
  may: (actor, { group, withAccounts }, { party }) =>
    mayHandInReport(actor, group.code, { party, withAccounts }),
  run: async ({ tx, actor, input: { party, version }, row, today, now }) => {
    const { meeting, report, parties } = row;
    const closed = fixedRefusal(meeting, report);
    if (closed) return refused(closed);
    if (!parties.includes(party)) return refused(invalid('unknown-choice', 'party'));
    if (report.version !== version) return refused(conflict(report));
    if (report.handIns.some((handIn) => handIn.party === party)) return refused(invalid('report-handed-in'));
    const entry = { enteredAt: now, enteredById: actor.personId };
    await tx.reportHandIn.create({ data: { reportId: report.id, partyCode: party, on: today, ...entry } });
    const step = await stepDone(tx, row, { today, ...entry });
    return accepted({
      value: { meetingId: meeting.id },
      events: [reportEvent('report.handed-in', row, { party }), ...step],
    });
  },
});

/** Freezes with the papers every report that all Parties have handed in: its content and its hash. */
export const freezeReports = command({
  name: 'report.freeze',
  attempt: isCoordinator,
  schema: freezeReportsSchema,
  load: async (tx, actor, input) => {
    const loaded = await loadReports(tx, actor, input);
    const groups = await tx.workingGroup.findMany({ select: { code: true, name: true, restricted: true } });
    return loaded && { ...loaded, groups, ...(await sides(tx)) };
  },
  may: mayFreezeReports,
  run: async ({ tx, row: { meeting, reports, groups, parties }, today }) => {
    const closed = fixedRefusal(meeting, null);
    if (closed) return refused(closed);
    const events: AuditEventDraft[] = [];
    for (const report of reports) {
      const group = groups.find(({ code }) => code === report.groupCode);
      const isIn = areAllIn([report.groupCode], [report], parties);
      if (!group || report.frozen !== null || !isIn) continue;
      const frozen = frozenContent(report);
      const hash = sha256(canonicalJson(frozen));
      await tx.groupReport.update({
        where: { id: report.id },
        data: { frozenOn: today, frozen: frozen as object, hash },
      });
      events.push(reportEvent('report.frozen', { meeting, group }, { hash: hash.slice(0, 12) }));
    }
    const [first, ...others] = events;
    if (!first) return refused(invalid('reports-none-in'));
    return accepted({ value: { meetingId: meeting.id }, events: [first, ...others] });
  },
});

/** What is frozen of a report. */
function frozenContent({ groupCode, facts, text, asks, handIns }: KnownReport): Json {
  return JSON.parse(JSON.stringify({ group: groupCode, facts, text, asks, handIns }));
}

const voidHandIns = (tx: Transaction, { id }: KnownReport) =>
  tx.reportHandIn.deleteMany({ where: { reportId: id } });

const reportsStep: PreparationKey = 'group-reports-in';

/** Marks the step *group reports in* as done if this was the last hand-in that it waited for. */
async function stepDone(
  tx: Transaction,
  { meeting, parties }: { meeting: KnownMeeting; parties: readonly string[] },
  {
    today,
    enteredAt: at,
    enteredById: by,
  }: { today: CalendarDate; enteredAt: Date; enteredById: string | null },
): Promise<AuditEventDraft[]> {
  const [reports, established] = await Promise.all([reportsTo(tx, meeting.id), establishedGroups(tx)]);
  if (!areAllIn(established, reports, parties)) return [];
  return tickStep(tx, meeting, reportsStep, { doneOn: today, enteredOn: today, at, by });
}

/** A frozen report stays as it is, and so do those of a meeting that is over. */
function fixedRefusal({ state }: KnownMeeting, report: KnownReport | null): Refusal | null {
  return closedRefusal(state) ?? (report?.frozen ? invalid('report-frozen') : null);
}

const conflict = ({ version, text, asks }: KnownReport): Refusal => ({
  kind: 'conflict',
  version,
  theirs: { text, asks },
});

/** The event goes to the compartment of the report's group. */
function reportEvent(
  type: EventType,
  { meeting, group }: { meeting: KnownMeeting; group: { code: string; name: string; restricted: boolean } },
  values: Record<string, string | number> = {},
): AuditEventDraft {
  return {
    ...meetingEvent(type, meeting, { group: group.name, ...values }),
    compartment: compartmentOf(null, group),
    groupCode: group.code,
  };
}
