import {
  type AgreedState,
  agreedState,
  compareFavour,
  extensionInForce,
} from '@/lib/compliance/deliverable-state';
import type {
  AgreedVersion,
  Deliverable,
  ExtensionFact,
  GroupFact,
  LineageFact,
} from '@/lib/compliance/facts';
import type { AgreedRecord } from '@/lib/compliance/in-force';
import { addDays, type CalendarDate } from '@/lib/dates/calendar-date';

/** The known facts about all groups' deliverables. `versions` are those in force at T; `due` is D. */
export type DeliverableRecord = AgreedRecord & {
  readonly due: CalendarDate;
  readonly groups: readonly GroupFact[];
  readonly extensions: readonly ExtensionFact[];
};

/** How a deliverable was agreed: the version dated A, the extension dated D′, and the resulting state. */
export type Agreement = {
  readonly version: AgreedVersion;
  readonly extension: ExtensionFact | null;
  readonly state: AgreedState;
};

/**
 * A group's deliverable on a day. `extensions` are those that can give its D′, including inherited ones;
 * `lineage` and `groupCodes` say from whom it inherited.
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
 * Where a group's deliverable stands on a day, its lineage counted in (docs/domain.md#lineage). From the day
 * of the latest merger or split on:
 * - where the deliverable of every predecessor was agreed, the successor's has the least favourable state that
 *   one of them had; after a split, with one parent, that is the parent's A and D′;
 * - where one was not, the successor's own first version decides, against the latest D′ of any predecessor.
 *
 * A group that lived before another was merged into it is itself one of the predecessors: what it had agreed stays
 * agreed, since without an annulment or a correction nothing becomes outstanding again.
 */
export function positionOn(
  day: CalendarDate,
  groupCode: string,
  deliverable: Deliverable,
  record: DeliverableRecord,
): Position {
  const ofGroup = record.lineage.filter(({ successorCode, on }) => successorCode === groupCode && on <= day);
  const last = ofGroup.reduce<CalendarDate | null>(
    (latest, { on }) => (latest === null || on > latest ? on : latest),
    null,
  );
  const lineage = ofGroup.filter(({ on }) => on === last);
  const earlier = { ...record, lineage: record.lineage.filter((fact) => !lineage.includes(fact)) };
  const before =
    last !== null && record.groups.some(({ code, created }) => code === groupCode && created.on < last)
      ? positionOn(addDays(last, -1), groupCode, deliverable, earlier)
      : null;
  const predecessors = lineage.map((fact) => positionOn(fact.on, fact.predecessorCode, deliverable, earlier));
  const inherited = before === null ? predecessors : [before, ...predecessors];
  const since = before === null ? null : last;
  const extensions = distinct([
    ...extensionsOf(groupCode, deliverable, record).filter(
      ({ agreedOn }) => agreedOn <= day && (since === null || agreedOn >= since),
    ),
    ...inherited.flatMap(handedOn),
  ]);
  return {
    agreement:
      inheritedAgreement(inherited) ??
      before?.agreement ??
      ownAgreement(day, groupCode, deliverable, extensions, record),
    extensions,
    lineage: distinct([...lineage, ...inherited.flatMap((position) => position.lineage)]),
    groupCodes: distinct([groupCode, ...inherited.flatMap((position) => position.groupCodes)]),
  };
}

function extensionsOf(
  groupCode: string,
  deliverable: Deliverable,
  { extensions }: DeliverableRecord,
): ExtensionFact[] {
  return extensions.filter(
    (extension) => extension.groupCode === groupCode && extension.deliverables.includes(deliverable),
  );
}

/**
 * The extensions that a successor inherits: all of them or, once the deliverable is agreed, only the one in
 * force on A.
 */
function handedOn({ agreement, extensions }: Position): readonly ExtensionFact[] {
  if (agreement === null) return extensions;
  return agreement.extension === null ? [] : [agreement.extension];
}

function inheritedAgreement(positions: readonly Position[]): Agreement | null {
  const agreements = positions.flatMap(({ agreement }) => (agreement === null ? [] : [agreement]));
  if (agreements.length < positions.length) return null;
  const [leastFavourable] = agreements.sort((one, other) => compareFavour(one.state, other.state));
  return leastFavourable ?? null;
}

/** The group's own agreement, from its earliest version: later versions change no verdict. */
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
