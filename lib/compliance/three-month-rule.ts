import { type DeliverableState, extensionInForce, openState } from '@/lib/compliance/deliverable-state';
import { type DueDate, lastDayRule } from '@/lib/compliance/due-date';
import type {
  AgreedVersion,
  AnnulmentFact,
  CharterFact,
  CorrectionFact,
  Deliverable,
  EstablishmentFact,
  ExtensionFact,
  GroupFact,
  LineageFact,
  ObligationFact,
  OverrideFact,
} from '@/lib/compliance/facts';
import { type GroupState, groupState } from '@/lib/compliance/group-state';
import {
  annulmentOf,
  annulmentOfVersion,
  hasItsList,
  listsOf,
  versionsInForce,
} from '@/lib/compliance/in-force';
import { establishedAt, groupsKnownAt, isKnown, knownAt } from '@/lib/compliance/knowledge';
import { type DeliverableRecord, existsOn, type Position, positionOn } from '@/lib/compliance/lineage';
import {
  type FactUsed,
  factUsed,
  isInForce,
  type Verdict,
  type Viewpoint,
  verdictFrame,
} from '@/lib/compliance/verdict';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { endOfPeriod } from '@/lib/dates/period';

/** The facts that the three-month rule reads, whatever their entry days. */
export type ThreeMonthFacts = {
  readonly charter: CharterFact;
  readonly obligation: ObligationFact;
  readonly groups: readonly GroupFact[];
  readonly lineage: readonly LineageFact[];
  readonly versions: readonly AgreedVersion[];
  readonly extensions: readonly ExtensionFact[];
  readonly annulments: readonly AnnulmentFact[];
  readonly corrections: readonly CorrectionFact[];
  readonly overrides: readonly OverrideFact[];
};

/** The verdict on one deliverable of one group. */
export type DeliverableVerdict = Verdict<DeliverableState> & {
  readonly groupCode: string;
  readonly deliverable: Deliverable;
  /** D. */
  readonly due: DueDate;
  /** D′, the date of the extension in force on A, or at T if nothing is agreed. */
  readonly extendedTo: CalendarDate | null;
  /** The day from which the state's days are counted: D′ if there is one, else D. */
  readonly countedFrom: CalendarDate;
  /** The version whose agreed day is A; null if nothing is agreed. */
  readonly agreed: AgreedVersion | null;
};

/** A group's verdict. Its formal establishment is shown beside it and decides nothing. */
export type GroupVerdict = {
  readonly groupCode: string;
  readonly established: EstablishmentFact | null;
  readonly state: GroupState;
  readonly projectList: DeliverableVerdict;
  readonly roadmap: DeliverableVerdict;
};

/**
 * The Charter-wide count of groups by verdict, among groups that exist at T. It is never reduced to one worst
 * verdict.
 */
export type ThreeMonthLine = {
  readonly provision: string;
  readonly inForce: boolean;
  readonly due: DueDate;
  readonly ifNothingMore: boolean;
  readonly groups: readonly GroupVerdict[];
  readonly counts: Readonly<Record<GroupState['kind'], number>>;
};

/**
 * Project lists and roadmaps within three months (provision IV.2;
 * docs/domain.md#lists-and-roadmaps-within-three-months): the verdict on each group that exists at T, and the
 * Charter's line. That each group has a list and a roadmap of its own is the tracker's reading of the text,
 * which each verdict names.
 */
export function threeMonthLine(facts: ThreeMonthFacts, at: Viewpoint): ThreeMonthLine {
  const known = factsKnownAt(facts, at.asKnown);
  const dueDateOf = lastDayRule(facts.charter, facts.obligation, facts.overrides, at);
  const due = dueDateOf(endOfPeriod(facts.charter.signedOn, facts.obligation.period));
  const groups = known.groups
    .filter((group) => existsOn(at.asOf, group, known.lineage))
    .map((group) => groupVerdict(group, { facts, known, due, at }));
  const inForce = isInForce(facts.charter.signedOn, at);
  const { provision } = facts.obligation;
  return { provision, inForce, due, ifNothingMore: at.asOf > at.today, groups, counts: countByState(groups) };
}

type Case = {
  readonly facts: ThreeMonthFacts;
  readonly known: ThreeMonthFacts;
  readonly due: DueDate;
  readonly at: Viewpoint;
};

function groupVerdict(group: GroupFact, of: Case): GroupVerdict {
  const projectList = deliverableVerdict(group.code, 'project_list', of);
  const roadmap = deliverableVerdict(group.code, 'roadmap', of);
  return {
    groupCode: group.code,
    established: establishedAt(group, of.at),
    state: groupState(projectList.state, roadmap.state),
    projectList,
    roadmap,
  };
}

function deliverableVerdict(groupCode: string, deliverable: Deliverable, of: Case): DeliverableVerdict {
  const { facts, known, due, at } = of;
  const record: DeliverableRecord = {
    ...known,
    due: due.on,
    versions: versionsInForce(at.asOf, known),
  };
  const position = positionOn(at.asOf, groupCode, deliverable, record);
  const { agreement } = position;
  const extension =
    agreement === null
      ? extensionInForce(at.asOf, due.on, position.extensions, known.annulments)
      : agreement.extension;
  const extendedTo = extension?.until ?? null;
  const inForce = isInForce(facts.charter.signedOn, at);
  return {
    ...verdictFrame(facts.obligation, at),
    groupCode,
    deliverable,
    due,
    extendedTo,
    countedFrom: extendedTo ?? due.on,
    agreed: agreement?.version ?? null,
    state: inForce ? (agreement?.state ?? openState(at.asOf, due.on, extendedTo)) : { kind: 'not-in-force' },
    facts: inForce ? factsUsed(deliverable, position, extension, of) : [],
  };
}

/** The facts that the verdict cites: agreement, extension, lineage, and what was annulled or corrected. */
function factsUsed(
  deliverable: Deliverable,
  { agreement, lineage, groupCodes }: Position,
  extension: ExtensionFact | null,
  of: Case,
): FactUsed[] {
  const ofDeliverable = (version: AgreedVersion) =>
    version.deliverable === deliverable && groupCodes.includes(version.groupCode);
  const forDeliverable = (candidate: ExtensionFact) =>
    candidate.deliverables.includes(deliverable) && groupCodes.includes(candidate.groupCode);
  return [
    ...(agreement === null ? [] : [factUsed('version', agreement.version, agreement.version.agreedOn)]),
    ...(extension === null ? [] : [factUsed('extension', extension, extension.agreedOn)]),
    ...lineage.map((fact) => factUsed('lineage', fact, fact.on)),
    ...annulmentsUsed(ofDeliverable, forDeliverable, of).map((fact) => factUsed('annulment', fact, fact.on)),
    ...correctionsUsed(ofDeliverable, forDeliverable, of).map((fact) =>
      factUsed('correction', fact, fact.enteredOn),
    ),
  ];
}

type OfDeliverable = (version: AgreedVersion) => boolean;
type ForDeliverable = (extension: ExtensionFact) => boolean;

/**
 * The annulments of the versions and extensions and, for a roadmap without a list on its day, of its former
 * lists.
 */
function annulmentsUsed(ofDeliverable: OfDeliverable, forDeliverable: ForDeliverable, { known, at }: Case) {
  const versions = known.versions.filter(ofDeliverable);
  const listless = versions.filter((version) => !hasItsList(version, known));
  const annulments = [
    ...versions.map((version) => annulmentOfVersion(version, known)),
    ...listless
      .flatMap(({ agreedOn, groupCode }) => listsOf(agreedOn, groupCode, known))
      .map(({ id }) => annulmentOf(id, known.annulments)),
    ...known.extensions.filter(forDeliverable).map(({ id }) => annulmentOf(id, known.annulments)),
  ];
  return [...new Set(annulments)].flatMap((annulment) =>
    annulment !== null && annulment.on <= at.asOf ? [annulment] : [],
  );
}

function correctionsUsed(
  ofDeliverable: OfDeliverable,
  forDeliverable: ForDeliverable,
  { facts, known, at }: Case,
) {
  const listless = known.versions.filter((version) => ofDeliverable(version) && !hasItsList(version, known));
  const concerned = new Set(
    [
      ...facts.versions.filter(ofDeliverable),
      ...facts.extensions.filter(forDeliverable),
      // uses the lists before corrections: those that the roadmap originally had
      ...listless.flatMap(({ agreedOn, groupCode }) =>
        listsOf(agreedOn, groupCode, { ...known, versions: facts.versions }),
      ),
    ].map(({ id }) => id),
  );
  return knownAt(facts.corrections, facts.corrections, at.asKnown).filter(({ targetId }) =>
    concerned.has(targetId),
  );
}

function factsKnownAt(facts: ThreeMonthFacts, asKnown: CalendarDate): ThreeMonthFacts {
  const { corrections } = facts;
  return {
    ...facts,
    groups: groupsKnownAt(facts.groups, asKnown),
    lineage: facts.lineage.filter((fact) => isKnown(fact, asKnown)),
    versions: knownAt(facts.versions, corrections, asKnown),
    extensions: knownAt(facts.extensions, corrections, asKnown),
    annulments: knownAt(facts.annulments, corrections, asKnown),
  };
}

function countByState(groups: readonly GroupVerdict[]): ThreeMonthLine['counts'] {
  const count = (kind: GroupState['kind']) => groups.filter(({ state }) => state.kind === kind).length;
  return {
    'settled-in-time': count('settled-in-time'),
    'settled-in-extension': count('settled-in-extension'),
    'settled-late': count('settled-late'),
    'partly-settled': count('partly-settled'),
    pending: count('pending'),
    outstanding: count('outstanding'),
    'not-in-force': count('not-in-force'),
  };
}
