import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup, ownCompartments } from '@/lib/access/compartments';
import { type AgendaDay, agendaDays, standingDay } from '@/lib/agenda/clock-times';
import { agendaItems } from '@/lib/agenda/queries';
import { db } from '@/lib/db/client';
import { furtherDays } from '@/lib/meetings/days/queries';
import { onAgenda } from '@/lib/meetings/outcomes/policy';
import type { KnownMeeting } from '@/lib/meetings/queries';
import type { RoomItem, RoomPlace, RoomTotal } from './room';

/** The joint agenda of a meeting that a page has found, where the meeting is, and its time. */
export async function roomOf(
  actor: Actor,
  meeting: KnownMeeting,
): Promise<{ items: RoomItem[]; days: AgendaDay[]; place: RoomPlace; total: RoomTotal }> {
  const { id: meetingId } = meeting;
  const [shown, rows, room, further] = await Promise.all([
    agendaItems(actor, meetingId),
    db().agendaItem.findMany({
      where: { meetingId, ...onAgenda },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        group: { select: { code: true, restricted: true } },
        minutes: true,
        usedSeconds: true,
        lead: true,
        presenter: true,
        purpose: true,
        papers: {
          where: ownCompartments(actor),
          orderBy: [{ title: 'asc' }, { id: 'asc' }],
          select: { id: true, title: true, reference: true },
        },
      },
    }),
    db().roomState.findUnique({ where: { meetingId } }),
    furtherDays(meetingId),
  ]);
  const days = agendaDays(meeting, further);
  const words = new Map(shown.map((item) => [item.id, item]));
  const items = rows.flatMap(({ id, group, ...facts }) => {
    const item = words.get(id);
    if (item === undefined) return [];
    const { sourceKey, groupCode, title, note } = item;
    const day = standingDay(item.day, days);
    const open = group === null || mayEnterGroup(actor, group);
    const shownFacts = open ? { ...facts, note } : null;
    return [{ id, sourceKey, groupCode, title, day, facts: shownFacts, consent: open ? item.consent : null }];
  });
  const place = {
    itemId: room?.itemId ?? null,
    since: room?.since?.toISOString() ?? null,
    version: room?.version ?? 0,
  };
  const total = {
    minutes: days.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0),
    usedSeconds: rows.reduce((sum, { usedSeconds }) => sum + usedSeconds, 0),
  };
  return { items, days, place, total };
}
