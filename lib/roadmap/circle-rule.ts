/** A milestone and the ids of what it comes after; ids of others than the list's count for nothing. */
export interface Linked {
  id: string;
  after: readonly string[];
}

/** A dependency circle, from a milestone back to itself. */
export interface Circle<Milestone> {
  named: Milestone[];
  /** How many of a long circle are left out, before the last two. */
  more: number;
}

// Each of thousands of rows in one circle would name all the others.
const maxNamed = 20;

/**
 * Finds the circles among milestones in one walk over all of them. The function that it returns gives a circle through a
 * milestone, or null, without walking again over what was walked.
 */
export function circlesIn<Milestone extends Linked>(
  milestones: readonly Milestone[],
): (id: string) => Circle<Milestone> | null {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const knots = knotsOf(milestones, byId);
  const found = new Map<string, { round: readonly Milestone[]; place: number }>();
  return (id) => {
    const start = byId.get(id);
    if (start === undefined) return null;
    if (start.after.includes(id)) return { named: [start, start], more: 0 };
    const knot = knots.get(id);
    if (knot === undefined) return null;
    if (!found.has(id)) {
      const round = knot.roundFrom(start);
      for (const [place, each] of round.entries())
        if (!found.has(each.id)) found.set(each.id, { round, place });
    }
    const { round, place } = found.get(id) ?? { round: [], place: 0 };
    const at = (step: number) => round[(place + step) % round.length] ?? start;
    const more = Math.max(0, round.length - maxNamed);
    const steps = [...Array(round.length - more).keys()].map((step) =>
      step < maxNamed - 1 ? step : step + more,
    );
    return { named: [...steps.map(at), start], more };
  };
}

/** Milestones of which each is before and after each other. */
interface Knot<Milestone> {
  roundFrom: (start: Milestone) => Milestone[];
}

/** The knots of two and more, by their milestones' ids: Tarjan's walk, without recursion. */
function knotsOf<Milestone extends Linked>(
  milestones: readonly Milestone[],
  byId: ReadonlyMap<string, Milestone>,
): ReadonlyMap<string, Knot<Milestone>> {
  const reached = new Map<string, number>();
  const lowest = new Map<string, number>();
  const closed = new Set<string>();
  const open: Milestone[] = [];
  const knots = new Map<string, Knot<Milestone>>();
  const lower = (id: string, to: number) => lowest.set(id, Math.min(lowest.get(id) ?? to, to));
  const enter = (milestone: Milestone) => {
    reached.set(milestone.id, reached.size);
    lower(milestone.id, reached.size - 1);
    open.push(milestone);
    return { milestone, rest: milestone.after.values() };
  };
  for (const first of milestones) {
    if (reached.has(first.id)) continue;
    const way = [enter(first)];
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const { id } = top.milestone;
      const { value, done } = top.rest.next();
      if (!done) {
        const next = byId.get(value);
        const place = next && reached.get(next.id);
        if (next && place === undefined) way.push(enter(next));
        else if (next && place !== undefined && !closed.has(next.id)) lower(id, place);
        continue;
      }
      way.pop();
      const low = lowest.get(id) ?? 0;
      const above = way.at(-1);
      if (above) lower(above.milestone.id, low);
      if (low !== reached.get(id)) continue;
      const members = open.splice(open.lastIndexOf(top.milestone));
      for (const member of members) closed.add(member.id);
      if (members.length === 1) continue;
      const knot = knotOf(members);
      for (const member of members) knots.set(member.id, knot);
    }
  }
  return knots;
}

/** Two trees over a knot: the ways from one of its milestones to all others, and from all of them to it. */
function knotOf<Milestone extends Linked>(members: readonly Milestone[]): Knot<Milestone> {
  const byId = new Map(members.map((member) => [member.id, member]));
  const before = new Map(
    members.map((member) => [member, [...new Set(member.after)].flatMap((id) => byId.get(id) ?? [])]),
  );
  const behind = new Map<Milestone, Milestone[]>(members.map((member) => [member, []]));
  for (const [member, others] of before) for (const other of others) behind.get(other)?.push(member);
  const [root] = members;
  const toRoot = treeFrom(root, behind);
  const fromRoot = treeFrom(root, before);
  return {
    roundFrom: (start) => {
      if (start === root) {
        const [first] = before.get(start) ?? [];
        return [start, ...wayUp(first, toRoot).filter((each) => each !== root)];
      }
      const back = wayUp(start, fromRoot);
      const places = new Map(back.map((each, place) => [each, place]));
      const out = [start];
      let at = toRoot.get(start);
      for (; at && !places.has(at); at = toRoot.get(at)) out.push(at);
      const met = at === undefined ? 0 : (places.get(at) ?? 0);
      return [...out, ...back.slice(1, met + 1).reverse()];
    },
  };
}

/** For each milestone that is reached from the root, the one from which it was reached first. */
function treeFrom<Milestone extends Linked>(
  root: Milestone | undefined,
  next: ReadonlyMap<Milestone, readonly Milestone[]>,
): ReadonlyMap<Milestone, Milestone> {
  const from = new Map<Milestone, Milestone>();
  const queue = root === undefined ? [] : [root];
  for (const at of queue) {
    for (const other of next.get(at) ?? []) {
      if (other === root || from.has(other)) continue;
      from.set(other, at);
      queue.push(other);
    }
  }
  return from;
}

/** From a milestone up its tree to the root. */
function wayUp<Milestone extends Linked>(
  start: Milestone | undefined,
  tree: ReadonlyMap<Milestone, Milestone>,
): Milestone[] {
  const way: Milestone[] = [];
  for (let at = start; at !== undefined; at = tree.get(at)) way.push(at);
  return way;
}
