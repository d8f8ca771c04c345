import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { compartmentOf } from '@/lib/access/compartments';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { changesBetween } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { Transaction } from '@/lib/db/client';
import { meetingEvent } from '@/lib/meetings/meeting-event';
import { recordedStep, stepsOf } from '@/lib/meetings/preparation-steps';
import { findMeeting } from '@/lib/meetings/queries';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { mayPrepareMeeting } from './policy';
import { assignStepSchema, stepDoneSchema, stepUndoneSchema } from './schema';

/** The meeting as the actor may see it, and its step of this key. */
async function loadStep(
  tx: Transaction,
  actor: Actor,
  { meeting: id, step: key }: { meeting: string; step: string },
) {
  const meeting = await findMeeting(tx, actor, id);
  if (meeting === null) return null;
  const own = await tx.plannedStep.findMany({ where: { meetingId: meeting.id } });
  const steps = stepsOf(
    meeting,
    own.map((row) => ({ ...row, key: row.step })),
  );
  const step = steps.find((each) => each.key === key);
  return step ? { meeting, step } : null;
}

/** Marks a preparation step as done on a day. Marking it again replaces the day and the note. */
export const stepDone = command({
  name: 'meeting.step-done',
  attempt: mayWorkSomewhere,
  schema: stepDoneSchema,
  load: loadStep,
  may: (actor, { meeting }) => mayPrepareMeeting(actor, meeting),
  run: async ({ tx, actor, input: { doneOn, note }, row: { meeting, step }, today, now }) => {
    if (meeting.state === 'cancelled') return refused(invalid('meeting-cancelled'));
    if (meeting.state === 'postponed') return refused(invalid('meeting-without-day'));
    if (doneOn > today) return refused(invalid('actual-after-today', 'doneOn'));
    const key = { meetingId_step: { meetingId: meeting.id, step: step.key } };
    const before = await tx.preparationStep.findUnique({ where: key });
    const entered = { enteredOn: today, enteredAt: now, enteredById: actor.personId };
    const data = { doneOn, note, byFact: false, ...entered };
    const changes = changesBetween(
      { doneOn: before?.doneOn ?? null, note: before?.note ?? null },
      { doneOn, note },
    );
    if (before !== null && changes.length === 0) return refused(invalid('nothing-changed'));
    await tx.preparationStep.upsert({
      where: key,
      create: { meetingId: meeting.id, step: step.key, ...data },
      update: data,
    });
    const event = meetingEvent('meeting.step-done', meeting, { step: recordedStep(step), day: doneOn });
    return accepted({ value: { id: meeting.id }, events: [{ ...event, changes: before ? changes : [] }] });
  },
});

/** Marks a preparation step as not done. */
export const stepUndone = command({
  name: 'meeting.step-undone',
  attempt: mayWorkSomewhere,
  schema: stepUndoneSchema,
  load: loadStep,
  may: (actor, { meeting }) => mayPrepareMeeting(actor, meeting),
  run: async ({ tx, row: { meeting, step } }) => {
    const removed = await tx.preparationStep.deleteMany({ where: { meetingId: meeting.id, step: step.key } });
    if (removed.count === 0) return refused(invalid('nothing-changed'));
    const event = meetingEvent('meeting.step-undone', meeting, { step: recordedStep(step) });
    return accepted({ value: { id: meeting.id }, events: [event] });
  },
});

/** Puts somebody of one's own side on a step, or nobody: that side's own matter (docs/domain.md#preparation). */
export const assignStep = command({
  name: 'meeting.assign-step',
  attempt: mayWorkSomewhere,
  schema: assignStepSchema,
  load: loadStep,
  may: (actor, { meeting }) => mayPrepareMeeting(actor, meeting),
  run: async ({ tx, actor, input: { person: id, name: typed }, row: { meeting, step }, today }) => {
    const partyCode = partyOf(actor);
    if (partyCode === null) return refused({ kind: 'forbidden' });
    const person =
      id === ''
        ? null
        : await tx.person.findFirst({ where: { id, partyCode, disabledAt: null }, select: { name: true } });
    if (id !== '' && person === null) return refused(invalid('unknown-choice', 'person'));
    const key = { meetingId: meeting.id, step: step.key, partyCode };
    const name = person?.name ?? typed;
    const before = await tx.stepAssignee.findFirst({ where: key, select: { name: true } });
    if ((before?.name ?? '') === name) return refused(invalid('nothing-changed'));
    await tx.stepAssignee.deleteMany({ where: key });
    if (name !== '') {
      const personId = person === null ? null : id;
      await tx.stepAssignee.create({ data: { ...key, personId, name, enteredOn: today } });
    }
    const event = meetingEvent('meeting.step-assigned', meeting, {
      step: recordedStep(step),
      name: name === '' ? 'nobody' : name,
    });
    const compartment = compartmentOf(partyCode, meeting.group);
    return accepted({ value: { id: meeting.id }, events: [{ ...event, compartment }] });
  },
});
