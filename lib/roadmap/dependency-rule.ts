import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate, Precision } from '@/lib/dates/partial-date';

/** A milestone as the rule looks at it: when it is due, or was done, and the ids of what it comes after. */
export interface DependentMilestone {
  id: string;
  title: string;
  on: CalendarDate | null;
  /** Precision of `on`; a day if omitted. */
  precision?: Precision;
  done: boolean;
  after: readonly string[];
}

/** Why a milestone is refused, with the milestones concerned. */
export type DependencyRefusal =
  /** The dependency circle, from the milestone back to itself. */
  | { kind: 'cycle'; milestones: string[] }
  | { kind: 'before'; title: string; on: PartialDate; other: string; otherOn: PartialDate };

/**
 * The day that the order of milestones goes by: the actual day where it is done, else the latest agreed baseline,
 * else the forecast.
 */
export function orderDay(milestone: {
  actualOn: CalendarDate | null;
  baselineOn: CalendarDate | null;
  baselinePrecision: Precision | null;
  forecast: PartialDate | null;
}): PartialDate | null {
  if (milestone.actualOn !== null) return { on: milestone.actualOn, precision: 'day' };
  if (milestone.baselineOn === null) return milestone.forecast;
  return { on: milestone.baselineOn, precision: milestone.baselinePrecision ?? 'day' };
}

/**
 * Why an added or changed milestone is refused: it depends on itself, falls before a predecessor, or moves behind a
 * successor. The same day is allowed; milestones without a date have no order.
 *
 * `before` is the milestone as it was. An order that the edit does not touch is not checked. Reporting a milestone
 * done is never refused because of planned successors: the plan has to follow the fact.
 */
export function dependencyRefusal(
  milestones: readonly DependentMilestone[],
  changed: DependentMilestone,
  before: DependentMilestone | null,
): DependencyRefusal | null {
  const others = milestones.filter(({ id }) => id !== changed.id);
  const cycle = cycleThrough(
    changed,
    new Map([...others, changed].map((milestone) => [milestone.id, milestone])),
  );
  if (cycle) return { kind: 'cycle', milestones: cycle.map(({ title: milestone }) => milestone) };
  const moved = before?.on !== changed.on;
  const predecessors = others.filter(
    ({ id }) => changed.after.includes(id) && (moved || !before?.after.includes(id)),
  );
  const dependents = moved
    ? others.filter((milestone) => milestone.after.includes(changed.id) && (milestone.done || !changed.done))
    : [];
  return (
    first(predecessors, (other) => outOfOrder(changed, other)) ??
    first(dependents, (other) => outOfOrder(other, changed))
  );
}

function outOfOrder(
  dependent: DependentMilestone,
  predecessor: DependentMilestone,
): DependencyRefusal | null {
  if (dependent.on === null || predecessor.on === null || dependent.on >= predecessor.on) return null;
  return {
    kind: 'before',
    title: dependent.title,
    on: { on: dependent.on, precision: dependent.precision ?? 'day' },
    other: predecessor.title,
    otherOn: { on: predecessor.on, precision: predecessor.precision ?? 'day' },
  };
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** The path from the milestone through its predecessors back to it, or null. Visits each milestone once. */
function cycleThrough(
  start: DependentMilestone,
  byId: ReadonlyMap<string, DependentMilestone>,
): DependentMilestone[] | null {
  const walked = new Set<string>();
  const ways: DependentMilestone[][] = [[start]];
  for (let way = ways.pop(); way; way = ways.pop()) {
    for (const id of way.at(-1)?.after ?? []) {
      const next = byId.get(id);
      if (!next) continue;
      if (id === start.id) return [...way, start];
      if (walked.has(id)) continue;
      walked.add(id);
      ways.push([...way, next]);
    }
  }
  return null;
}
