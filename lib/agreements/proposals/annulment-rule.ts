import type { AgreedFacts } from '@/lib/compliance/agreed-facts';
import type { ProposalKind } from '@/lib/compliance/content';
import type { AgreedVersion } from '@/lib/compliance/facts';
import {
  type AgreedRecord,
  annulmentOf,
  hasItsList,
  inForceOn,
  latestInForce,
  versionsInForce,
} from '@/lib/compliance/in-force';
import type { CalendarDate } from '@/lib/dates/calendar-date';

// What an annulment is checked against (docs/domain.md#which-version-is-in-force), among the facts known today.

/** The agreement to annul. `subject` is a group's code, or a meeting's id for the record of its holding. */
type Target = { id: string; kind: ProposalKind; subject: string };

/**
 * The id of the agreement of the target's kind and subject that may be annulled on the day, or null: the latest one in
 * force, by agreed day, then by version or by entry. Of records of a meeting's holding it is the target itself if that
 * is in force, for annulling one leaves the others.
 */
export function annullableId(facts: AgreedFacts, target: Target, on: CalendarDate): string | null {
  if (target.kind === 'project_list' || target.kind === 'roadmap') {
    return latestInForce(on, target.subject, target.kind, facts)?.id ?? null;
  }
  const candidates =
    target.kind === 'extension'
      ? facts.extensions.filter(({ groupCode }) => groupCode === target.subject)
      : facts.records.filter(({ meetingId }) => meetingId === target.subject);
  const inForce = candidates
    .filter(({ id, agreedOn }) => inForceOn(on, agreedOn, annulmentOf(id, facts.annulments)))
    .sort((one, other) => one.agreedOn.localeCompare(other.agreedOn));
  const own = target.kind === 'record_of_holding' && inForce.find(({ id }) => id === target.id);
  return (own || inForce.at(-1))?.id ?? null;
}

/**
 * The latest roadmap that annulling this list on the day would silently undo: it is in force today, was agreed after
 * that day, and would have no list on its own day (docs/domain.md#a-roadmap-needs-a-list). Null if there is none.
 */
export function roadmapWithoutList(
  facts: AgreedRecord,
  list: Target,
  on: CalendarDate,
  today: CalendarDate,
): AgreedVersion | null {
  if (list.kind !== 'project_list') return null;
  const annulment = { id: '', targetId: list.id, on, enteredOn: today };
  const after = { ...facts, annulments: [...facts.annulments, annulment] };
  return versionsInForce(today, facts)
    .filter((version) => version.agreedOn > on && !hasItsList(version, after))
    .reduce<AgreedVersion | null>(
      (latest, next) => (latest === null || next.agreedOn >= latest.agreedOn ? next : latest),
      null,
    );
}
