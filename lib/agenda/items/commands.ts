import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { positionForAdded } from './queries';

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
