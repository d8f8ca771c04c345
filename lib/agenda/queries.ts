import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup, ownCompartments } from '@/lib/access/compartments';
import { annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import { type ComplianceFacts, complianceFacts } from '@/lib/compliance/queries';
import { latestStandingVersion } from '@/lib/compliance/standing';
import type { GroupVerdict } from '@/lib/compliance/three-month-rule';
import { threeMonthLine } from '@/lib/compliance/three-month-rule';
import { settingAt, type Viewpoint } from '@/lib/compliance/verdict';
import { unservedUndertakings } from '@/lib/coverage/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { knownMeetings } from '@/lib/meetings/policy';
import { type KnownMeeting, suggestedHost } from '@/lib/meetings/queries';
import { jointStatus, partyStatuses } from '@/lib/projects/status-rule';
import { knownFacts } from '@/lib/proposals/agreed-facts';
import { contentOf } from '@/lib/proposals/content';
import type { AgendaFacts, GroupReportFacts, OpenProposalFact, ProjectFact } from './facts';
import { nextMeetingDue } from './next-due';
import { reasonsOf, type ShownReason, shownReasons } from './reason';

/** An agenda item as its reader sees it. `title` is null until somebody gives it another than its kind's. */
export interface ShownItem {
  id: string;
  sourceKey: string;
  groupCode: string | null;
  title: string | null;
  note: string;
  minutes: number;
  reasons: ShownReason[];
  removed: boolean;
  version: number;
}

/** The items of a meeting's agenda in their order, removed ones among them; none where the actor may not know of it. */
export async function agendaItems(actor: Actor, meetingId: string): Promise<ShownItem[]> {
  const [groups, rows] = await Promise.all([
    db().workingGroup.findMany({ select: { code: true, restricted: true } }),
    db().agendaItem.findMany({
      where: { AND: [{ meetingId, meeting: knownMeetings(actor) }, ownCompartments(actor)] },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const closed = groups.filter((group) => !mayEnterGroup(actor, group)).map(({ code }) => code);
  return rows.map((row) => {
    const { id, sourceKey, groupCode, minutes, removed, version } = row;
    const reasons = shownReasons(reasonsOf(row.reasons), closed);
    const words =
      groupCode !== null && closed.includes(groupCode)
        ? { title: null, note: '' }
        : { title: row.title, note: row.note };
    return { id, sourceKey, groupCode, minutes, removed, version, reasons, ...words };
  });
}

/**
 * What an agenda is drafted from, of the meeting's own scope: a bounded number of queries, joint rows only, the
 * same whoever asks (domain.md 5). So it is for drafting alone; readers see it through `agendaItems`.
 */
export async function agendaFacts(
  actor: Actor,
  meeting: KnownMeeting,
  today: CalendarDate,
): Promise<AgendaFacts> {
  const at: Viewpoint = { asOf: today, asKnown: today, today };
  const compliance = await complianceFacts(actor);
  const line = threeMonthLine({ ...compliance, obligation: compliance.threeMonth }, at);
  const scope = line.groups.filter(
    ({ groupCode }) => meeting.kind === 'charter' || groupCode === meeting.groupCode,
  );
  const codes = meeting.kind === 'platform' ? [] : scope.map(({ groupCode }) => groupCode);
  const charterWide = meeting.kind === 'charter';
  const [projects, proposals, unserved, platforms, previous, hostInTurn] = await Promise.all([
    projectFacts(codes, compliance, today),
    openProposals(codes, charterWide),
    charterWide ? unservedUndertakings() : [],
    charterWide ? plannedPlatforms(today) : [],
    previousMeeting(meeting, compliance),
    suggestedHost(db(), meeting, meeting.startsOn),
  ]);
  return {
    kind: meeting.kind,
    today,
    nextDue: charterWide ? nextDue(compliance, meeting, at) : null,
    previous,
    obligations: charterWide ? obligationsOf(compliance, line, at) : null,
    groups: scope
      .filter(({ groupCode }) => codes.includes(groupCode))
      .map((verdict) => ({
        verdict: verdictOf(verdict, today),
        projects: projects.get(verdict.groupCode) ?? [],
      })),
    proposals,
    unserved,
    platforms,
    hostInTurn,
  };
}

function nextDue(facts: ComplianceFacts, meeting: KnownMeeting, { asKnown }: Viewpoint) {
  const { reading } = settingAt(facts.annualMeeting, asKnown);
  const { provision, period } = facts.annualMeeting;
  const charter = { signedOn: facts.charter.signedOn, period };
  return { provision, on: nextMeetingDue(reading, charter, meeting.startsOn) };
}

function obligationsOf(
  facts: ComplianceFacts,
  line: ReturnType<typeof threeMonthLine>,
  at: Viewpoint,
): AgendaFacts['obligations'] {
  const { verdict } = annualMeetingVerdict({ ...facts, obligation: facts.annualMeeting }, at);
  const { state, current } = verdict;
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
  const stateOf = ({ state }: GroupVerdict['projectList']) => {
    const [days = 0] = Object.values(state).filter((value) => typeof value === 'number');
    return { kind: state.kind, days };
  };
  return {
    group: verdict.groupCode,
    asOf,
    state: verdict.state.kind,
    established: verdict.established !== null,
    dueOn: verdict.projectList.due.on,
    projectList: stateOf(verdict.projectList),
    roadmap: stateOf(verdict.roadmap),
  };
}

/** The joint projects of the groups that are neither completed nor withdrawn, by the group that leads them. */
async function projectFacts(
  groups: readonly string[],
  compliance: ComplianceFacts,
  today: CalendarDate,
): Promise<Map<string, ProjectFact[]>> {
  const scope = {
    privateTo: null,
    mergedIntoId: null,
    groupCode: { in: [...groups] },
    stage: { notIn: ['completed', 'withdrawn'] as ('completed' | 'withdrawn')[] },
  };
  const [rows, reports, listed] = await Promise.all([
    db().project.findMany({
      where: scope,
      orderBy: { code: 'asc' },
      select: {
        ...{ id: true, code: true, title: true, groupCode: true, stage: true },
        milestones: {
          where: { actualOn: null, dueOn: { not: null } },
          orderBy: { dueOn: 'asc' },
          select: { step: true, dueOn: true },
        },
      },
    }),
    db().statusReport.findMany({
      where: { project: scope },
      distinct: ['projectId', 'partyCode'],
      orderBy: [{ reportedOn: 'desc' }, { enteredAt: 'desc' }],
      select: { projectId: true, partyCode: true, status: true, line: true, reportedOn: true },
    }),
    listedProjects(groups, compliance, today),
  ]);
  const facts = new Map<string, ProjectFact[]>();
  for (const row of rows) {
    const said = reports
      .filter(({ projectId }) => projectId === row.id)
      .map(({ partyCode, reportedOn, ...each }) => ({
        ...{ party: partyCode, reportedOn: calendarDate(reportedOn) },
        ...each,
      }));
    const statuses = partyStatuses(compliance.charter.parties, said, today);
    const offTrack = statuses.filter((each) => each.kind === 'reported' && each.status === 'off_track');
    const fact: ProjectFact = {
      code: row.code ?? '',
      title: row.title,
      candidate: row.stage === 'candidate' || row.stage === 'proposed',
      listed: listed.has(row.id),
      offTrack: offTrack.map(({ party }) => party),
      differ: jointStatus(statuses).kind === 'differ',
      steps: row.milestones.flatMap(({ step, dueOn }) =>
        dueOn === null ? [] : [{ step, on: calendarDate(dueOn) }],
      ),
    };
    facts.set(row.groupCode, [...(facts.get(row.groupCode) ?? []), fact]);
  }
  return facts;
}

/** The projects on the list of a group that stands today. */
async function listedProjects(
  groups: readonly string[],
  compliance: ComplianceFacts,
  today: CalendarDate,
): Promise<Set<string>> {
  const { versions, annulments } = knownFacts(compliance, today);
  const standing = groups.flatMap(
    (group) => latestStandingVersion(today, group, 'project_list', versions, annulments)?.id ?? [],
  );
  const rows = await db().proposal.findMany({ where: { id: { in: standing } }, select: { content: true } });
  return new Set(
    rows.flatMap(({ content }) => contentOf('project_list', content).projects.map(({ id }) => id)),
  );
}

async function openProposals(groups: readonly string[], charterWide: boolean): Promise<OpenProposalFact[]> {
  const rows = await db().proposal.findMany({
    where: {
      state: 'open',
      OR: [{ groupCode: { in: [...groups] } }, ...(charterWide ? [{ groupCode: null }] : [])],
    },
    orderBy: [{ proposedOn: 'asc' }, { proposedAt: 'asc' }],
  });
  return rows.map(({ id, kind, version, groupCode, proposedBy, proposedOn, content }) => {
    const asked = kind === 'extension' ? contentOf('extension', content) : null;
    return {
      ...{ id, kind, version, group: groupCode, proposedBy, proposedOn: calendarDate(proposedOn) },
      extension: asked && { deliverables: asked.deliverables, until: asked.until },
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

async function previousMeeting(meeting: KnownMeeting, { records }: ComplianceFacts) {
  const { id, kind, groupCode, startsOn } = meeting;
  const row = await db().meeting.findFirst({
    where: { kind, groupCode, state: 'held', id: { not: id }, startsOn: { lte: startsOn } },
    orderBy: { startsOn: 'desc' },
    select: { id: true, title: true, startsOn: true },
  });
  if (row === null) return null;
  const heldOn = records.findLast(({ meetingId }) => meetingId === row.id)?.heldOn;
  return { title: row.title, on: heldOn ?? calendarDate(row.startsOn) };
}
