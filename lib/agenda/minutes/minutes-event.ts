import { compartmentOf } from '@/lib/access/compartments';
import type { AuditEventDraft, EventType } from '@/lib/audit/events';
import { meetingEvent, type ToldMeeting } from '@/lib/meetings/meeting-event';

/** An event about a paragraph of minutes, in the compartment of its group, else of the meeting's. */
export function partEvent(
  type: EventType,
  meeting: ToldMeeting,
  part: { kind: string; partyCode: string | null; group: { code: string; restricted: boolean } | null },
  values: Record<string, string | number> = {},
): AuditEventDraft {
  const group = part.group ?? meeting.group;
  return {
    ...meetingEvent(type, meeting, { kind: part.kind, party: part.partyCode ?? 'none', ...values }),
    compartment: compartmentOf(null, group),
    groupCode: group?.code ?? null,
  };
}
