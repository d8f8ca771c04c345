import { compartmentOf } from '@/lib/access/compartments';
import type { AuditEventDraft } from '@/lib/audit/events';

export interface OfGroup {
  code: string;
  name: string;
  restricted: boolean;
}

/** A co-chair's event. Both sides may know it, so it is in the joint chain, or in the restricted group's. */
export function coChairEvent(
  type: 'group.co-chair-named' | 'group.co-chair-ended' | 'group.co-chair-withdrawn',
  group: OfGroup,
  values: { id: string; person: string; party: string } & Record<string, string>,
): AuditEventDraft {
  return {
    type,
    subject: { type: 'group', id: group.code },
    compartment: compartmentOf(null, group),
    groupCode: group.code,
    values: { group: group.name, ...values },
  };
}
