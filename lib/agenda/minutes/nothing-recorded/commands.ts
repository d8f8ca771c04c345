import 'server-only';
import { mayEnterGroup } from '@/lib/access/compartments';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { changesBetween } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { lockMeetings } from '@/lib/db/lock';
import { recordingFault } from '@/lib/meetings/outcomes/outcome-rule';
import { findMeeting } from '@/lib/meetings/queries';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { clearingFaults } from '../clearing-rule';
import { voidOtherTexts } from '../commands';
import { partEvent } from '../minutes-event';
import { closedRefusal, savePart } from '../paragraphs/commands';
import { mayWriteMinutes } from '../policy';
import { minutesSource } from '../queries';
import { nothingRecordedSchema } from './schema';

/**
 * Writes under each item without a text that nothing was recorded, so that the minutes can be cleared
 * (docs/domain.md#clearing-minutes). Items of restricted groups are for those who may enter them.
 */
export const writeNothingRecorded = command({
  name: 'minutes.nothing-recorded',
  attempt: mayConcurSomewhere,
  schema: nothingRecordedSchema,
  load: async (tx, actor, { meeting: id }) => {
    await lockMeetings(tx, { id });
    return findMeeting(tx, actor, id);
  },
  may: mayWriteMinutes,
  run: async ({ tx, actor, input: { text }, row: meeting, today }) => {
    const fault = recordingFault(meeting, today);
    const closed = (await closedRefusal(tx, meeting)) ?? (fault && invalid(fault));
    if (closed) return refused(closed);
    const source = await minutesSource(tx, meeting);
    const { empty } = clearingFaults(source);
    const items = source.items.filter(
      ({ id, group }) => empty.includes(id) && (group === null || mayEnterGroup(actor, group)),
    );
    let position = Math.max(0, ...source.parts.map((part) => part.position));
    const types: ('minutes.part-added' | 'minutes.part-changed')[] = [];
    for (const { id: itemId, groupCode } of items) {
      const blank = source.parts.find(
        (part) => part.itemId === itemId && part.kind === 'agreed' && !part.removed && part.text === '',
      );
      types.push(blank ? 'minutes.part-changed' : 'minutes.part-added');
      if (blank) {
        await savePart(tx, blank.id, blank.version, { text });
        continue;
      }
      position += 1;
      const part = { meetingId: meeting.id, kind: 'agreed' as const, itemId, groupCode, text, position };
      await tx.minutesPart.create({ data: { ...part, enteredOn: today } });
    }
    const voided = await voidOtherTexts(tx, meeting, today);
    const changes = changesBetween({ wording: null }, { wording: text });
    const events = items.map(({ group }, index) => ({
      ...partEvent(
        types[index] ?? 'minutes.part-added',
        meeting,
        { kind: 'agreed', partyCode: null, group },
        { voided },
      ),
      changes,
    }));
    const [first, ...more] = events;
    if (first === undefined) return refused(invalid('nothing-changed'));
    return accepted({ value: { meetingId: meeting.id }, events: [first, ...more] });
  },
});
