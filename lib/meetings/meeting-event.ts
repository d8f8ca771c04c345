import { compartmentOf } from '@/lib/access/compartments';
import type { AuditEventDraft } from '@/lib/audit/events';

/** What the record needs of a meeting: its group decides the compartment. */
export interface ToldMeeting {
  id: string;
  title: string;
  group: { code: string; restricted: boolean } | null;
}

/** What happened to a meeting, told in its group's compartment. `values` fill the sentence beside the title. */
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
