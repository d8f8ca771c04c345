import { compartmentOf } from '@/lib/access/compartments';
import type { AuditEventDraft } from '@/lib/audit/events';
import { meetingEvent, type ToldMeeting } from '@/lib/meetings/meeting-event';
import { itemKind } from './item-kind';

/** What an event needs of an agenda item. */
export interface ToldItem {
  sourceKey: string;
  title: string | null;
  privateTo: string | null;
  group: { code: string; name: string; restricted: boolean } | null;
  meeting: ToldMeeting;
}

/**
 * The audit event of an item. It goes to the compartment of the item's own group, if it has one, else to that of the
 * meeting's group; that of a private item to its side's.
 */
export function itemEvent(
  type: AuditEventDraft['type'],
  item: ToldItem,
  values: Record<string, string> = {},
): AuditEventDraft {
  const group = item.group ?? item.meeting.group;
  const itemValues = {
    what: itemKind(item.sourceKey).replace('-', '_'),
    group: item.group?.name ?? '',
    item: item.title ?? '',
  };
  return {
    ...meetingEvent(type, item.meeting, { ...itemValues, ...values }),
    compartment: compartmentOf(item.privateTo, group),
    groupCode: group?.code ?? null,
  };
}
