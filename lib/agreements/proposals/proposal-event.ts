import { compartmentOf } from '@/lib/access/compartments';
import type { AuditEventDraft } from '@/lib/audit/events';
import type { ProposalKind } from '@/lib/compliance/content';
import type { Key } from './keys-rule';

/** What an event says of a proposal. */
export interface ToldProposal {
  id: string;
  kind: ProposalKind;
  version: number;
  proposedBy: string;
  groupCode: string | null;
  group: { code: string; name: string; restricted: boolean } | null;
}

/** An event of a proposal; `group` is `none` in the Charter's own matters. */
export function proposalEvent(
  type: AuditEventDraft['type'],
  proposal: ToldProposal,
  values: AuditEventDraft['values'] = {},
): AuditEventDraft {
  const { id, kind, version, proposedBy, groupCode, group } = proposal;
  return {
    type,
    subject: { type: 'proposal', id },
    compartment: compartmentOf(null, group),
    groupCode,
    values: { kind, version, group: group?.name ?? 'none', party: proposedBy, ...values },
  };
}

/** What an event says of a key: its day, and whether it was the act, cites an instrument or is one. */
export function keyValues({ day, instrument }: Key, byInstrument: boolean) {
  const reference = instrument?.reference ?? '';
  return { day, reference, way: byInstrument ? 'instrument' : instrument ? 'cited' : 'act' };
}
