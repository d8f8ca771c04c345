import 'server-only';
import type { AuditEventDraft } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { meetingEvent, type ToldMeeting } from '@/lib/meetings/meeting-event';
import { type PreparationKey, stepWord } from '@/lib/meetings/preparation-steps';

/** Marks a step as done by the fact itself (docs/domain.md#preparation). Gives the event, none if it was done before. */
export async function tickStep(
  tx: Transaction,
  meeting: ToldMeeting,
  step: PreparationKey,
  { doneOn, enteredOn, at, by }: Ticked,
): Promise<AuditEventDraft[]> {
  const key = { meetingId: meeting.id, step };
  if ((await tx.preparationStep.count({ where: key })) > 0) return [];
  await tx.preparationStep.create({
    data: { ...key, byFact: true, doneOn, enteredOn, enteredAt: at, enteredById: by },
  });
  return [meetingEvent('meeting.step-done', meeting, { step: stepWord(step), day: doneOn })];
}

interface Ticked {
  doneOn: CalendarDate;
  enteredOn: CalendarDate;
  at: Date;
  /** The id of the person whose act made the fact. */
  by: string | null;
}

/** Takes the tick of a step back with the fact that made it. One that somebody made by hand stays. */
export async function untickStep(
  tx: Transaction,
  meeting: ToldMeeting,
  step: PreparationKey,
): Promise<AuditEventDraft[]> {
  const { count } = await tx.preparationStep.deleteMany({
    where: { meetingId: meeting.id, step, byFact: true },
  });
  return count === 0 ? [] : [meetingEvent('meeting.step-undone', meeting, { step: stepWord(step) })];
}
