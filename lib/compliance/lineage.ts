import {
  type AgreedState,
  agreedState,
  compareFavour,
  extensionInForce,
} from '@/lib/compliance/deliverable-state';
import type {
  AgreedVersion,
  AnnulmentFact,
  Deliverable,
  ExtensionFact,
  GroupFact,
  LineageFact,
} from '@/lib/compliance/facts';
import { addDays, type CalendarDate } from '@/lib/dates/calendar-date';

/** What is known of all groups' deliverables. `versions` are those that stand at T; `due` is D. */
export type DeliverableRecord = {
  readonly due: CalendarDate;
  readonly groups: readonly GroupFact[];
  readonly lineage: readonly LineageFact[];
  readonly versions: readonly AgreedVersion[];
  readonly extensions: readonly ExtensionFact[];
  readonly annulments: readonly AnnulmentFact[];
};

/** How a deliverable was agreed: the version whose day is A, the extension whose date is D′, and the state. */
export type Agreement = {
  readonly version: AgreedVersion;
  readonly extension: ExtensionFact | null;
  readonly state: AgreedState;
};

/**
 * Where a group's deliverable stands on a day. `extensions` are all that were ever agreed for it, its
 * predecessors' included; `lineage` and `groupCodes` say from whom it has inherited.
 */
export type Position = {
  readonly agreement: Agreement | null;
  readonly extensions: readonly ExtensionFact[];
  readonly lineage: readonly LineageFact[];
  readonly groupCodes: readonly string[];
};

/**
 * Whether a group is judged on the day: from its creation to the day before its retirement. A group that was
 * merged into another retires on the day of the merger, whether or not its retirement was entered apart.
 */
export function existsOn(
  day: CalendarDate,
  group: Pick<GroupFact, 'code' | 'created' | 'retired'>,
  lineage: readonly LineageFact[],
): boolean {
  const merged = lineage.some(
    ({ kind, predecessorCode, on }) => kind === 'merge' && predecessorCode === group.code && on <= day,
  );
  return group.created.on <= day && !merged && (group.retired === null || day < group.retired.on);
}

/**
 * Where a group's deliverable stands on a day, its lineage counted in (domain.md, section 3a). From the day of
 * a merger or a split on:
 * - where the deliverable of every predecessor was agreed, the successor's has the least favourable state that
 *   one of them had; after a split, with one parent, that is the parent's A and D′;
 * - where one was not, the successor's own first version decides, against the latest D′ of any predecessor.
 */
export function positionOn(
  day: CalendarDate,
  groupCode: string,
  deliverable: Deliverable,
  record: DeliverableRecord,
): Position {
  const lineage = record.lineage.filter(({ successorCode, on }) => successorCode === groupCode && on <= day);
  const inherited = predecessorPositions(groupCode, deliverable, lineage, record);
  const extensions = distinct([
    ...record.extensions.filter(
      (extension) =>
        extension.groupCode === groupCode &&
        extension.deliverables.includes(deliverable) &&
        extension.agreedOn <= day,
    ),
    ...inherited.flatMap((position) => position.extensions),
  ]);
  return {
    agreement: inheritedAgreement(inherited) ?? ownAgreement(day, groupCode, deliverable, extensions, record),
    extensions,
    lineage: distinct([...lineage, ...inherited.flatMap((position) => position.lineage)]),
    groupCodes: distinct([groupCode, ...inherited.flatMap((position) => position.groupCodes)]),
  };
}

/** Each predecessor's position on the day of the merger or split. */
function predecessorPositions(
  groupCode: string,
  deliverable: Deliverable,
  lineage: readonly LineageFact[],
  record: DeliverableRecord,
): Position[] {
  const [first] = lineage.map(({ on }) => on).sort();
  if (first === undefined) return [];
  const earlier = { ...record, lineage: record.lineage.filter((fact) => !lineage.includes(fact)) };
  const positions = lineage.map((fact) => positionOn(fact.on, fact.predecessorCode, deliverable, earlier));
  // a group that lived before another was merged into it is itself one of the predecessors
  const livedBefore = record.groups.some(({ code, created }) => code === groupCode && created.on < first);
  return livedBefore
    ? [positionOn(addDays(first, -1), groupCode, deliverable, earlier), ...positions]
    : positions;
}

function inheritedAgreement(positions: readonly Position[]): Agreement | null {
  const agreements = positions.flatMap(({ agreement }) => (agreement === null ? [] : [agreement]));
  if (agreements.length < positions.length) return null;
  const [leastFavourable] = agreements.sort((one, other) => compareFavour(one.state, other.state));
  return leastFavourable ?? null;
}

/** By the group's earliest version, for only the first agreement decides: later versions change no verdict. */
function ownAgreement(
  day: CalendarDate,
  groupCode: string,
  deliverable: Deliverable,
  extensions: readonly ExtensionFact[],
  { due, versions, annulments }: DeliverableRecord,
): Agreement | null {
  const version = versions
    .filter((own) => own.groupCode === groupCode && own.deliverable === deliverable && own.agreedOn <= day)
    .reduce<AgreedVersion | null>(
      (first, next) => (first === null || next.agreedOn < first.agreedOn ? next : first),
      null,
    );
  if (version === null) return null;
  const extension = extensionInForce(version.agreedOn, due, extensions, annulments);
  return { version, extension, state: agreedState(version.agreedOn, due, extension?.until ?? null) };
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
