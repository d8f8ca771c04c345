import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup, ownCompartments } from '@/lib/access/compartments';
import { groupReports } from '@/lib/agenda/group-reports/queries';
import { dueAfterMeeting } from '@/lib/compliance/annual-due-by';
import { annualMeetingVerdict, type ReadingVerdict } from '@/lib/compliance/annual-meeting-rule';
import { contentOf } from '@/lib/compliance/content';
import { type ComplianceFacts, complianceFacts } from '@/lib/compliance/queries/verdicts';
import { type GroupVerdict, type ThreeMonthLine, threeMonthLine } from '@/lib/compliance/three-month-rule';
import type { Viewpoint } from '@/lib/compliance/verdict';
import { unservedUndertakings } from '@/lib/coverage/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { openBefore } from '@/lib/meetings/decisions/queries';
import { knownMeetings } from '@/lib/meetings/policy';
import { type KnownMeeting, suggestedHost } from '@/lib/meetings/queries';
import type { ItemConsent } from './consent/consent';
import { consentOf, deferredTo } from './consent/queries';
import type { AgendaFacts, GroupReportFacts, OpenProposalFact } from './facts';
import type { ItemPurpose } from './items/item-fields';
import { reasonsOf, type ShownReason, shownReasons } from './reason';

/** An agenda item as its reader sees it. `title` is null while it has the default title of its kind. */
export interface ShownItem {
  id: string;
  sourceKey: string;
  groupCode: string | null;
  title: string | null;
  note: string;
  /** Of a meeting of several days, from 1. */
  day: number;
  minutes: number;
  /** A Party's code, or null. */
  lead: string | null;
  presenter: string;
  purpose: ItemPurpose | null;
  reasons: ShownReason[];
  removed: boolean;
  version: number;
  /** Null for joint items, drafted or added by both. */
  consent: ItemConsent | null;
}

/**
 * The items of a meeting's agenda in order: also removed ones, the reader's own side's, declined and deferred ones.
 * `isOnAgenda` tells which stand on it. Empty if the actor may not see the meeting.
 */
export async function agendaItems(actor: Actor, meetingId: string): Promise<ShownItem[]> {
  const [groups, rows] = await Promise.all([
    db().workingGroup.findMany({ select: { code: true, restricted: true } }),
    db().agendaItem.findMany({
      where: { AND: [{ meetingId, meeting: knownMeetings(actor) }, ownCompartments(actor)] },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: { wordings: { orderBy: { partyCode: 'asc' } } },
    }),
  ]);
  const targets = await titlesOf(
    actor,
    rows.flatMap(({ deferredTo }) => deferredTo ?? []),
  );
  const closed = groups.filter((group) => !mayEnterGroup(actor, group)).map(({ code }) => code);
  return rows.map((row) => {
    const { id, sourceKey, groupCode, day, minutes, lead, purpose, removed, version } = row;
    const reasons = shownReasons(reasonsOf(row.reasons), closed);
    const words =
      groupCode !== null && closed.includes(groupCode)
        ? { title: null, note: '', presenter: '', consent: null }
        : { title: row.title, note: row.note, presenter: row.presenter, consent: consentOf(row, targets) };
    return { id, sourceKey, groupCode, day, minutes, lead, purpose, removed, version, reasons, ...words };
  });
}

/** The titles of those meetings that the reader may see, by id. */
async function titlesOf(actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { id: string; title: string }>();
  const rows = await db().meeting.findMany({
    where: { AND: [{ id: { in: [...ids] } }, knownMeetings(actor)] },
    select: { id: true, title: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * The facts to draft a meeting's agenda from: joint rows only, the same whoever drafts, in a bounded number of queries
 * (docs/domain.md#the-agenda-drafts-itself). They hold restricted groups' matters, so readers get only `agendaItems`.
 */
export async function agendaFacts(
  actor: Actor,
  meeting: KnownMeeting,
  today: CalendarDate,
): Promise<AgendaFacts> {
  const at: Viewpoint = { asOf: today, asKnown: today, today };
  const compliance = await complianceFacts(actor);
  const { annualMeeting, threeMonth } = compliance;
  const charterWide = meeting.kind === 'charter';
  const line = threeMonthLine({ ...compliance, obligation: threeMonth }, at);
  const annual = annualMeetingVerdict({ ...compliance, obligation: annualMeeting }, at).verdict;
  const due =
    charterWide && meeting.startsOn
      ? dueAfterMeeting({ ...compliance, obligation: annualMeeting }, at, meeting.startsOn)
      : null;
  const scope = line.groups.filter(
    ({ groupCode }) => meeting.kind === 'charter' || groupCode === meeting.groupCode,
  );
  const codes = meeting.kind === 'platform' ? [] : scope.map(({ groupCode }) => groupCode);
  const everyCode = compliance.groups.map(({ code }) => code);
  const days = { parties: compliance.charter.parties, today, until: due?.on ?? null };
  const [open, hostInTurn, reports, proposals, unserved, platforms, previous, deferred] = await Promise.all([
    openBefore(meeting, everyCode),
    suggestedHost(db(), meeting, meeting.startsOn ?? undefined),
    groupReports(codes, days),
    openProposals(codes, charterWide),
    charterWide ? unservedUndertakings() : [],
    charterWide ? plannedPlatforms(today) : [],
    previousMeeting(meeting),
    deferredTo(meeting),
  ]);
  return {
    kind: meeting.kind,
    today,
    nextDue: due && { provision: annualMeeting.provision, on: due.on },
    previous,
    ...open,
    obligations: charterWide ? obligationsOf({ line, annual }, compliance, at) : null,
    groups: scope.flatMap((verdict) => {
      const report = reports.get(verdict.groupCode);
      const established = verdict.established !== null;
      return report ? [{ verdict: verdictOf(verdict, today), established, ...report }] : [];
    }),
    proposals,
    unserved,
    deferred,
    platforms,
    hostInTurn,
  };
}

function obligationsOf(
  { line, annual }: { line: ThreeMonthLine; annual: ReadingVerdict },
  facts: ComplianceFacts,
  at: Viewpoint,
): AgendaFacts['obligations'] {
  const { state, current } = annual;
  const on = 'heldOn' in state ? state.heldOn : 'plannedFor' in state ? state.plannedFor : null;
  return {
    threeMonth: {
      provision: facts.threeMonth.provision,
      asOf: at.asOf,
      dueOn: line.due.on,
      counts: Object.fromEntries(Object.entries(line.counts).filter(([, count]) => count > 0)),
    },
    annual: {
      provision: facts.annualMeeting.provision,
      asOf: at.asOf,
      state: state.kind,
      on,
      daysLeft: current?.daysLeft ?? null,
      dueOn: current?.due.on ?? null,
    },
  };
}

function verdictOf(verdict: GroupVerdict, asOf: CalendarDate): GroupReportFacts['verdict'] {
  const stateOf = ({ state, countedFrom, extendedTo }: GroupVerdict['projectList']) => {
    const [days = 0] = Object.values(state).filter((value) => typeof value === 'number');
    return { kind: state.kind, days, dueOn: countedFrom, extended: extendedTo !== null };
  };
  return {
    group: verdict.groupCode,
    asOf,
    state: verdict.state.kind,
    projectList: stateOf(verdict.projectList),
    roadmap: stateOf(verdict.roadmap),
  };
}

/** The open proposals of the groups and, if `charterWide`, of the Charter. Reads content only for extensions. */
async function openProposals(groups: readonly string[], charterWide: boolean): Promise<OpenProposalFact[]> {
  const open = {
    state: 'open' as const,
    OR: [{ groupCode: { in: [...groups] } }, ...(charterWide ? [{ groupCode: null }] : [])],
  };
  const [rows, extensions] = await Promise.all([
    db().proposal.findMany({
      where: open,
      orderBy: [{ proposedOn: 'asc' }, { proposedAt: 'asc' }],
      select: { id: true, kind: true, version: true, groupCode: true, proposedBy: true, proposedOn: true },
    }),
    db().proposal.findMany({ where: { ...open, kind: 'extension' }, select: { id: true, content: true } }),
  ]);
  const contents = new Map(extensions.map(({ id, content }) => [id, contentOf('extension', content)]));
  return rows.map(({ id, groupCode, proposedOn, ...row }) => {
    const { deliverables, until } = contents.get(id) ?? {};
    return {
      ...row,
      id,
      group: groupCode,
      proposedOn: calendarDate(proposedOn),
      extension: deliverables && until ? { deliverables, until } : null,
    };
  });
}

async function plannedPlatforms(today: CalendarDate): Promise<AgendaFacts['platforms']> {
  const rows = await db().meeting.findMany({
    where: { kind: 'platform', groupCode: null, state: 'planned', startsOn: { gte: today } },
    orderBy: { startsOn: 'asc' },
    take: 20,
    select: { title: true, startsOn: true },
  });
  return rows.map(({ title, startsOn }) => ({ title, on: calendarDate(startsOn) }));
}

async function previousMeeting(meeting: KnownMeeting) {
  const { id, kind, groupCode, startsOn } = meeting;
  const row = await db().meeting.findFirst({
    where: {
      kind,
      groupCode,
      state: 'held',
      id: { not: id },
      ...(startsOn === null ? {} : { startsOn: { lt: startsOn } }),
    },
    orderBy: { startsOn: 'desc' },
    select: { title: true, startsOn: true },
  });
  return row && { title: row.title, on: calendarDate(row.startsOn) };
}
