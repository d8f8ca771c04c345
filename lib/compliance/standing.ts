import type { AgreedVersion, AnnulmentFact, Deliverable } from '@/lib/compliance/facts';
import type { CalendarDate } from '@/lib/dates/calendar-date';

// What stands on a day, among facts that are known (knowledge.ts). An annulment takes effect from its own day
// on; whether a thing may be annulled is asked when the Parties annul it, and their act is honoured here.

/** Whether something stands on the day: it has happened by then, and is not annulled by then (domain.md 3). */
export function standsOn(
  day: CalendarDate,
  happenedOn: CalendarDate,
  annulment: { readonly on: CalendarDate } | null,
): boolean {
  return happenedOn <= day && (annulment === null || day < annulment.on);
}

/** The first annulment of the thing, or null. */
export function annulmentOf(targetId: string, annulments: readonly AnnulmentFact[]): AnnulmentFact | null {
  return earliest(annulments.filter((annulment) => annulment.targetId === targetId));
}

/**
 * The annulment by which an agreed version ceases to stand, or null: its own or, for a roadmap, that of the
 * only list. Annulling the only list annuls the roadmap that rests on it, for good: a list agreed afterwards
 * does not bring it back (domain.md 3a).
 */
export function annulmentOfVersion(
  version: AgreedVersion,
  versions: readonly AgreedVersion[],
  annulments: readonly AnnulmentFact[],
): AnnulmentFact | null {
  const own = annulments.filter(({ targetId }) => targetId === version.id);
  const ofList = version.deliverable === 'roadmap' ? annulmentsOfOnlyList(version, versions, annulments) : [];
  return earliest([...own, ...ofList]);
}

/**
 * The agreed versions that stand on the day (domain.md 3a). A roadmap cannot be agreed before its list: where
 * the list that it rests on is not among the known ones, for a correction says that it never was, the roadmap
 * does not stand at any T, until the Parties agree it anew on another list or correct the correction.
 *
 * @param versions all that are known, of whatever group
 */
export function versionsStandingOn(
  day: CalendarDate,
  versions: readonly AgreedVersion[],
  annulments: readonly AnnulmentFact[],
): AgreedVersion[] {
  const known = new Set(versions.map(({ id }) => id));
  return versions.filter(
    (version) =>
      (version.restsOn === null || known.has(version.restsOn)) &&
      standsOn(day, version.agreedOn, annulmentOfVersion(version, versions, annulments)),
  );
}

/**
 * The latest version (by agreed day, then by number) of a group's list or roadmap that stands on the day, or
 * null. It is the one in force, and the only one that can be annulled (domain.md 3a).
 */
export function latestStandingVersion(
  day: CalendarDate,
  groupCode: string,
  deliverable: Deliverable,
  versions: readonly AgreedVersion[],
  annulments: readonly AnnulmentFact[],
): AgreedVersion | null {
  return versionsStandingOn(day, versions, annulments)
    .filter((version) => version.groupCode === groupCode && version.deliverable === deliverable)
    .reduce<AgreedVersion | null>(
      (latest, next) => (latest === null || isLater(next, latest) ? next : latest),
      null,
    );
}

function isLater(one: AgreedVersion, other: AgreedVersion): boolean {
  return one.agreedOn === other.agreedOn ? one.version > other.version : one.agreedOn > other.agreedOn;
}

function annulmentsOfOnlyList(
  roadmap: AgreedVersion,
  versions: readonly AgreedVersion[],
  annulments: readonly AnnulmentFact[],
): AnnulmentFact[] {
  // the list may be a predecessor's, where the group was split off from it
  const groupOfList = versions.find(({ id }) => id === roadmap.restsOn)?.groupCode ?? roadmap.groupCode;
  const lists = versions.filter(
    ({ deliverable, groupCode }) => deliverable === 'project_list' && groupCode === groupOfList,
  );
  return annulments.filter(
    ({ targetId, on }) =>
      on >= roadmap.agreedOn &&
      // a list that was agreed only afterwards had not happened yet, and its fall takes nothing along
      lists.some(({ id, agreedOn }) => id === targetId && agreedOn <= on) &&
      !lists.some((list) => standsOn(on, list.agreedOn, annulmentOf(list.id, annulments))),
  );
}

function earliest(annulments: readonly AnnulmentFact[]): AnnulmentFact | null {
  return annulments.reduce<AnnulmentFact | null>(
    (first, next) => (first === null || next.on < first.on ? next : first),
    null,
  );
}
