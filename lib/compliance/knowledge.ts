import type { CorrectionFact, EstablishmentFact, GroupFact, OverrideFact } from '@/lib/compliance/facts';
import type { CalendarDate } from '@/lib/dates/calendar-date';

type Entry = { readonly id: string; readonly enteredOn: CalendarDate };

/** Whether a fact was entered on or before K. A verdict ignores later entries. */
export function isKnown(fact: { readonly enteredOn: CalendarDate }, asKnown: CalendarDate): boolean {
  return fact.enteredOn <= asKnown;
}

/**
 * The facts as the record showed them at K: those entered by then, without those that a correction known at K
 * says never were. For a K before the correction the wrong entry still shows
 * (docs/domain.md#annulment-and-correction).
 */
export function knownAt<Fact extends Entry>(
  facts: readonly Fact[],
  corrections: readonly CorrectionFact[],
  asKnown: CalendarDate,
): Fact[] {
  return facts.filter(
    (fact) => isKnown(fact, asKnown) && correctionOf(fact.id, corrections, asKnown) === null,
  );
}

/**
 * The correction known at K that strikes out the entry, unless that correction was itself corrected by then.
 */
function correctionOf(
  targetId: string,
  corrections: readonly CorrectionFact[],
  asKnown: CalendarDate,
): CorrectionFact | null {
  const correction = corrections.find(
    (candidate) =>
      candidate.targetId === targetId &&
      isKnown(candidate, asKnown) &&
      correctionOf(candidate.id, corrections, asKnown) === null,
  );
  return correction ?? null;
}

/** The group's first establishment dated T or earlier, among the entries known at K; null if there is none. */
export function establishedAt(
  group: GroupFact,
  { asOf, asKnown }: { readonly asOf: CalendarDate; readonly asKnown: CalendarDate },
): EstablishmentFact | null {
  const [known] = groupsKnownAt([group], asKnown);
  return known?.establishments.find(({ on }) => on <= asOf) ?? null;
}

/** The overrides known at K: entered by then and not withdrawn by then. */
export function overridesKnownAt(overrides: readonly OverrideFact[], asKnown: CalendarDate): OverrideFact[] {
  return overrides.filter(
    (override) => isKnown(override, asKnown) && (!override.withdrawnOn || asKnown < override.withdrawnOn),
  );
}

/** The groups entered by K, with the lifecycle events entered by K. */
export function groupsKnownAt(groups: readonly GroupFact[], asKnown: CalendarDate): GroupFact[] {
  return groups
    .filter((group) => isKnown(group.created, asKnown))
    .map((group) => ({
      ...group,
      establishments: group.establishments.filter(
        (entry) => isKnown(entry, asKnown) && (entry.withdrawnOn === null || asKnown < entry.withdrawnOn),
      ),
      retired: group.retired !== null && isKnown(group.retired, asKnown) ? group.retired : null,
    }));
}
