import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { contentOf, type ProposalKind } from './content';
import type {
  AgreedVersion,
  AnnulmentFact,
  CorrectionFact,
  ExtensionFact,
  HoldingRecord,
  LineageFact,
} from './facts';
import { isKnown, knownAt } from './knowledge';

/** An agreed proposal as it is stored. */
export interface AgreedRow {
  id: string;
  kind: ProposalKind;
  version: number;
  groupCode: string | null;
  /** Needed only for kinds other than project lists and roadmaps. */
  content: unknown;
  agreedOn: string | null;
  enteredOn: string | null;
  keys: readonly { instrumentReference: string | null }[];
}

/** What the Parties agreed, in the shape that the compliance rules read, with the lineage of groups. */
export interface AgreedFacts {
  versions: AgreedVersion[];
  extensions: ExtensionFact[];
  records: HoldingRecord[];
  annulments: AnnulmentFact[];
  corrections: CorrectionFact[];
  lineage: LineageFact[];
}

/** Turns stored agreed proposals into facts. `rows` come in the order of entry, and the facts keep it. */
export function agreedFacts(rows: readonly AgreedRow[], lineage: LineageFact[]): AgreedFacts {
  const facts: AgreedFacts = {
    versions: [],
    extensions: [],
    records: [],
    annulments: [],
    corrections: [],
    lineage,
  };
  for (const row of rows) {
    if (row.agreedOn !== null && row.enteredOn !== null) {
      add(facts, row, { agreedOn: calendarDate(row.agreedOn), enteredOn: calendarDate(row.enteredOn) });
    }
  }
  return facts;
}

/** The facts as known today, without entries that a correction has struck out. */
export function knownFacts(facts: AgreedFacts, today: CalendarDate): AgreedFacts {
  const known = <Fact extends { id: string; enteredOn: CalendarDate }>(list: readonly Fact[]) =>
    knownAt(list, facts.corrections, today);
  return {
    versions: known(facts.versions),
    extensions: known(facts.extensions),
    records: known(facts.records),
    annulments: known(facts.annulments),
    corrections: known(facts.corrections),
    lineage: facts.lineage.filter((fact) => isKnown(fact, today)),
  };
}

type Days = Pick<AgreedVersion, 'agreedOn' | 'enteredOn'>;

function add(facts: AgreedFacts, row: AgreedRow, days: Days): void {
  const { id, kind } = row;
  if (kind === 'project_list' || kind === 'roadmap') {
    facts.versions.push(...versionFact(row, kind, days));
  } else if (kind === 'extension') {
    const { group, deliverables, until } = contentOf(kind, row.content);
    facts.extensions.push({ id, groupCode: group, deliverables, until, ...days });
  } else if (kind === 'record_of_holding') {
    const { meetingId, heldOn } = contentOf(kind, row.content);
    facts.records.push({ id, meetingId, heldOn, ...days });
  } else if (kind === 'annulment') {
    const { targetId } = contentOf(kind, row.content);
    facts.annulments.push({ id, targetId, on: days.agreedOn, enteredOn: days.enteredOn });
  } else if (kind === 'correction') {
    const { targetId } = contentOf(kind, row.content);
    facts.corrections.push({ id, targetId, enteredOn: days.enteredOn });
  }
}

function versionFact(row: AgreedRow, deliverable: 'project_list' | 'roadmap', days: Days): AgreedVersion[] {
  const { id, version, groupCode } = row;
  if (groupCode === null) return [];
  const reference = row.keys.map((key) => key.instrumentReference).find((text) => text !== null) ?? '';
  return [{ id, groupCode, deliverable, version, reference, ...days }];
}
