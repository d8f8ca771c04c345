import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { compartmentOf } from '@/lib/access/compartments';
import { mayConcurSomewhere } from '@/lib/access/offices';
import type { AuditEventDraft, EventType } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { lockMeetings } from '@/lib/db/lock';
import { meetingEvent, type ToldMeeting } from '@/lib/meetings/meeting-event';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import { findMeeting } from '@/lib/meetings/queries';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { findCopy } from './queries';
import { bringBackSchema, takeCopySchema } from './schema';

/** Takes a copy of the agenda or the minutes out to be edited (docs/domain.md#a-word-document-that-comes-back). */
export const takeCopy = command({
  name: 'copy.take',
  attempt: mayConcurSomewhere,
  schema: takeCopySchema,
  load: (tx, actor, { id }) => findMeeting(tx, actor, id),
  may: (actor, meeting) => partyOf(actor) !== null && mayPlanMeeting(actor, meeting),
  run: async ({ tx, actor, input: { copy, subject, parts }, row: meeting, now }) => {
    const { personId } = actor;
    if (personId === null) return refused({ kind: 'forbidden' });
    await tx.meetingCopy.create({
      data: {
        id: copy,
        meetingId: meeting.id,
        subject,
        partyCode: partyOf(actor) ?? '',
        personId,
        parts: { sent: parts, returned: null } as object,
        takenAt: now,
      },
    });
    return accepted({
      value: { id: copy },
      events: [copyEvent('meeting.copy-taken', meeting, actor, subject)],
    });
  },
});

/** Keeps what came back of a copy with the copy, for its own side alone. */
export const bringBack = command({
  name: 'copy.bring-back',
  attempt: mayConcurSomewhere,
  schema: bringBackSchema,
  load: async (tx, actor, { id, meeting: meetingId }) => {
    await lockMeetings(tx, { id: meetingId });
    const meeting = await findMeeting(tx, actor, meetingId);
    const copy = meeting && (await findCopy(tx, actor, { id, meetingId }));
    return meeting && copy && { meeting, copy };
  },
  may: (actor, { meeting }) => mayPlanMeeting(actor, meeting),
  run: async ({ tx, actor, input: { id, paragraphs }, row: { meeting, copy } }) => {
    if (paragraphs.length > maxParagraphs) return refused(invalid('docx-too-large', 'file'));
    const parts = { sent: copy.sent, returned: paragraphs } as object;
    await tx.meetingCopy.update({ where: { id }, data: { parts } });
    return accepted({
      value: { id },
      events: [copyEvent('meeting.copy-returned', meeting, actor, copy.subject)],
    });
  },
});

/** More than any agenda or minutes have. */
const maxParagraphs = 5000;

/** An event about a side's copy: in that side's own compartment, so that nobody else can count it. */
function copyEvent(type: EventType, meeting: ToldMeeting, actor: Actor, subject: string): AuditEventDraft {
  return {
    ...meetingEvent(type, meeting, { subject }),
    compartment: compartmentOf(partyOf(actor), meeting.group),
  };
}
