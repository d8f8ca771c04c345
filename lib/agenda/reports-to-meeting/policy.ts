import { type Actor, partyOf } from '@/lib/access/actor';
import { takesPartByInstrument } from '@/lib/access/by-instrument';
import { isCoordinator, mayConcurFor } from '@/lib/access/offices';

/** A group's co-chairs and the coordinators draft and edit its report (docs/domain.md#group-reports-to-a-meeting). */
export function mayWriteReport(actor: Actor, groupCode: string): boolean {
  return mayConcurFor(actor, groupCode);
}

/** Each side hands in for itself. For a Party by instrument the other side enters it. */
export function mayHandInReport(
  actor: Actor,
  groupCode: string,
  { party, withAccounts }: { party: string; withAccounts: readonly string[] },
): boolean {
  if (!mayConcurFor(actor, groupCode)) return false;
  return party === partyOf(actor) || takesPartByInstrument(party, withAccounts);
}

/** Either side's coordinator freezes the reports with the papers. */
export const mayFreezeReports = (actor: Actor): boolean => isCoordinator(actor);
