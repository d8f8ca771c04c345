import type { AnnulmentFact, ExtensionFact } from '@/lib/compliance/facts';
import { annulmentOf, inForceOn } from '@/lib/compliance/in-force';
import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';

// The table of docs/domain.md#lists-and-roadmaps-within-three-months. A is the agreed day, D the due date, D′
// the date of the extension. Days are differences of calendar dates, counted from D, or from D′ where there
// is one.

/** The state of a deliverable that was agreed on A. */
export type AgreedState =
  | { readonly kind: 'in-time'; readonly daysBefore: number }
  | { readonly kind: 'in-extension'; readonly daysBefore: number }
  | { readonly kind: 'late'; readonly daysAfter: number };

/** The state of a deliverable that is not agreed. */
export type OpenState =
  | { readonly kind: 'pending'; readonly daysLeft: number; readonly soon: boolean }
  | { readonly kind: 'outstanding'; readonly daysPast: number };

export type DeliverableState = AgreedState | OpenState | { readonly kind: 'not-in-force' };

/** In days: a pending deliverable with this many days left, or fewer, is due soon. */
const SOON_DAYS = 30;

/**
 * In time if A ≤ D, the day D included; within the extension if D < A ≤ D′; late after both. D′ must be that
 * of the extension in force on A, so that a late agreement never becomes in time.
 *
 * @example agreedState('2026-05-10', '2026-05-10', null) // { kind: 'in-time', daysBefore: 0 }
 * @example agreedState('2026-05-12', '2026-05-10', null) // { kind: 'late', daysAfter: 2 }
 */
export function agreedState(
  agreedOn: CalendarDate,
  due: CalendarDate,
  extendedTo: CalendarDate | null,
): AgreedState {
  const countedFrom = extendedTo ?? due;
  if (agreedOn <= due) return { kind: 'in-time', daysBefore: daysBetween(agreedOn, countedFrom) };
  if (agreedOn <= countedFrom)
    return { kind: 'in-extension', daysBefore: daysBetween(agreedOn, countedFrom) };
  return { kind: 'late', daysAfter: daysBetween(countedFrom, agreedOn) };
}

/**
 * Pending until the end of D, or of D′ where an extension is in force at T; outstanding from the next day.
 *
 * @example openState('2026-05-10', '2026-05-10', null) // { kind: 'pending', daysLeft: 0, soon: true }
 * @example openState('2026-05-11', '2026-05-10', null) // { kind: 'outstanding', daysPast: 1 }
 */
export function openState(asOf: CalendarDate, due: CalendarDate, extendedTo: CalendarDate | null): OpenState {
  const daysLeft = daysBetween(asOf, extendedTo ?? due);
  if (daysLeft < 0) return { kind: 'outstanding', daysPast: -daysLeft };
  return { kind: 'pending', daysLeft, soon: daysLeft <= SOON_DAYS };
}

/**
 * The extension in force on the day: of those agreed by then and not annulled by then, the one that reaches
 * furthest. Null if none reaches past D, because an extension moves the date only forward.
 */
export function extensionInForce(
  day: CalendarDate,
  due: CalendarDate,
  extensions: readonly ExtensionFact[],
  annulments: readonly AnnulmentFact[],
): ExtensionFact | null {
  return extensions
    .filter((extension) => inForceOn(day, extension.agreedOn, annulmentOf(extension.id, annulments)))
    .reduce<ExtensionFact | null>(
      (furthest, next) => (next.until > (furthest?.until ?? due) ? next : furthest),
      null,
    );
}

/** Negative if `one` is less favourable than `other`: late, then in-extension, then in-time; ties by days. */
export function compareFavour(one: AgreedState, other: AgreedState): number {
  return favour(one) - favour(other) || daysToSpare(one) - daysToSpare(other);
}

function favour({ kind }: AgreedState): number {
  return ['late', 'in-extension', 'in-time'].indexOf(kind);
}

function daysToSpare(state: AgreedState): number {
  return state.kind === 'late' ? -state.daysAfter : state.daysBefore;
}
