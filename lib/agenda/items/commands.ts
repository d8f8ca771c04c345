import 'server-only';
import type { AuditEventDraft } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockMeetings } from '@/lib/db/lock';
import { itemEvent, type ToldItem } from './item-event';
import { isClosing, ownPosition, positionForAdded } from './queries';

/** Locks the agenda with a write, so that commands that change its order run one after the other. */
export async function lockAgenda(tx: Transaction, meetingId: string): Promise<void> {
  await tx.meeting.update({ where: { id: meetingId }, data: { agendaVersion: { increment: 1 } } });
}

/** Makes room for an item before the closing items, and gives its position. The agenda is locked. */
export async function makeRoom(tx: Transaction, meetingId: string): Promise<number> {
  const position = await positionForAdded(tx, meetingId);
  await tx.agendaItem.updateMany({
    where: { meetingId, privateTo: null, position: { gte: position } },
    data: { position: { increment: 1 } },
  });
  return position;
}

/**
 * The position of a new item. Locks the agenda and makes room; a private item takes a position apart and leaves the
 * agenda's own count alone.
 */
export async function positionFor(tx: Transaction, meetingId: string, party: string | null): Promise<number> {
  if (party === null) {
    await lockAgenda(tx, meetingId);
    return makeRoom(tx, meetingId);
  }
  await lockMeetings(tx, { id: meetingId });
  return ownPosition(tx, meetingId, party);
}

/** Writes one side's own note on an item that was just added, and gives its event. Nothing if no note was typed. */
export async function noteOnAdded(
  tx: Transaction,
  item: ToldItem & { id: string },
  { privateTo, text, today }: { privateTo: string | null; text: string; today: CalendarDate },
): Promise<AuditEventDraft[]> {
  if (text === '' || privateTo === null) return [];
  await tx.agendaNote.create({ data: { itemId: item.id, privateTo, text, enteredOn: today } });
  return [itemEvent('agenda.own-note', { ...item, privateTo })];
}

/**
 * Puts a joint item on a day: first or last of it, or before its closing items. The joint positions keep the order of
 * the days. The agenda is locked.
 */
export async function placeOnDay(
  tx: Transaction,
  { id, meetingId }: { id: string; meetingId: string },
  day: number,
  place: 'first' | 'last' | 'before-closing',
): Promise<void> {
  const others = await tx.agendaItem.findMany({
    where: { meetingId, privateTo: null, id: { not: id } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, day: true, position: true, section: true },
  });
  const from = others.filter((other) => other.day < day).length;
  const after = others.filter((other) => other.day <= day).length;
  const closing = others.findIndex((other, index) => index >= from && other.day === day && isClosing(other));
  const at = place === 'first' ? from : place === 'last' || closing < 0 ? after : closing;
  await tx.agendaItem.update({ where: { id }, data: { day, position: at + 1 } });
  for (const [index, other] of others.entries()) {
    const position = index < at ? index + 1 : index + 2;
    if (other.position !== position) {
      await tx.agendaItem.update({ where: { id: other.id }, data: { position } });
    }
  }
}

/** Puts a new item of the joint agenda on its day, if the meeting has several. */
export async function placeNew(
  tx: Transaction,
  item: { id: string; meetingId: string; day: number },
): Promise<void> {
  const further = await tx.meetingDay.count({ where: { meetingId: item.meetingId } });
  if (further > 0) await placeOnDay(tx, item, item.day, 'before-closing');
}
