import { sameKey } from '@/lib/search/search-key';

interface Milestone {
  id: string;
  step: string;
}

/** A step of the duplicate, with the survivor's step of the same name, if it has one. */
export interface MilestoneToMerge extends Milestone {
  same: string | null;
}

/** The dependent step comes after its predecessor. */
export interface Edge {
  dependentId: string;
  predecessorId: string;
}

/** The duplicate's steps; one whose name the survivor has is likely the same step, and not suggested. */
export function milestonesToMerge(
  duplicate: readonly Milestone[],
  survivor: readonly Milestone[],
): MilestoneToMerge[] {
  return duplicate.map(({ id, step: milestone }) => ({
    id,
    step: milestone,
    same: survivor.find((other) => sameKey(other.step) === sameKey(milestone))?.id ?? null,
  }));
}

/**
 * The dependencies after a merge that leaves steps behind: what was said of such a step is said of the
 * survivor's step of the same name, and where there is none it falls away.
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

/** Whether a step would depend on itself through others. */
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
  // what waits for nothing is taken away until nothing is left, or only what waits for itself
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
