import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { itemEvent } from '@/lib/agenda/items/item-event';
import { command } from '@/lib/command';
import type { Transaction } from '@/lib/db/client';
import { lockMeetings } from '@/lib/db/lock';
import { mayRecordOutcome, onAgenda } from '@/lib/meetings/outcomes/policy';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import { findMeeting, type KnownMeeting } from '@/lib/meetings/queries';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { runningFault, runningSeconds } from './room-rule';
import { stopClockSchema, takeUpSchema } from './schema';

/**
 * Takes up an item of the joint agenda (docs/domain.md#in-the-room): adds the running stretch to the item before it, and
 * starts the clock. Refuses with `room-moved` if somebody else went on since the actor looked.
 */
export const takeUpItem = command({
  name: 'room.take-up',
  attempt: mayConcurSomewhere,
  schema: takeUpSchema,
  load: async (tx, actor, { meeting: id, take }) => {
    const found = await loadRoom(tx, actor, id);
    const item = found && (await itemOf(tx, { meetingId: id, id: take, ...onAgenda }));
    return found && { ...found, item, group: item?.group ?? null };
  },
  may: mayRecordOutcome,
  run: async ({ tx, input, row: { meeting, place, item }, today, now }) => {
    const fault = runningFault(meeting, today);
    if (fault) return refused(invalid(fault));
    if (item === null) return refused(invalid('outcome-item'));
    if (place.version !== input.room) return refused(invalid('room-moved'));
    if (place.itemId === item.id && place.since !== null) return refused(invalid('item-taken-up'));
    await closeStretch(tx, place, now);
    const moved = await movePlace(tx, meeting.id, { ...place, itemId: item.id, since: now });
    if (!moved) return refused(invalid('room-moved'));
    return accepted({
      value: { meetingId: meeting.id, room: place.version + 1 },
      events: [itemEvent('meeting.item-taken-up', { ...item, meeting })],
    });
  },
});

/** Stops the clock for a break or at the end. The item stays the present one. */
export const stopClock = command({
  name: 'room.stop',
  attempt: mayConcurSomewhere,
  schema: stopClockSchema,
  load: (tx, actor, { meeting: id }) => loadRoom(tx, actor, id),
  may: (actor, { meeting }) => mayPlanMeeting(actor, meeting),
  run: async ({ tx, input, row: { meeting, place }, now }) => {
    if (place.version !== input.room) return refused(invalid('room-moved'));
    const { itemId, since } = place;
    const item = itemId === null ? null : await itemOf(tx, { id: itemId });
    if (item === null || since === null) return refused(invalid('clock-stands'));
    await closeStretch(tx, place, now);
    const moved = await movePlace(tx, meeting.id, { ...place, since: null });
    if (!moved) return refused(invalid('room-moved'));
    return accepted({
      value: { meetingId: meeting.id, room: place.version + 1 },
      events: [itemEvent('meeting.clock-stopped', { ...item, meeting })],
    });
  },
});

interface Place {
  itemId: string | null;
  since: Date | null;
  version: number;
}

async function loadRoom(
  tx: Transaction,
  actor: Actor,
  meetingId: string,
): Promise<{ meeting: KnownMeeting; place: Place } | null> {
  await lockMeetings(tx, { id: meetingId });
  const meeting = await findMeeting(tx, actor, meetingId);
  const room = await tx.roomState.findUnique({ where: { meetingId } });
  return meeting && { meeting, place: room ?? { itemId: null, since: null, version: 0 } };
}

function itemOf(tx: Transaction, where: object) {
  return tx.agendaItem.findFirst({
    where,
    select: {
      id: true,
      sourceKey: true,
      title: true,
      privateTo: true,
      group: { select: { code: true, name: true, restricted: true } },
    },
  });
}

/** Adds the running stretch to the present item. */
async function closeStretch(tx: Transaction, { itemId, since }: Place, now: Date): Promise<void> {
  const seconds = runningSeconds(since?.toISOString() ?? null, now.getTime());
  if (itemId === null || seconds === 0) return;
  await tx.agendaItem.update({ where: { id: itemId }, data: { usedSeconds: { increment: seconds } } });
}

/** Moves the meeting on from this version of its place; false if somebody else did. */
async function movePlace(
  tx: Transaction,
  meetingId: string,
  { version, itemId, since }: Place,
): Promise<boolean> {
  if (version === 0) {
    await tx.roomState.create({ data: { meetingId, itemId, since } });
    return true;
  }
  const { count } = await tx.roomState.updateMany({
    where: { meetingId, version },
    data: { itemId, since, version: { increment: 1 } },
  });
  return count === 1;
}
