import type { Actor } from '@/lib/access/actor';
import { mayConcurFor } from '@/lib/access/offices';
import { knownOutcomes } from '@/lib/meetings/outcomes/policy';
import { knownMeetings } from '@/lib/meetings/policy';

/** Prisma filter for the decisions that the actor may see: those of a restricted group only if they may enter it. */
export function knownDecisions(actor: Actor) {
  return { AND: [{ kind: 'decision' as const }, knownOutcomes(actor), { meeting: knownMeetings(actor) }] };
}

/** Whoever concurs for the Party in the group, or for the Charter, may say what became of a decision. */
export function maySayWhatBecame(actor: Actor, { groupCode }: { groupCode: string | null }): boolean {
  return mayConcurFor(actor, groupCode);
}
