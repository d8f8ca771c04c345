import { canonicalJson, type Json, sha256 } from '@/lib/audit/canonical';

/** A proposal as it is stored, with its keys. */
export interface StoredProposal {
  id: string;
  /** The JSON text of the frozen content. */
  content: string;
  canonical: string;
  sha256: string;
  state: string;
  agreedOn: string | null;
  keys: readonly { partyCode: string; day: string; instrumentReference: string | null }[];
}

/** A proposal as its events record it. */
export interface RecordedProposal {
  state: StoredProposal['state'];
  agreedOn: string | null;
  /** By Party: the day of its key, and the reference that it cites or ''. */
  keys: Map<string, { day: string; reference: string }>;
}

/** A difference of a stored proposal from its hash or its events. `party` is the Party of the key concerned. */
export interface AgreementFinding {
  kind:
    | 'content-changed'
    | 'proposal-added'
    | 'proposal-missing'
    | 'state-changed'
    | 'key-changed'
    | 'key-added'
    | 'key-missing';
  proposal: string;
  party?: string;
}

/** Applies an event to the recorded proposals. Events of other subjects change nothing. */
export function applyEvent(
  recorded: Map<string, RecordedProposal>,
  { type, subjectId, payload }: { type: string; subjectId: string; payload: unknown },
): void {
  const { values } = payload as { values: Record<string, string | number> };
  if (type === 'proposal.made') recorded.set(subjectId, { state: 'open', agreedOn: null, keys: new Map() });
  const proposal = recorded.get(subjectId);
  if (proposal === undefined) return;
  if (type === 'proposal.key-turned') {
    const { party, day, reference } = values;
    proposal.keys.set(String(party), { day: String(day), reference: String(reference) });
  }
  if (type === 'proposal.agreed') Object.assign(proposal, { state: 'agreed', agreedOn: values.day });
  if (type === 'proposal.returned') proposal.state = 'returned';
  if (type === 'proposal.withdrawn') proposal.state = 'withdrawn';
}

/** Whether the content, its canonical text and its hash still match. */
function isFrozen({ content, canonical, sha256: hash }: StoredProposal): boolean {
  try {
    return canonicalJson(JSON.parse(content) as Json) === canonical && sha256(canonical) === hash;
  } catch {
    return false; // the content is no JSON or has no canonical text
  }
}

/** Compares a stored proposal with its hash and its events. `recorded` is undefined if no event names it. */
export function agreementFindings(
  stored: StoredProposal,
  recorded: RecordedProposal | undefined,
): AgreementFinding[] {
  const proposal = stored.id;
  const findings: AgreementFinding[] = isFrozen(stored) ? [] : [{ kind: 'content-changed', proposal }];
  if (recorded === undefined) return [...findings, { kind: 'proposal-added', proposal }];
  if (recorded.state !== stored.state || recorded.agreedOn !== stored.agreedOn) {
    findings.push({ kind: 'state-changed', proposal });
  }
  for (const { partyCode: party, day, instrumentReference } of stored.keys) {
    const key = recorded.keys.get(party);
    if (key === undefined) findings.push({ kind: 'key-added', proposal, party });
    else if (key.day !== day || key.reference !== (instrumentReference ?? '')) {
      findings.push({ kind: 'key-changed', proposal, party });
    }
  }
  for (const party of recorded.keys.keys()) {
    if (stored.keys.every(({ partyCode }) => partyCode !== party)) {
      findings.push({ kind: 'key-missing', proposal, party });
    }
  }
  return findings;
}
