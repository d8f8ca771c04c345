import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { cached } from '@/lib/cache/cached';
import { charterToday } from '@/lib/charter/queries';
import type { AgreedFacts } from '@/lib/compliance/agreed-facts';
import { type AnnualMeetingVerdict, annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import { decreedFacts } from '@/lib/compliance/decreed-facts';
import type {
  CharterFact,
  Dated,
  GroupFact,
  MeetingFact,
  ObligationFact,
  OverrideFact,
  PlanFact,
  ReportItemFact,
} from '@/lib/compliance/facts';
import { type GroupMeetingCheck, groupMeetingChecks } from '@/lib/compliance/group-meeting-rule';
import {
  type AnnualReading,
  annualReadings,
  type SetObligation,
  setObligationSchema,
} from '@/lib/compliance/schema';
import { type SettingEffect, withSetting } from '@/lib/compliance/setting-effect';
import { type ThreeMonthLine, threeMonthLine } from '@/lib/compliance/three-month-rule';
import type { FactUsed, Viewpoint } from '@/lib/compliance/verdict';
import { viewpointOf } from '@/lib/compliance/viewpoint';
import { calendarDate } from '@/lib/dates/calendar-date';
import { parsePeriod } from '@/lib/dates/period';
import { db, type Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { factsAgreed } from './agreed';

/** The facts that both obligations are judged by, limited to what this reader may see. */
export interface ComplianceFacts extends AgreedFacts {
  charter: CharterFact;
  threeMonth: ObligationFact;
  annualMeeting: ObligationFact<AnnualReading>;
  groups: GroupFact[];
  meetings: MeetingFact[];
  plans: PlanFact[];
  reports: ReportItemFact[];
  overrides: OverrideFact[];
}

/**
 * Reads the facts in ten queries, whatever the size of the data. A group's verdict is for everybody, that
 * of a restricted group too (docs/domain.md#the-verdict-on-a-group); of group meetings only those of groups
 * that the actor may enter.
 */
export const complianceFacts = cached('compliance.facts', async (actor: Actor): Promise<ComplianceFacts> => {
  const visibleMeeting = { OR: [{ groupCode: null }, { group: enterableGroups(actor) }] };
  const [charter, obligations, groups, agreed, overrides, meetings, reports] = await Promise.all([
    db().charter.findFirstOrThrow({ select: { signedOn: true } }),
    obligationFacts(),
    groupFacts(),
    factsAgreed(db()),
    overrideFacts(db()),
    db().meeting.findMany({
      where: visibleMeeting,
      select: { id: true, kind: true, groupCode: true, plans: { orderBy: { enteredAt: 'asc' } } },
    }),
    db().agendaItem.findMany({
      where: { section: 'group-reports', removed: false, groupCode: { not: null }, privateTo: null },
      select: { meetingId: true, groupCode: true, enteredOn: true },
    }),
  ]);
  const parties = await db().party.findMany({ orderBy: { position: 'asc' }, select: { code: true } });
  const signedOn = calendarDate(charter.signedOn);
  return {
    charter: { signedOn, parties: parties.map(({ code }) => code) },
    ...obligations,
    groups,
    ...agreed,
    overrides,
    meetings: meetings.map(({ id, kind, groupCode }) => ({ id, kind, groupCode })),
    plans: meetings.flatMap(({ plans }) => plans.map(planFact)),
    reports: reports.flatMap(({ meetingId, groupCode, enteredOn }) =>
      groupCode === null ? [] : [{ meetingId, groupCode, enteredOn: calendarDate(enteredOn) }],
    ),
  };
});

/** The dates that a page is viewed from: those in its address, or today in the Charter's zone. */
export async function viewpoint(params: Parameters<typeof viewpointOf>[0]): Promise<Viewpoint> {
  return viewpointOf(params, await charterToday());
}

/** Provision IV.2: the verdict on each group that exists at T, and the Charter's line. */
export const threeMonthVerdicts = cached(
  'compliance.three-month',
  async (actor: Actor, at: Viewpoint): Promise<ThreeMonthLine> => {
    const facts = await complianceFacts(actor);
    return threeMonthLine({ ...facts, obligation: facts.threeMonth }, at);
  },
);

/** Provision IV.3: the verdict and its three readings. */
export const annualMeeting = cached(
  'compliance.annual-meeting',
  async (actor: Actor, at: Viewpoint): Promise<AnnualMeetingVerdict> => {
    const facts = await complianceFacts(actor);
    return annualMeetingVerdict({ ...facts, obligation: facts.annualMeeting }, at);
  },
);

/**
 * The tracker's own check beside IV.3: whether each group has met in the period and has its report on the
 * agenda.
 */
export async function groupMeetings(actor: Actor, at: Viewpoint): Promise<GroupMeetingCheck[]> {
  const facts = await complianceFacts(actor);
  return groupMeetingChecks({ ...facts, obligation: facts.annualMeeting }, at);
}

/** The obligations with their present settings, for the settings page. */
export async function obligationSettings() {
  const rows = await db().obligation.findMany({
    orderBy: { code: 'desc' },
    include: { settings: { orderBy: [{ enteredOn: 'desc' }, { enteredAt: 'desc' }], take: 1 } },
  });
  return rows.map((row) => ({
    code: obligationCode(row.code),
    title: row.title,
    provision: row.provisionCode,
    reading: row.settings[0]?.reading ?? '',
    nonWorkingLastDay: row.settings[0]?.nonWorkingLastDay ?? 'none',
  }));
}

/** The effect of a setting as of today: the same facts judged under the present setting and under this one. */
export async function settingEffect(actor: Actor, asked: SetObligation): Promise<SettingEffect> {
  const [facts, at] = [await complianceFacts(actor), await viewpoint({})];
  if (asked.obligation === 'three-month') {
    const obligation = withSetting(facts.threeMonth, { ...asked, enteredOn: at.today });
    const now = threeMonthLine({ ...facts, obligation: facts.threeMonth }, at);
    return { obligation: asked.obligation, now, after: threeMonthLine({ ...facts, obligation }, at) };
  }
  const obligation = withSetting(facts.annualMeeting, { ...asked, enteredOn: at.today });
  const now = annualMeetingVerdict({ ...facts, obligation: facts.annualMeeting }, at);
  return { obligation: asked.obligation, now, after: annualMeetingVerdict({ ...facts, obligation }, at) };
}

async function obligationFacts() {
  const rows = await db().obligation.findMany({
    include: { settings: { orderBy: [{ enteredOn: 'asc' }, { enteredAt: 'asc' }] } },
  });
  const fact = <Reading extends string>(code: string, reading: (text: string) => Reading) => {
    const row = rows.find((candidate) => candidate.code === code);
    const period = row && parsePeriod(row.period);
    if (!row || !period) throw new Error(`The Charter has no obligation ${code} with a period`);
    const settings = row.settings.map((setting) => ({
      reading: reading(setting.reading),
      nonWorkingLastDay: setting.nonWorkingLastDay,
      enteredOn: calendarDate(setting.enteredOn),
    }));
    return { code, provision: row.provisionCode, period, settings };
  };
  return { threeMonth: fact('three-month', String), annualMeeting: fact('annual-meeting', annualReading) };
}

function obligationCode(text: string): SetObligation['obligation'] {
  return setObligationSchema.shape.obligation.parse(text);
}

function annualReading(text: string): AnnualReading {
  const reading = annualReadings.find((known) => known === text);
  if (reading === undefined) throw new Error(`Not a reading of the annual meeting: ${text}`);
  return reading;
}

async function groupFacts(): Promise<GroupFact[]> {
  return (
    await db().workingGroup.findMany({ orderBy: { position: 'asc' }, include: withEstablishments })
  ).map(groupFact);
}

/** The relations of a group that `groupFact` needs. */
export const withEstablishments = {
  establishments: { orderBy: { enteredAt: 'asc' } },
} satisfies Prisma.WorkingGroupInclude;

/** Converts a stored group into the fact that rules read. */
export function groupFact(
  row: Prisma.WorkingGroupGetPayload<{ include: typeof withEstablishments }>,
): GroupFact {
  return {
    code: row.code,
    created: { on: calendarDate(row.createdOn), enteredOn: calendarDate(row.enteredOn) },
    establishments: row.establishments.map(({ id, day, enteredOn, withdrawnOn }) => ({
      id,
      on: calendarDate(day),
      enteredOn: calendarDate(enteredOn),
      withdrawnOn: withdrawnOn === null ? null : calendarDate(withdrawnOn),
    })),
    retired: dated(row.retiredOn, row.retiredEnteredOn),
  };
}

function dated(on: string | null, enteredOn: string | null): Dated | null {
  return on === null || enteredOn === null
    ? null
    : { on: calendarDate(on), enteredOn: calendarDate(enteredOn) };
}

/**
 * Every day and year that a government decreed, in the order in which they became known: the project's own
 * file and what was entered since, withdrawn decrees too (docs/domain.md#decrees).
 */
export async function overrideFacts(tx: Transaction): Promise<OverrideFact[]> {
  const [decrees, apart] = await Promise.all([
    tx.decree.findMany({ orderBy: { enteredAt: 'asc' }, include: { days: { orderBy: { date: 'asc' } } } }),
    tx.holidayOverride.findMany({ where: { decreeId: null }, orderBy: { enteredAt: 'asc' } }),
  ]);
  return decreedFacts(decrees, apart);
}

const planFact = (row: {
  id: string;
  meetingId: string;
  kind: PlanFact['kind'];
  day: string;
  plannedFor: string | null;
  enteredOn: string;
}): PlanFact => ({
  id: row.id,
  meetingId: row.meetingId,
  kind: row.kind,
  on: calendarDate(row.day),
  plannedFor: row.plannedFor === null ? null : calendarDate(row.plannedFor),
  enteredOn: calendarDate(row.enteredOn),
});

/** The source of a fact that a verdict cites: who entered it, and by which instruments. */
export interface FactSource {
  href: string;
  by: { name: string; party: string }[];
  instruments: string[];
}

/**
 * The sources of these facts by fact id: agreements with their keys, and plans with the meeting and who
 * entered them. Facts of a restricted group that the actor may not enter are left out.
 */
export async function factSources(
  actor: Actor,
  facts: readonly FactUsed[],
): Promise<ReadonlyMap<string, FactSource>> {
  const ids = [...new Set(facts.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const [proposals, plans] = await Promise.all([
    db().proposal.findMany({
      where: { id: { in: ids }, OR: [{ groupCode: null }, { group: enterableGroups(actor) }] },
      select: {
        id: true,
        keys: {
          orderBy: { enteredAt: 'asc' },
          select: { partyCode: true, instrumentReference: true, person: { select: { name: true } } },
        },
      },
    }),
    db().meetingPlan.findMany({
      where: { id: { in: ids }, meeting: { OR: [{ groupCode: null }, { group: enterableGroups(actor) }] } },
      select: { id: true, meetingId: true, enteredBy: { select: { name: true, partyCode: true } } },
    }),
  ]);
  const sources = new Map<string, FactSource>();
  for (const { id, keys } of proposals) sources.set(id, agreementSource(id, keys));
  for (const { id, meetingId, enteredBy } of plans) {
    const by = enteredBy?.partyCode ? [{ name: enteredBy.name, party: enteredBy.partyCode }] : [];
    sources.set(id, { href: `/meetings/${meetingId}`, by, instruments: [] });
  }
  return sources;
}

function agreementSource(
  id: string,
  keys: readonly { partyCode: string; instrumentReference: string | null; person: { name: string } }[],
): FactSource {
  const references = keys.map(({ instrumentReference }) => instrumentReference);
  return {
    href: `/agreements/${id}`,
    by: keys.map(({ partyCode, person }) => ({ name: person.name, party: partyCode })),
    instruments: [...new Set(references.filter((reference) => reference !== null))],
  };
}
