import type { AnnulmentFact, ExtensionFact } from '@/lib/compliance/facts';
import { annulmentOf, inForceOn } from '@/lib/compliance/in-force';
import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';

// The table of domain rule 3a. A is the agreed day, D the due date, D′ the date of the extension.
// Days are differences of calendar dates, counted from D, or from D′ where there is one.

/** The state of a deliverable that was agreed on A. */
export type AgreedState =
  | { readonly kind: 'in-time'; readonly daysBefore: number }
  | { readonly kind: 'in-extension'; readonly daysBefore: number }
  | { readonly kind: 'late'; readonly daysAfter: number };

/** The state of a deliverable of which nothing is agreed. */
export type OpenState =
  | { readonly kind: 'pending'; readonly daysLeft: number; readonly soon: boolean }
  | { readonly kind: 'outstanding'; readonly daysPast: number };

export type DeliverableState = AgreedState | OpenState | { readonly kind: 'not-in-force' };

/** A pending deliverable is due soon when so many days are left, or fewer. */
const SOON_DAYS = 30;

/**
 * In time where A ≤ D, the day D included; within the extension where D < A ≤ D′; late past both. D′ must be
 * that of the extension in force on A, so that a late agreement never becomes in time.
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

/** Pending to the end of the later of D and D′ (that of the extension in force at T), outstanding from then. */
export function openState(asOf: CalendarDate, due: CalendarDate, extendedTo: CalendarDate | null): OpenState {
  const daysLeft = daysBetween(asOf, extendedTo ?? due);
  if (daysLeft < 0) return { kind: 'outstanding', daysPast: -daysLeft };
  return { kind: 'pending', daysLeft, soon: daysLeft <= SOON_DAYS };
}

/**
 * The extension that is in force on the day: agreed on or before it, not annulled by then, and reaching
 * furthest. One that does not reach past D, or past an earlier extension, moves nothing: an extension moves
 * the date only forward.
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

/** Negative where `one` is the less favourable: late before in-extension before in-time, then by the days. */
export function compareFavour(one: AgreedState, other: AgreedState): number {
  return favour(one) - favour(other) || daysToSpare(one) - daysToSpare(other);
}

function favour({ kind }: AgreedState): number {
  return ['late', 'in-extension', 'in-time'].indexOf(kind);
}

function daysToSpare(state: AgreedState): number {
  return state.kind === 'late' ? -state.daysAfter : state.daysBefore;
}
