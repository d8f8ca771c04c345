import type { CalendarDate } from '@/lib/dates/calendar-date';
import { invalid, type Refusal } from '@/lib/refusal';
import { type ActionWords, recordOf } from './action-record';
import { type ActionSide, type ClosingFault, concernedParties } from './action-side';

interface OfMeeting {
  startsOn: CalendarDate | null;
}

/** Refuses an action that is due before its meeting, or whose owner is no Party. */
export function wordsRefusal(
  { owner, dueOn }: Pick<ActionWords, 'owner' | 'dueOn'>,
  { startsOn }: OfMeeting,
  parties: readonly string[],
): Refusal | null {
  if (startsOn !== null && dueOn < startsOn)
    return invalid('action-before-meeting', 'dueOn', { day: startsOn });
  return owner === null || parties.includes(owner) ? null : invalid('unknown-choice', 'owner');
}

/** Refuses to leave out a Party that has reported on its part. */
export function reportedRefusal(
  { sides, parties }: { sides: readonly ActionSide[]; parties: readonly string[] },
  owner: string | null,
): Refusal | null {
  const concerned = concernedParties(owner, parties);
  const reported = sides.find((side) => side.reportedOn !== null && !concerned.includes(side.partyCode));
  return reported ? invalid('side-reported', 'owner', { party: reported.partyCode }) : null;
}

/** Refuses a day of closing or reporting that is after today or before the meeting. */
export function dayRefusal(
  field: 'closedOn' | 'reportedOn',
  day: CalendarDate,
  { startsOn }: OfMeeting,
  today: CalendarDate,
): Refusal | null {
  const [late, early] =
    field === 'closedOn'
      ? (['closed-after-today', 'closed-before-meeting'] as const)
      : (['reported-after-today', 'reported-before-meeting'] as const);
  if (day > today) return invalid(late, field);
  return startsOn !== null && day < startsOn ? invalid(early, field, { day: startsOn }) : null;
}

/** Says why an action cannot be closed so. */
export function closingRefusal(fault: ClosingFault): Refusal {
  if (fault.code === 'side-not-done') return invalid(fault.code, 'closedAs', { party: fault.party });
  return invalid(fault.code, fault.code === 'drop-needs-both' ? 'agreed' : 'closedAs');
}

/** What somebody else saved first: the words, and each owner that is not the one in the form. */
export function actionConflict(
  row: ActionWords & { version: number; sides: readonly ActionSide[] },
  others: readonly string[] = [],
): Refusal {
  const owners = row.sides
    .filter(({ partyCode }) => others.includes(partyCode))
    .map(({ partyCode, name }) => [`owners.${partyCode}.name`, name]);
  return {
    kind: 'conflict',
    version: row.version,
    theirs: { ...recordOf(row), ...Object.fromEntries(owners) },
  };
}
