import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { ownCompartments } from '@/lib/access/compartments';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import type { Transaction } from '@/lib/db/client';
import { furtherDaysOf } from '@/lib/meetings/days/queries';
import { knownMeetings } from '@/lib/meetings/policy';

/** The item with its group and meeting, or null if the actor may not see it. */
export function findItem(tx: Transaction, actor: Actor, id: string) {
  const group = { select: { code: true, slug: true, name: true, restricted: true } };
  return tx.agendaItem.findFirst({
    where: { AND: [{ id, meeting: knownMeetings(actor) }, ownCompartments(actor)] },
    include: {
      group,
      wordings: { orderBy: { partyCode: 'asc' } },
      meeting: { select: { id: true, kind: true, title: true, state: true, groupCode: true, group } },
    },
  });
}

export type FoundItem = NonNullable<Awaited<ReturnType<typeof findItem>>>;

/** The ids, days and positions of the items on the joint agenda, in order. */
export async function jointOrder(tx: Transaction, meetingId: string) {
  const rows = await tx.agendaItem.findMany({
    where: { meetingId, removed: false, privateTo: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, day: true, position: true, removed: true, consent: true },
  });
  return rows.filter(({ removed, consent }) =>
    isOnAgenda({ removed, consent: consent && { state: consent } }),
  );
}

/** Whether an item of the draft closes the agenda, so that added ones come before it. */
export const isClosing = ({ section }: { section: string }): boolean =>
  section === 'next-meeting' || section === 'other-business';

/** The numbers of a meeting's days. */
export async function dayNumbers(tx: Transaction, meetingId: string): Promise<{ number: number }[]> {
  const further = await furtherDaysOf(tx, meetingId);
  return [{ number: 1 }, ...further.map(({ offset }) => ({ number: offset + 1 }))];
}

/** The joint position for a new item: that of the first closing item, else the one after the last item. */
export async function positionForAdded(tx: Transaction, meetingId: string): Promise<number> {
  const rows = await tx.agendaItem.findMany({
    where: { meetingId, privateTo: null },
    orderBy: { position: 'asc' },
    select: { section: true, position: true },
  });
  const closing = rows.find(isClosing);
  return closing?.position ?? (rows.at(-1)?.position ?? 0) + 1;
}

/** The position after the last of one side's own items: they are counted apart, and leave no gap among joint ones. */
export async function ownPosition(tx: Transaction, meetingId: string, party: string): Promise<number> {
  const { _max: last } = await tx.agendaItem.aggregate({
    where: { meetingId, privateTo: party },
    _max: { position: true },
  });
  return (last.position ?? 0) + 1;
}
