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

/** What events tell of a proposal. */
export interface ToldProposal {
  state: StoredProposal['state'];
  agreedOn: string | null;
  /** By Party: the day of its key and the reference that it cites. */
  keys: Map<string, { day: string; reference: string }>;
}

/** Where a proposal is not what was hashed or told of it; `party` is whose key it is about. */
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

/** Takes an event into what is told of proposals; those of other things say nothing. */
export function hear(
  told: Map<string, ToldProposal>,
  { type, subjectId, payload }: { type: string; subjectId: string; payload: unknown },
): void {
  const { values } = payload as { values: Record<string, string | number> };
  if (type === 'proposal.made') told.set(subjectId, { state: 'open', agreedOn: null, keys: new Map() });
  const proposal = told.get(subjectId);
  if (proposal === undefined) return;
  if (type === 'proposal.key-turned') {
    const { party, day, reference } = values;
    proposal.keys.set(String(party), { day: String(day), reference: String(reference) });
  }
  if (type === 'proposal.agreed') Object.assign(proposal, { state: 'agreed', agreedOn: values.day });
  if (type === 'proposal.returned') proposal.state = 'returned';
  if (type === 'proposal.withdrawn') proposal.state = 'withdrawn';
}

/** Whether the frozen content, its text and its hash are still those of one another. */
function isFrozen({ content, canonical, sha256: hash }: StoredProposal): boolean {
  try {
    return canonicalJson(JSON.parse(content) as Json) === canonical && sha256(canonical) === hash;
  } catch {
    return false; // no content that could have been frozen
  }
}

/** Holds a proposal against its hash and against what events tell of it. */
export function agreementFindings(
  stored: StoredProposal,
  told: ToldProposal | undefined,
): AgreementFinding[] {
  const proposal = stored.id;
  const findings: AgreementFinding[] = isFrozen(stored) ? [] : [{ kind: 'content-changed', proposal }];
  if (told === undefined) return [...findings, { kind: 'proposal-added', proposal }];
  if (told.state !== stored.state || told.agreedOn !== stored.agreedOn) {
    findings.push({ kind: 'state-changed', proposal });
  }
  for (const { partyCode: party, day, instrumentReference } of stored.keys) {
    const key = told.keys.get(party);
    if (key === undefined) findings.push({ kind: 'key-added', proposal, party });
    else if (key.day !== day || key.reference !== (instrumentReference ?? '')) {
      findings.push({ kind: 'key-changed', proposal, party });
    }
  }
  for (const party of told.keys.keys()) {
    if (stored.keys.every(({ partyCode }) => partyCode !== party)) {
      findings.push({ kind: 'key-missing', proposal, party });
    }
  }
  return findings;
}
