import type { Deliverable, ExtensionFact, LineageFact } from '@/lib/compliance/facts';
import type { ThreeMonthFacts } from '@/lib/compliance/three-month-rule';
import { addDays, type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';

// A second implementation of docs/domain.md#lists-and-roadmaps-within-three-months, as plain as possible: it
// goes day by day and applies the text. It shares no code with the rule, so that a test can compare both.

type State = { kind: string; days: number };
interface Standing {
  /** With the extension that was in force on the agreed day, if any. */
  agreed: { state: State; extension: ExtensionFact | null } | null;
  /** The extensions that its due date is chosen from. */
  extensions: Set<ExtensionFact>;
}

export interface PlainVerdict {
  projectList: State;
  roadmap: State;
}

/** The state of both deliverables of every group that exists at T, by the group's code. */
export function plainReading(
  facts: ThreeMonthFacts,
  due: CalendarDate,
  asOf: CalendarDate,
  asKnown: CalendarDate,
): Record<string, PlainVerdict> {
  const known = knownFacts(facts, asKnown);
  const inForce = versionsAt(known, asOf);
  const result: Record<string, PlainVerdict> = {};
  const lists = walk('project_list', known, inForce, due, asOf);
  const roadmaps = walk('roadmap', known, inForce, due, asOf);
  for (const { code, created } of known.groups) {
    const merged = known.lineage.some(
      (l) => l.kind === 'merge' && l.predecessorCode === code && l.on <= asOf,
    );
    if (created.on > asOf || merged) continue;
    result[code] = {
      projectList: stateAt(lists.get(code), known, due, asOf),
      roadmap: stateAt(roadmaps.get(code), known, due, asOf),
    };
  }
  return result;
}

function knownFacts(facts: ThreeMonthFacts, asKnown: CalendarDate): ThreeMonthFacts {
  const corrected = (id: string): boolean =>
    facts.corrections.some((c) => c.targetId === id && c.enteredOn <= asKnown && !corrected(c.id));
  const shown = <Fact extends { id: string; enteredOn: CalendarDate }>(list: readonly Fact[]) =>
    list.filter((fact) => fact.enteredOn <= asKnown && !corrected(fact.id));
  return {
    ...facts,
    groups: facts.groups.filter(({ created }) => created.enteredOn <= asKnown),
    versions: shown(facts.versions),
    extensions: shown(facts.extensions),
    annulments: shown(facts.annulments),
    lineage: facts.lineage.filter(({ enteredOn }) => enteredOn <= asKnown),
  };
}

function* days(known: ThreeMonthFacts, asOf: CalendarDate): Generator<CalendarDate> {
  let day = known.charter.signedOn;
  for (; day <= asOf; day = addDays(day, 1)) yield day;
}

/** The ids of the versions in force at T. A struck-out list or roadmap stays out. */
function versionsAt({ versions, annulments, lineage, ...known }: ThreeMonthFacts, asOf: CalendarDate) {
  const struck = new Set<string>();
  const held = new Map<string, Set<string>>();
  const listsOf = (group: string) => {
    const own = held.get(group) ?? new Set<string>();
    held.set(group, own);
    return own;
  };
  for (const day of days({ versions, annulments, lineage, ...known }, asOf)) {
    for (const { on, targetId } of annulments) if (on === day) struck.add(targetId);
    for (const { id, deliverable, groupCode, agreedOn } of versions) {
      if (deliverable === 'project_list' && agreedOn === day) listsOf(groupCode).add(id);
    }
    for (const { on, predecessorCode, successorCode } of lineage) {
      if (on === day) for (const id of listsOf(predecessorCode)) listsOf(successorCode).add(id);
    }
    for (const { id, deliverable, groupCode, agreedOn } of versions) {
      const hasList = [...listsOf(groupCode)].some((list) => !struck.has(list));
      if (deliverable === 'roadmap' && agreedOn <= day && !hasList) struck.add(id);
    }
  }
  return new Set(versions.filter((v) => v.agreedOn <= asOf && !struck.has(v.id)).map(({ id }) => id));
}

/** The state of each group's deliverable at the end of T. */
function walk(
  deliverable: Deliverable,
  known: ThreeMonthFacts,
  inForce: ReadonlySet<string>,
  due: CalendarDate,
  asOf: CalendarDate,
): Map<string, Standing> {
  let standings = new Map<string, Standing>();
  for (const day of days(known, asOf)) {
    const yesterday = standings;
    standings = new Map();
    const deadlineStateOf = (group: string): Standing => {
      const done = standings.get(group);
      if (done) return done;
      const events = known.lineage.filter((fact) => fact.successorCode === group && fact.on === day);
      const state = begun(group, events, day, yesterday, deadlineStateOf, known);
      for (const extension of known.extensions) {
        const { groupCode, deliverables, agreedOn } = extension;
        const concerns = groupCode === group && deliverables.includes(deliverable);
        if (concerns && agreedOn === day) state.extensions.add(extension);
      }
      const version = known.versions.find(
        (v) =>
          v.groupCode === group && v.deliverable === deliverable && v.agreedOn === day && inForce.has(v.id),
      );
      if (state.agreed === null && version) {
        const extension = furthest(state.extensions, known, due, day);
        state.agreed = { state: agreedAs(day, due, extension?.until ?? null), extension };
      }
      standings.set(group, state);
      return state;
    };
    for (const { code } of known.groups) deadlineStateOf(code);
  }
  return standings;
}

/** A group's state in the morning: yesterday's or, on the day of a merger or split, its predecessors'. */
function begun(
  group: string,
  events: readonly LineageFact[],
  day: CalendarDate,
  yesterday: ReadonlyMap<string, Standing>,
  deadlineStateOf: (group: string) => Standing,
  known: ThreeMonthFacts,
): Standing {
  const own = yesterday.get(group) ?? { agreed: null, extensions: new Set<ExtensionFact>() };
  if (events.length === 0) return { agreed: own.agreed, extensions: new Set(own.extensions) };
  const lived = known.groups.some(({ code, created }) => code === group && created.on < day);
  const before = [...(lived ? [own] : []), ...events.map((fact) => deadlineStateOf(fact.predecessorCode))];
  const extensions = before.flatMap(({ agreed, extensions: open }) =>
    agreed === null ? [...open] : agreed.extension === null ? [] : [agreed.extension],
  );
  const agreed = before.map((each) => each.agreed).filter((each) => each !== null);
  const [worst = null] = agreed.sort((one, other) => rank(one.state) - rank(other.state));
  const all = agreed.length === before.length;
  return { agreed: all ? worst : lived ? own.agreed : null, extensions: new Set(extensions) };
}

/** Lower is less favourable: the latest first, then within the extension, then in time by the fewest days. */
function rank({ kind, days: count }: State): number {
  if (kind === 'late') return -count;
  return (kind === 'in-extension' ? 1_000 : 1_000_000) + count;
}

/** The extended due date: the furthest of the extensions agreed by that day and not annulled by it. */
function furthest(
  extensions: ReadonlySet<ExtensionFact>,
  known: ThreeMonthFacts,
  due: CalendarDate,
  day: CalendarDate,
): ExtensionFact | null {
  const inForce = [...extensions].filter(
    ({ id, until, agreedOn }) =>
      until > due && agreedOn <= day && !known.annulments.some((a) => a.targetId === id && a.on <= day),
  );
  return inForce.sort((one, other) => (one.until < other.until ? 1 : -1))[0] ?? null;
}

function agreedAs(agreedOn: CalendarDate, due: CalendarDate, extended: CalendarDate | null): State {
  const from = extended ?? due;
  const before = daysBetween(agreedOn, from);
  if (agreedOn <= due) return { kind: 'in-time', days: before };
  return agreedOn <= from ? { kind: 'in-extension', days: before } : { kind: 'late', days: -before };
}

function stateAt(
  state: Standing | undefined,
  known: ThreeMonthFacts,
  due: CalendarDate,
  asOf: CalendarDate,
): State {
  if (state?.agreed) return state.agreed.state;
  const until = furthest(state?.extensions ?? new Set(), known, due, asOf)?.until ?? due;
  const left = daysBetween(asOf, until);
  return left >= 0 ? { kind: 'pending', days: left } : { kind: 'outstanding', days: -left };
}
