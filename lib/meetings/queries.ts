import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { isCoordinator } from '@/lib/access/offices';
import { charterToday } from '@/lib/charter/queries';
import { type AnnualDueBy, annualDueBy } from '@/lib/compliance/annual-due-by';
import { annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import { contentOf } from '@/lib/compliance/content';
import { recordInForce } from '@/lib/compliance/meeting-calendar';
import type { MeetingPeriod } from '@/lib/compliance/meeting-period';
import { uncorrectedFacts } from '@/lib/compliance/queries/agreed';
import { complianceFacts } from '@/lib/compliance/queries/verdicts';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { type NonWorkingReason, nonWorkingReasons } from '@/lib/dates/working-days';
import { db, type Transaction } from '@/lib/db/client';
import { withDay } from './meeting-day';
import { type Hosting, nextHost } from './next-host';
import { type PlanningWarning, planningWarnings } from './planning-check';
import { knownMeetings, mayPlanMeeting } from './policy';
import type { OwnStep } from './preparation-steps';
import type { MeetingKind } from './schema';

/**
 * A meeting as lists and pages show it. Without a day (docs/domain.md#whether-a-meeting-has-a-day) `startsOn`
 * is null and `formerDay` is the last day it had. `startTime` is wall-clock time in `timeZone`.
 */
export interface KnownMeeting {
  id: string;
  kind: MeetingKind;
  groupCode: string | null;
  group: { code: string; slug: string; name: string; restricted: boolean } | null;
  /** The dialogue platform, of a meeting that was planned for one. */
  platform: { id: string; name: string } | null;
  title: string;
  startsOn: CalendarDate | null;
  formerDay: CalendarDate | null;
  startTime: string;
  durationMinutes: number;
  timeZone: string;
  place: string;
  /** Where to join from elsewhere; '' if nowhere. */
  link: string;
  hostParty: string | null;
  state: 'planned' | 'held' | 'postponed' | 'cancelled';
  version: number;
  /** 0 until an agenda is drafted. */
  agendaVersion: number;
}

const meetingSelect = {
  id: true,
  kind: true,
  groupCode: true,
  group: { select: { code: true, slug: true, name: true, restricted: true } },
  platform: { select: { id: true, name: true } },
  title: true,
  startsOn: true,
  startTime: true,
  durationMinutes: true,
  timeZone: true,
  place: true,
  link: true,
  hostParty: true,
  state: true,
  version: true,
  agendaVersion: true,
};

/** The meeting as the actor may see it; null if there is none or its group is closed to the actor. */
export async function findMeeting(tx: Transaction, actor: Actor, id: string): Promise<KnownMeeting | null> {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) return null;
  const row = await tx.meeting.findFirst({
    where: { AND: [{ id }, knownMeetings(actor)] },
    select: meetingSelect,
  });
  return row === null ? null : withDay(row);
}

/** One meeting; null if the reader may not see it. */
export async function meetingById(actor: Actor, id: string): Promise<KnownMeeting | null> {
  return findMeeting(db(), actor, id);
}

/** The 200 latest meetings that the actor may see, by day. */
export async function meetings(actor: Actor): Promise<KnownMeeting[]> {
  const rows = await db().meeting.findMany({
    where: knownMeetings(actor),
    select: meetingSelect,
    orderBy: [{ startsOn: 'desc' }, { startTime: 'desc' }],
    take: 200,
  });
  return rows.reverse().map(withDay);
}

/**
 * A group's meetings that the actor may see: the next ones, those without a day, then the latest past ones;
 * at most `limit` of each.
 */
export async function meetingsOfGroup(
  actor: Actor,
  groupCode: string,
  { today, limit }: { today: CalendarDate; limit: number },
): Promise<KnownMeeting[]> {
  const of = (where: object, order: 'asc' | 'desc') =>
    db().meeting.findMany({
      where: { AND: [knownMeetings(actor), { groupCode }, where] },
      select: meetingSelect,
      orderBy: [{ startsOn: order }, { startTime: order }],
      take: limit,
    });
  const dated = { state: { in: ['planned' as const, 'held' as const] } };
  const [ahead, undated, past] = await Promise.all([
    of({ ...dated, startsOn: { gte: today } }, 'asc'),
    of({ state: 'postponed' }, 'asc'),
    of({ OR: [{ ...dated, startsOn: { lt: today } }, { state: 'cancelled' }] }, 'desc'),
  ]);
  return [...[...ahead, ...undated].slice(0, limit), ...past].map(withDay);
}

/** The steps done of these meetings, as far as the actor may see them. */
export async function doneSteps(actor: Actor, meetingIds: readonly string[]) {
  const rows = await db().preparationStep.findMany({
    where: { meetingId: { in: [...meetingIds] }, meeting: knownMeetings(actor) },
    select: { meetingId: true, step: true, doneOn: true, note: true },
  });
  return rows.map((row) => ({ ...row, doneOn: calendarDate(row.doneOn) }));
}

/** The steps that these meetings have of their own, as far as the actor may see them. */
export async function ownStepsOf(actor: Actor, meetingIds: readonly string[]): Promise<OwnStep[]> {
  const rows = await db().plannedStep.findMany({
    where: { meetingId: { in: [...meetingIds] }, meeting: knownMeetings(actor) },
  });
  return rows.map(({ step, ...row }) => ({ ...row, key: step }));
}

/** The decisions on a meeting's day, by entry; none if the actor may not see the meeting. */
export async function planHistory(actor: Actor, meetingId: string) {
  const plans = await db().meetingPlan.findMany({
    where: { meetingId, meeting: knownMeetings(actor) },
    orderBy: { enteredAt: 'asc' },
    select: { id: true, kind: true, day: true, plannedFor: true },
  });
  return plans.map(({ day, plannedFor, ...plan }) => ({
    ...plan,
    on: calendarDate(day),
    plannedFor: plannedFor === null ? null : calendarDate(plannedFor),
  }));
}

/** The agreed record of a held meeting: its first day, its place and when it was agreed. Null without one. */
export async function recordOfHolding(actor: Actor, meetingId: string) {
  const today = await charterToday();
  const inForce = recordInForce(meetingId, await uncorrectedFacts(db(), today), today);
  const record = await db().proposal.findFirst({
    where: {
      id: inForce?.id ?? '',
      meeting: { AND: [{ id: meetingId, state: 'held' }, knownMeetings(actor)] },
    },
    select: { id: true, content: true },
  });
  if (record === null || inForce === null) return null;
  const { heldOn, place } = contentOf('record_of_holding', record.content);
  return { id: record.id, heldOn, place, agreedOn: inForce.agreedOn };
}

/** The proposed record of a meeting's holding that waits for concurrence; null without one. */
export async function openRecordOfHolding(actor: Actor, meetingId: string) {
  const open = await db().proposal.findFirst({
    where: { meetingId, kind: 'record_of_holding', state: 'open', meeting: knownMeetings(actor) },
    select: { id: true, proposedBy: true, proposedOn: true },
  });
  return open && { ...open, proposedOn: calendarDate(open.proposedOn) };
}

/**
 * The Party whose turn it is to host a meeting of this kind (and group), or null. It reads all meetings of
 * the kind, whoever asks; with `through`, only those up to that day.
 */
export async function suggestedHost(
  tx: Transaction,
  meeting: { kind: MeetingKind; groupCode: string | null },
  through?: CalendarDate,
): Promise<string | null> {
  const [parties, rows] = await Promise.all([
    tx.party.findMany({ orderBy: { position: 'asc' }, select: { code: true } }),
    tx.meeting.findMany({
      where: {
        kind: meeting.kind,
        groupCode: meeting.groupCode,
        state: { in: ['planned', 'held'] },
        ...(through ? { startsOn: { lte: through } } : {}),
      },
      select: { startsOn: true, hostParty: true },
    }),
  ]);
  const hostings = rows.map(
    ({ startsOn, hostParty }): Hosting => ({ on: calendarDate(startsOn), host: hostParty }),
  );
  return nextHost(
    hostings,
    parties.map(({ code }) => code),
  );
}

/** The Party whose turn it is to host the next Charter meeting. Every signed-in reader may know it. */
export async function nextCharterHost(): Promise<string | null> {
  return suggestedHost(db(), { kind: 'charter', groupCode: null });
}

/** When the next Charter meeting is due as of today, and which days are off in the capitals. */
async function charterDays(actor: Actor, meetingId: string | null) {
  const [facts, today] = await Promise.all([complianceFacts(actor), charterToday()]);
  const annual = { ...facts, obligation: facts.annualMeeting };
  const at = { asOf: today, asKnown: today, today };
  return {
    annual,
    at,
    dueBy: annualDueBy(annual, at, meetingId),
    daysOff: (day: CalendarDate) => nonWorkingReasons(day, facts.charter.parties, facts.overrides),
  };
}

/**
 * When this Charter meeting is due, or for null the next one to plan. Null while the Charter is not in force.
 */
export async function charterMeetingDue(actor: Actor, meetingId: string | null): Promise<AnnualDueBy | null> {
  return (await charterDays(actor, meetingId)).dueBy;
}

/** The warnings before the actor plans a meeting for a day; none if the meeting has that day already. */
export async function planningNotes(
  actor: Actor,
  { id, kind, day }: { id: string | null; kind: string; day: CalendarDate },
): Promise<PlanningWarning[]> {
  const meeting = id === null ? null : await meetingById(actor, id);
  if (id !== null && (meeting === null || meeting.startsOn === day)) return [];
  const { annual, dueBy, daysOff } = await charterDays(actor, id);
  // a day before the signing is refused anyway
  if (day < annual.charter.signedOn) return [];
  return planningWarnings(day, (meeting?.kind ?? kind) === 'charter' ? dueBy : null, daysOff(day));
}

/** The verdict on a Charter meeting: the period that it covers, or how its day fits the due date. */
export interface MeetingVerdict {
  provision: string;
  period: MeetingPeriod | null;
  dueBy: AnnualDueBy;
}

/**
 * The verdict on a Charter meeting (null for others), and why a planned meeting's day is off in a capital.
 */
export async function verdictOnMeeting(
  actor: Actor,
  { id, kind, startsOn, state }: KnownMeeting,
): Promise<{ verdict: MeetingVerdict | null; daysOff: readonly NonWorkingReason[] }> {
  const { annual, at, dueBy, daysOff } = await charterDays(actor, id);
  const off = startsOn !== null && state === 'planned' ? daysOff(startsOn) : [];
  if (kind !== 'charter' || dueBy === null) return { verdict: null, daysOff: off };
  const { periods } = annualMeetingVerdict(annual, at).verdict;
  const period = periods.find((each) => 'meetingId' in each.state && each.state.meetingId === id);
  return { verdict: { provision: dueBy.provision, period: period ?? null, dueBy }, daysOff: off };
}

/**
 * What the actor may plan a meeting for: the Charter and platforms as a coordinator, a group as its co-chair.
 */
export async function plannable(
  actor: Actor,
): Promise<{ kinds: MeetingKind[]; groups: { code: string; name: string }[] }> {
  const groups = await db().workingGroup.findMany({
    where: { retiredOn: null },
    orderBy: { position: 'asc' },
    select: { code: true, name: true },
  });
  const own = groups.filter(({ code }) => mayPlanMeeting(actor, { groupCode: code }));
  const wide = isCoordinator(actor) && mayPlanMeeting(actor, { groupCode: null });
  return {
    kinds: wide ? ['charter', 'group', 'platform'] : own.length > 0 ? ['group'] : [],
    groups: own,
  };
}
