import { compartmentOf } from '@/lib/access/compartments';
import { itemKind } from '@/lib/agenda/items/item-kind';
import type { AuditEventDraft, EventType } from '@/lib/audit/events';
import { meetingEvent, type ToldMeeting } from '@/lib/meetings/meeting-event';

type ToldGroup = { code: string; name: string; restricted: boolean } | null;

/** An event about a side's briefs on a meeting: in that side's own compartment, so that nobody else can count it. */
export function callEvent(
  type: EventType,
  meeting: ToldMeeting,
  party: string,
  values: Record<string, string | number>,
): AuditEventDraft {
  return { ...meetingEvent(type, meeting, values), compartment: compartmentOf(party, meeting.group) };
}

/** An event about one brief: in its side's compartment, and in that of the item's group if it is restricted. */
export function briefEvent(
  type: EventType,
  {
    brief,
    meeting,
    item,
    party,
  }: { brief: { id: string }; meeting: ToldMeeting; item: ToldItem; party: string },
  values: Record<string, string | number> = {},
): AuditEventDraft {
  const group = item.group ?? meeting.group;
  const about = {
    what: itemKind(item.sourceKey).replace('-', '_'),
    group: item.group?.name ?? '',
    item: item.title ?? '',
  };
  return {
    type,
    subject: { type: 'brief', id: brief.id },
    values: { title: meeting.title, ...about, ...values },
    compartment: compartmentOf(party, group),
    groupCode: group?.code ?? null,
  };
}

/** What an event needs of an agenda item. */
export interface ToldItem {
  sourceKey: string;
  title: string | null;
  group: ToldGroup;
}
