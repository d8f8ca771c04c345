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
import type { MeetingKind } from './schema';

/**
 * A meeting as lists and pages show it. `startsOn` is null where it has no day
 * (docs/domain.md#whether-a-meeting-has-a-day), and then `formerDay` is the one that it had. `startTime` is
 * wall-clock time in `timeZone`.
 */
export interface KnownMeeting {
  id: string;
  kind: MeetingKind;
  groupCode: string | null;
  group: { code: string; slug: string; name: string; restricted: boolean } | null;
  title: string;
  startsOn: CalendarDate | null;
  formerDay: CalendarDate | null;
  startTime: string;
  durationMinutes: number;
  timeZone: string;
  place: string;
  hostParty: string | null;
  state: 'planned' | 'held' | 'postponed' | 'cancelled';
  version: number;
  /** 0 where no agenda has been drafted. */
  agendaVersion: number;
}

const meetingSelect = {
  id: true,
  kind: true,
  groupCode: true,
  group: { select: { code: true, slug: true, name: true, restricted: true } },
  title: true,
  startsOn: true,
  startTime: true,
  durationMinutes: true,
  timeZone: true,
  place: true,
  hostParty: true,
  state: true,
  version: true,
  agendaVersion: true,
};

/** The meeting as this actor may see it, or null: also where its group is closed to them. */
export async function findMeeting(tx: Transaction, actor: Actor, id: string): Promise<KnownMeeting | null> {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) return null;
  const row = await tx.meeting.findFirst({
    where: { AND: [{ id }, knownMeetings(actor)] },
    select: meetingSelect,
  });
  return row === null ? null : withDay(row);
}

/** One meeting; null where the reader may not know of it. */
export async function meetingById(actor: Actor, id: string): Promise<KnownMeeting | null> {
  return findMeeting(db(), actor, id);
}

/** The meetings that the actor may know of, by day: at most 200, the latest. */
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
 * A group's meetings that the actor may know of: the nearest ahead, those without a day last, then the latest past;
 * so many of each at most.
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

/** The preparation steps that were done, of those of these meetings that the actor may know of. */
export async function doneSteps(actor: Actor, meetingIds: readonly string[]) {
  const rows = await db().preparationStep.findMany({
    where: { meetingId: { in: [...meetingIds] }, meeting: knownMeetings(actor) },
    select: { meetingId: true, step: true, doneOn: true, note: true },
  });
  return rows.map((row) => ({ ...row, doneOn: calendarDate(row.doneOn) }));
}

/** The decisions on a meeting's day, in the order of their entry; none where the actor may not know of it. */
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

/** The agreed record of a held meeting: its first day, its place and when it was agreed; null without one. */
export async function recordOfHolding(actor: Actor, meetingId: string) {
  const today = await charterToday();
  const standing = recordInForce(meetingId, await uncorrectedFacts(db(), today), today);
  const record = await db().proposal.findFirst({
    where: {
      id: standing?.id ?? '',
      meeting: { AND: [{ id: meetingId, state: 'held' }, knownMeetings(actor)] },
    },
    select: { id: true, content: true },
  });
  if (record === null || standing === null) return null;
  const { heldOn, place } = contentOf('record_of_holding', record.content);
  return { id: record.id, heldOn, place, agreedOn: standing.agreedOn };
}

/**
 * The host that is next in turn for a meeting of this kind (and group), or null. Whoever asks, it goes by the
 * meetings of that kind alone; `before` leaves out the meetings from that day on.
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

/** The host in turn for the next Charter meeting, which is no secret from anybody who is signed in. */
export async function nextCharterHost(): Promise<string | null> {
  return suggestedHost(db(), { kind: 'charter', groupCode: null });
}

/** By when the next Charter meeting is due, as of today, and which days are off in the capitals. */
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

/** By when a Charter meeting is due: this one, or the next one to be planned; null before the Charter is in force. */
export async function charterMeetingDue(actor: Actor, meetingId: string | null): Promise<AnnualDueBy | null> {
  return (await charterDays(actor, meetingId)).dueBy;
}

/** What there is to know before this actor plans a meeting for a day; nothing where the meeting has that day already. */
export async function planningNotes(
  actor: Actor,
  { id, kind, day }: { id: string | null; kind: string; day: CalendarDate },
): Promise<PlanningWarning[]> {
  const meeting = id === null ? null : await meetingById(actor, id);
  if (id !== null && (meeting === null || meeting.startsOn === day)) return [];
  const { annual, dueBy, daysOff } = await charterDays(actor, id);
  // a day before the signing is refused: that it lies outside of a period as well helps nobody
  if (day < annual.charter.signedOn) return [];
  return planningWarnings(day, (meeting?.kind ?? kind) === 'charter' ? dueBy : null, daysOff(day));
}

/** What the annual obligation says of a Charter meeting: the period that names it, or how its day fits the one due. */
export interface MeetingVerdict {
  provision: string;
  period: MeetingPeriod | null;
  dueBy: AnnualDueBy;
}

/** The verdict on a Charter meeting, and why its day is off in a capital; of other meetings the latter alone. */
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

/** What the actor may plan a meeting of: the Charter and platforms as a coordinator, groups as their co-chair. */
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
