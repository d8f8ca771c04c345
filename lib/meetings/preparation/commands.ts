import 'server-only';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { changesBetween } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { meetingEvent } from '@/lib/meetings/meeting-event';
import { stepWord } from '@/lib/meetings/preparation-steps';
import { findMeeting } from '@/lib/meetings/queries';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { mayPrepareMeeting } from './policy';
import { stepDoneSchema, stepUndoneSchema } from './schema';

/** Marks a preparation step as done on a day. Marking it again replaces the day and the note. */
export const stepDone = command({
  name: 'meeting.step-done',
  attempt: mayWorkSomewhere,
  schema: stepDoneSchema,
  load: (tx, actor, { meeting }) => findMeeting(tx, actor, meeting),
  may: mayPrepareMeeting,
  run: async ({ tx, actor, input: { step, doneOn, note }, row: meeting, today, now }) => {
    if (meeting.state === 'cancelled') return refused(invalid('meeting-cancelled'));
    if (meeting.state === 'postponed') return refused(invalid('meeting-without-day'));
    if (doneOn > today) return refused(invalid('actual-after-today', 'doneOn'));
    const key = { meetingId_step: { meetingId: meeting.id, step } };
    const before = await tx.preparationStep.findUnique({ where: key });
    const data = { doneOn, note, enteredOn: today, enteredAt: now, enteredById: actor.personId };
    const changes = changesBetween(
      { doneOn: before?.doneOn ?? null, note: before?.note ?? null },
      { doneOn, note },
    );
    if (before !== null && changes.length === 0) return refused(invalid('nothing-changed'));
    await tx.preparationStep.upsert({
      where: key,
      create: { meetingId: meeting.id, step, ...data },
      update: data,
    });
    const event = meetingEvent('meeting.step-done', meeting, { step: stepWord(step), day: doneOn });
    return accepted({ value: { id: meeting.id }, events: [{ ...event, changes: before ? changes : [] }] });
  },
});

/** Marks a preparation step as not done. */
export const stepUndone = command({
  name: 'meeting.step-undone',
  attempt: mayWorkSomewhere,
  schema: stepUndoneSchema,
  load: (tx, actor, { meeting }) => findMeeting(tx, actor, meeting),
  may: mayPrepareMeeting,
  run: async ({ tx, input: { step }, row: meeting }) => {
    const removed = await tx.preparationStep.deleteMany({ where: { meetingId: meeting.id, step } });
    if (removed.count === 0) return refused(invalid('nothing-changed'));
    const event = meetingEvent('meeting.step-undone', meeting, { step: stepWord(step) });
    return accepted({ value: { id: meeting.id }, events: [event] });
  },
});
