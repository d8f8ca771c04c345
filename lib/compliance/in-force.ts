import type { AgreedVersion, AnnulmentFact, Deliverable, LineageFact } from '@/lib/compliance/facts';
import type { CalendarDate } from '@/lib/dates/calendar-date';

// What is in force on a day, among facts that are known (knowledge.ts). An annulment takes effect from its own
// day on; whether a thing may be annulled is checked when the Parties annul it.

/** The known facts that decide which versions are in force, for all groups. */
export interface AgreedRecord {
  readonly versions: readonly AgreedVersion[];
  readonly annulments: readonly AnnulmentFact[];
  readonly lineage: readonly LineageFact[];
}

/**
 * Whether something has happened by the day and is not annulled by then
 * (docs/domain.md#annulment-and-correction).
 */
export function inForceOn(
  day: CalendarDate,
  happenedOn: CalendarDate,
  annulment: { readonly on: CalendarDate } | null,
): boolean {
  return happenedOn <= day && (annulment === null || day < annulment.on);
}

/** The earliest annulment of the target, or null. */
export function annulmentOf(targetId: string, annulments: readonly AnnulmentFact[]): AnnulmentFact | null {
  return earliest(annulments.filter((annulment) => annulment.targetId === targetId));
}

/**
 * The lists that a group has on the day, annulled ones among them: its own, and those that a predecessor had
 * by the day of the merger or split (docs/domain.md#lineage).
 */
export function listsOf(day: CalendarDate, groupCode: string, record: AgreedRecord): AgreedVersion[] {
  const { versions, lineage } = record;
  const own = versions.filter(
    (version) =>
      version.deliverable === 'project_list' && version.groupCode === groupCode && version.agreedOn <= day,
  );
  const inherited = lineage
    .filter(({ successorCode, on }) => successorCode === groupCode && on <= day)
    .flatMap((fact) =>
      listsOf(fact.on, fact.predecessorCode, {
        ...record,
        lineage: lineage.filter((other) => other !== fact),
      }),
    );
  return [...own, ...inherited];
}

/** Whether a list of the group, own or inherited, is in force on the day. */
function hasListOn(day: CalendarDate, groupCode: string, record: AgreedRecord): boolean {
  return listsOf(day, groupCode, record).some((list) =>
    inForceOn(day, list.agreedOn, annulmentOf(list.id, record.annulments)),
  );
}

/**
 * The annulment by which an agreed version ceases to be in force, or null: its own or, for a roadmap, that of
 * the group's last list. The roadmap falls for good: a list agreed afterwards does not bring it back
 * (docs/domain.md#a-roadmap-needs-a-list).
 */
export function annulmentOfVersion(version: AgreedVersion, record: AgreedRecord): AnnulmentFact | null {
  const own = record.annulments.filter(({ targetId }) => targetId === version.id);
  return earliest([...own, ...annulmentsOfLastList(version, record)]);
}

/** Whether the version can be in force at all: a roadmap needs a list that is in force on its own agreed day. */
export function hasItsList(version: AgreedVersion, record: AgreedRecord): boolean {
  return version.deliverable !== 'roadmap' || hasListOn(version.agreedOn, version.groupCode, record);
}

/**
 * The agreed versions, of whatever group, that are in force on the day
 * (docs/domain.md#which-version-is-in-force).
 */
export function versionsInForce(day: CalendarDate, record: AgreedRecord): AgreedVersion[] {
  return record.versions.filter(
    (version) =>
      inForceOn(day, version.agreedOn, annulmentOfVersion(version, record)) && hasItsList(version, record),
  );
}

/**
 * The latest version (by agreed day, then by number) of a group's list or roadmap that is in force on the
 * day, or null. It is the only one that can be annulled (docs/domain.md#which-version-is-in-force).
 */
export function latestInForce(
  day: CalendarDate,
  groupCode: string,
  deliverable: Deliverable,
  record: AgreedRecord,
): AgreedVersion | null {
  return versionsInForce(day, record)
    .filter((version) => version.groupCode === groupCode && version.deliverable === deliverable)
    .reduce<AgreedVersion | null>(
      (latest, next) => (latest === null || isLater(next, latest) ? next : latest),
      null,
    );
}

/**
 * The lists that the group's roadmap rests on, as they stand on the day: its own latest in force or, where it
 * has none, what its predecessors had by the day of the merger or split (docs/domain.md#lineage).
 */
export function presentLists(day: CalendarDate, groupCode: string, record: AgreedRecord): AgreedVersion[] {
  const own = latestInForce(day, groupCode, 'project_list', record);
  if (own !== null) return [own];
  return record.lineage
    .filter(({ successorCode, on }) => successorCode === groupCode && on <= day)
    .flatMap((fact) =>
      presentLists(day, fact.predecessorCode, {
        ...record,
        versions: record.versions.filter(({ agreedOn }) => agreedOn <= fact.on),
        lineage: record.lineage.filter((other) => other !== fact),
      }),
    );
}

function isLater(one: AgreedVersion, other: AgreedVersion): boolean {
  return one.agreedOn === other.agreedOn ? one.version > other.version : one.agreedOn > other.agreedOn;
}

/**
 * The annulments on whose day the roadmap's group lost its last list. No other day can bring a roadmap down.
 */
function annulmentsOfLastList(version: AgreedVersion, record: AgreedRecord): AnnulmentFact[] {
  if (version.deliverable !== 'roadmap') return [];
  return record.annulments.filter(
    ({ targetId, on }) =>
      on > version.agreedOn &&
      listsOf(on, version.groupCode, record).some(({ id }) => id === targetId) &&
      !hasListOn(on, version.groupCode, record),
  );
}

function earliest(annulments: readonly AnnulmentFact[]): AnnulmentFact | null {
  return annulments.reduce<AnnulmentFact | null>(
    (first, next) => (first === null || next.on < first.on ? next : first),
    null,
  );
}
