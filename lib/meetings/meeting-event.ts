import { compartmentOf } from '@/lib/access/compartments';
import type { AuditEventDraft } from '@/lib/audit/events';

/** What an event needs of a meeting. The group decides the compartment. */
export interface ToldMeeting {
  id: string;
  title: string;
  group: { code: string; restricted: boolean } | null;
}

/**
 * The audit event of a meeting, in its group's compartment. `values` fill the event's sentence, with the
 * title.
 */
export function meetingEvent(
  type: AuditEventDraft['type'],
  meeting: ToldMeeting,
  values: Record<string, string | number> = {},
): AuditEventDraft {
  return {
    type,
    subject: { type: 'meeting', id: meeting.id },
    compartment: compartmentOf(null, meeting.group),
    groupCode: meeting.group?.code ?? null,
    values: { title: meeting.title, ...values },
  };
}
