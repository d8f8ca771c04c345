import { compartmentOf } from '@/lib/access/compartments';
import type { AuditEventDraft } from '@/lib/audit/events';
import type { ProposalKind } from '@/lib/compliance/content';
import type { Key } from './keys-rule';

/** The fields of a proposal that its events name. */
export interface ProposalForEvent {
  id: string;
  kind: ProposalKind;
  version: number;
  proposedBy: string;
  groupCode: string | null;
  group: { code: string; name: string; restricted: boolean } | null;
}

/** An event about a proposal. Its value `group` is `none` for the Charter's own matters. */
export function proposalEvent(
  type: AuditEventDraft['type'],
  proposal: ProposalForEvent,
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

/**
 * An event's values about a key. `way` is `instrument` if the key was entered by instrument, `cited` if it cites one,
 * and `act` if it has neither.
 */
export function keyValues({ day, instrument }: Key, byInstrument: boolean) {
  const reference = instrument?.reference ?? '';
  return { day, reference, way: byInstrument ? 'instrument' : instrument ? 'cited' : 'act' };
}
