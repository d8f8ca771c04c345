import { sameKey } from '@/lib/search/search-key';

interface Milestone {
  id: string;
  title: string;
}

/** A milestone of the duplicate, and the id of the survivor's milestone with the same name, if any. */
export interface MilestoneToMerge extends Milestone {
  same: string | null;
}

/** The dependent milestone comes after its predecessor. */
export interface Edge {
  dependentId: string;
  predecessorId: string;
}

/**
 * The duplicate's milestones, each matched by name with the survivor's. A match is likely the same milestone.
 */
export function milestonesToMerge(
  duplicate: readonly Milestone[],
  survivor: readonly Milestone[],
): MilestoneToMerge[] {
  return duplicate.map(({ id, title: milestone }) => ({
    id,
    title: milestone,
    same: survivor.find((other) => sameKey(other.title) === sameKey(milestone))?.id ?? null,
  }));
}

/**
 * The dependencies after a merge that leaves some milestones out: those of a left-out milestone move to the
 * survivor's milestone of the same name, or disappear if there is none.
 */
export function mergedEdges(edges: readonly Edge[], left: readonly MilestoneToMerge[]): Edge[] {
  const same = new Map(left.map((milestone) => [milestone.id, milestone.same]));
  const now = (id: string) => (same.has(id) ? (same.get(id) ?? null) : id);
  const found = new Map<string, Edge>();
  for (const edge of edges) {
    const dependentId = now(edge.dependentId);
    const predecessorId = now(edge.predecessorId);
    if (dependentId === null || predecessorId === null || dependentId === predecessorId) continue;
    found.set(`${dependentId} ${predecessorId}`, { dependentId, predecessorId });
  }
  return [...found.values()];
}

/** Whether any milestone depends on itself, directly or through others. */
export function hasCycle(edges: readonly Edge[]): boolean {
  const after = new Map<string, string[]>();
  for (const { dependentId, predecessorId } of edges) {
    after.set(dependentId, [...(after.get(dependentId) ?? []), predecessorId]);
  }
  const waiting = new Map([...after].map(([id, list]) => [id, list.length]));
  const dependents = new Map<string, string[]>();
  for (const { dependentId, predecessorId } of edges) {
    dependents.set(predecessorId, [...(dependents.get(predecessorId) ?? []), dependentId]);
  }
  // removes what depends on nothing, again and again: what is left is a cycle
  const free = [...dependents.keys()].filter((id) => !waiting.has(id));
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    for (const dependent of dependents.get(id) ?? []) {
      const left = (waiting.get(dependent) ?? 1) - 1;
      waiting.set(dependent, left);
      if (left === 0) free.push(dependent);
    }
  }
  return [...waiting.values()].some((left) => left > 0);
}
