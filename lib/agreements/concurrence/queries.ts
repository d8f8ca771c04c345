import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { takesPartByInstrument } from '@/lib/access/by-instrument';
import { annullableId, roadmapWithoutList } from '@/lib/agreements/proposals/annulment-rule';
import {
  endingFindings,
  extensionFindings,
  holdingFindings,
  listFindings,
  roadmapFindings,
} from '@/lib/agreements/proposals/content-rule';
import { canonicalJson, type Json } from '@/lib/audit/canonical';
import { sides } from '@/lib/charter/queries';
import type { AgreedFacts } from '@/lib/compliance/agreed-facts';
import { type Content, contentOf } from '@/lib/compliance/content';
import { extensionInForce } from '@/lib/compliance/deliverable-state';
import { lastDayRule } from '@/lib/compliance/due-date';
import type { Deliverable } from '@/lib/compliance/facts';
import { latestInForce, versionsInForce } from '@/lib/compliance/in-force';
import { positionOn } from '@/lib/compliance/lineage';
import { uncorrectedFacts } from '@/lib/compliance/queries/agreed';
import { groupFact, overrideFacts, withEstablishments } from '@/lib/compliance/queries/verdicts';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { endOfPeriod, period } from '@/lib/dates/period';
import { db, type Transaction } from '@/lib/db/client';
import { unmergedProjects } from '@/lib/projects/policy';
import type { FieldError } from '@/lib/refusal';

/** The group's list in force on the day, or null (docs/domain.md#which-version-is-in-force). */
export function listInForceOn(facts: AgreedFacts, group: string, on: CalendarDate): { id: string } | null {
  return latestInForce(on, group, 'project_list', facts);
}

/**
 * The errors that stop this content from being agreed, judged by today's facts (docs/domain.md#two-keys). They come
 * from its kind's rule, or are `nothing-changed` if the list or roadmap in force has the same content.
 * @param days `on` is the day on which the content would be agreed
 */
export async function contentFindings(
  tx: Transaction,
  actor: Actor,
  subject: Content,
  days: { on: CalendarDate; today: CalendarDate },
): Promise<FieldError[]> {
  const facts = await uncorrectedFacts(tx, days.today);
  const findings = await ruleFindings(tx, actor, subject, facts, days);
  if (findings.length > 0) return findings;
  return (await equalsVersionInForce(tx, subject, facts, days.on))
    ? [{ field: '', code: 'nothing-changed' }]
    : [];
}

/** Whether the list or roadmap in force on the day has exactly this content. */
async function equalsVersionInForce(
  tx: Transaction,
  { kind, content }: Content,
  facts: AgreedFacts,
  on: CalendarDate,
): Promise<boolean> {
  if (kind !== 'project_list' && kind !== 'roadmap') return false;
  const inForce = latestInForce(on, content.group, kind, facts);
  if (inForce === null) return false;
  const { canonical } = await tx.proposal.findUniqueOrThrow({ where: { id: inForce.id } });
  return canonical === canonicalJson(content as Json);
}

async function ruleFindings(
  tx: Transaction,
  actor: Actor,
  subject: Content,
  facts: AgreedFacts,
  days: { on: CalendarDate; today: CalendarDate },
): Promise<FieldError[]> {
  switch (subject.kind) {
    case 'project_list':
      return listFindings(subject.content, await jointProjects(tx, actor, subject.content.group));
    case 'roadmap': {
      const { parties } = await sides(tx);
      const cited = await citedList(tx, subject.content.listId);
      const inForce = listInForceOn(facts, subject.content.group, days.on);
      return roadmapFindings(subject.content, cited, inForce, days.on, parties);
    }
    case 'extension':
      return extensionFindings(
        subject.content,
        await datesInForce(tx, facts, subject.content.group, days.today),
        days.on,
      );
    case 'record_of_holding': {
      const { signedOn } = await sides(tx);
      const meeting = await tx.meeting.findUnique({ where: { id: subject.content.meetingId } });
      return holdingFindings(subject.content, meeting, { signedOn, ...days });
    }
    case 'annulment':
    case 'correction': {
      const target = await endingTarget(tx, facts, subject.content.targetId);
      const inForce = target && {
        latestThen: annullableId(facts, target, days.on),
        latestNow: annullableId(facts, target, days.today),
        roadmapSince: roadmapWithoutList(facts, target, days.on, days.today)?.agreedOn ?? null,
      };
      return endingFindings(subject.kind, target, inForce, days.on);
    }
    default:
      return [];
  }
}

async function jointProjects(tx: Transaction, actor: Actor, group: string): Promise<Set<string>> {
  const rows = await tx.project.findMany({
    where: {
      AND: [unmergedProjects(actor)],
      privateTo: null,
      groupCode: group,
    },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

async function citedList(tx: Transaction, id: string) {
  const row = await tx.proposal.findFirst({ where: { id, kind: 'project_list', state: 'agreed' } });
  if (row === null || row.agreedOn === null) return null;
  return {
    id,
    agreedOn: calendarDate(row.agreedOn),
    projects: contentOf('project_list', row.content).projects,
  };
}

/**
 * D′ of each of the group's deliverables, with extensions that it inherits, or D if nothing extends it
 * (docs/domain.md#extensions).
 */
async function datesInForce(
  tx: Transaction,
  facts: AgreedFacts,
  group: string,
  today: CalendarDate,
): Promise<Record<Deliverable, CalendarDate>> {
  const { signedOn, parties } = await sides(tx);
  const row = await tx.obligation.findUniqueOrThrow({
    where: { code: 'three-month' },
    include: { settings: { orderBy: [{ enteredOn: 'asc' }, { enteredAt: 'asc' }] } },
  });
  const settings = row.settings.map((setting) => ({
    ...setting,
    enteredOn: calendarDate(setting.enteredOn),
  }));
  const length = period(row.period);
  const obligation = { code: row.code, provision: row.provisionCode, period: length, settings };
  const at = { asOf: today, asKnown: today, today };
  const dueDateOf = lastDayRule({ signedOn, parties }, obligation, await overrideFacts(tx), at);
  const due = dueDateOf(endOfPeriod(signedOn, length)).on;
  const groups = (await tx.workingGroup.findMany({ include: withEstablishments })).map(groupFact);
  const record = { ...facts, versions: versionsInForce(today, facts), groups, due };
  const latest = (deliverable: Deliverable) => {
    const { extensions } = positionOn(today, group, deliverable, record);
    return extensionInForce(today, due, extensions, facts.annulments)?.until ?? due;
  };
  return { project_list: latest('project_list'), roadmap: latest('roadmap') };
}

async function endingTarget(tx: Transaction, facts: AgreedFacts, id: string) {
  const row = await tx.proposal.findUnique({ where: { id } });
  if (row === null) return null;
  const known = [facts.versions, facts.extensions, facts.records, facts.annulments, facts.corrections].flat();
  const agreedOn = row.agreedOn === null ? null : calendarDate(row.agreedOn);
  const { kind, subject, version } = row;
  return { id, kind, subject, version, agreedOn, corrected: !known.some((fact) => fact.id === id) };
}

/** The Parties that take part by instrument (docs/domain.md#by-instrument). */
export async function partiesByInstrument(): Promise<string[]> {
  const { parties, withAccounts } = await sides(db());
  return parties.filter((party) => takesPartByInstrument(party, withAccounts));
}
