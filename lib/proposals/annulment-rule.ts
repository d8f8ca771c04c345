import type { AgreedVersion } from '@/lib/compliance/facts';
import { annulmentOf, latestStandingVersion, standsOn, versionsStandingOn } from '@/lib/compliance/standing';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { AgreedFacts } from './agreed-facts';
import type { ProposalKind } from './content';

// What an annulment is held against (domain.md 3a), among facts that are known now.

/** What is to be annulled; `subject` is a group's code, or a meeting's id for the record of its holding. */
type Target = { id: string; kind: ProposalKind; subject: string };

/** The latest version of the target's kind and subject that stands on the day: by agreed day, then by entry. */
export function latestStandingId(facts: AgreedFacts, target: Target, on: CalendarDate): string | null {
  if (target.kind === 'project_list' || target.kind === 'roadmap') {
    const { versions, annulments } = facts;
    return latestStandingVersion(on, target.subject, target.kind, versions, annulments)?.id ?? null;
  }
  const candidates =
    target.kind === 'extension'
      ? facts.extensions.filter(({ groupCode }) => groupCode === target.subject)
      : facts.records.filter(({ meetingId }) => meetingId === target.subject);
  return (
    candidates
      .filter(({ id, agreedOn }) => standsOn(on, agreedOn, annulmentOf(id, facts.annulments)))
      .sort((one, other) => one.agreedOn.localeCompare(other.agreedOn))
      .at(-1)?.id ?? null
  );
}

/**
 * The latest roadmap that would stand today without any list of its group, were this list annulled on the day:
 * it was agreed after that day, so that the annulment does not reach it. Null where there is none.
 */
export function roadmapLeftBehind(
  facts: Pick<AgreedFacts, 'versions' | 'annulments'>,
  list: Target,
  on: CalendarDate,
  today: CalendarDate,
): AgreedVersion | null {
  if (list.kind !== 'project_list') return null;
  const { versions } = facts;
  const asked = { id: '', targetId: list.id, on, enteredOn: today };
  const standing = versionsStandingOn(today, versions, [...facts.annulments, asked]);
  const groupOf = (id: string | null) => versions.find((version) => version.id === id)?.groupCode;
  const ofGroup = standing.filter(
    ({ groupCode, restsOn }) => (groupOf(restsOn) ?? groupCode) === list.subject,
  );
  if (ofGroup.some(({ deliverable }) => deliverable === 'project_list')) return null;
  return ofGroup.reduce<AgreedVersion | null>(
    (latest, next) => (latest === null || next.agreedOn >= latest.agreedOn ? next : latest),
    null,
  );
}
