import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate, Precision } from '@/lib/dates/partial-date';
import { groupedBy } from '@/lib/grouped';
import { circlesIn } from './circle-rule';

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
  /** The dependency circle, from the milestone back to itself; `more` of a long one are left out before the last two. */
  | { kind: 'cycle'; milestones: string[]; more: number }
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
  const { byId, placeOf, followersOf, circleThrough } = lookUps(milestones);
  const asListed = sameIds(byId.get(changed.id)?.after, changed.after);
  const circle = asListed ? circleThrough(changed.id) : circleWith(changed, milestones);
  if (circle) return { kind: 'cycle', milestones: circle.named.map(({ title }) => title), more: circle.more };
  const moved = before?.on !== changed.on;
  const predecessors = [...new Set(changed.after)]
    .flatMap((id) => (moved || !before?.after.includes(id) ? (byId.get(id) ?? []) : []))
    .sort((one, other) => placeOf(one.id) - placeOf(other.id));
  const dependents = moved
    ? followersOf(changed.id).filter(({ id, done }) => id !== changed.id && (done || !changed.done))
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

interface LookUps {
  byId: ReadonlyMap<string, DependentMilestone>;
  placeOf: (id: string) => number;
  /** The milestones that come after this one. */
  followersOf: (id: string) => readonly DependentMilestone[];
  circleThrough: ReturnType<typeof circlesIn<DependentMilestone>>;
}

const known = new WeakMap<readonly DependentMilestone[], LookUps>();

/** Built once for each list: an import holds every row against the same one. */
function lookUps(milestones: readonly DependentMilestone[]): LookUps {
  const present = known.get(milestones);
  if (present) return present;
  const places = new Map(milestones.map(({ id }, place) => [id, place]));
  const pairs = milestones.flatMap((milestone) =>
    [...new Set(milestone.after)].map((id) => ({ id, milestone })),
  );
  const followers = groupedBy(pairs, ({ id }) => id);
  const built = {
    byId: new Map(milestones.map((milestone) => [milestone.id, milestone])),
    placeOf: (id: string) => places.get(id) ?? 0,
    followersOf: (id: string) => (followers.get(id) ?? []).map(({ milestone }) => milestone),
    circleThrough: circlesIn(milestones),
  };
  known.set(milestones, built);
  return built;
}

/** The circle that an edit would close: the list holds the milestone as it was, or not at all. */
const circleWith = (changed: DependentMilestone, milestones: readonly DependentMilestone[]) =>
  circlesIn([...milestones.filter(({ id }) => id !== changed.id), changed])(changed.id);

function sameIds(one: readonly string[] | undefined, other: readonly string[]): boolean {
  if (one === undefined) return false;
  const ids = new Set(one);
  return ids.size === new Set(other).size && other.every((id) => ids.has(id));
}
