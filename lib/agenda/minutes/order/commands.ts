import 'server-only';
import { enterableGroups } from '@/lib/access/compartments';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { command } from '@/lib/command';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { voidOtherTexts } from '../commands';
import { partEvent } from '../minutes-event';
import { closedRefusal, loadPart, partConflict, savePart } from '../paragraphs/commands';
import { neighbourOf } from '../part-order';
import { mayWritePart } from '../policy';
import { movePartSchema } from './schema';

/**
 * Moves a paragraph up or down within its item, or within its place before or after the items (docs/domain.md#minutes).
 * Like any edit it voids what was cleared of the text before.
 */
export const movePart = command({
  name: 'minutes.move-part',
  attempt: mayConcurSomewhere,
  schema: movePartSchema,
  load: loadPart,
  may: mayWritePart,
  run: async ({ tx, actor, input: { version, direction }, row: { meeting, part }, today }) => {
    const closed = await closedRefusal(tx, meeting);
    if (closed) return refused(closed);
    const seen = { OR: [{ groupCode: null }, { group: enterableGroups(actor) }] };
    const parts = await tx.minutesPart.findMany({
      where: { AND: [{ meetingId: meeting.id }, seen] },
      orderBy: { position: 'asc' },
      select: { id: true, itemId: true, kind: true, partyCode: true, position: true },
    });
    const other = neighbourOf(parts, part.id, direction);
    if (other === null) return refused(invalid('nothing-changed'));
    if (!(await savePart(tx, part.id, version, { position: other.position })))
      return refused(partConflict(part));
    await tx.minutesPart.update({ where: { id: other.id }, data: { position: part.position } });
    const voided = await voidOtherTexts(tx, meeting, today);
    return accepted({
      value: { id: part.id, meetingId: meeting.id, direction },
      events: [partEvent('minutes.part-moved', meeting, part, { direction, voided })],
    });
  },
});
