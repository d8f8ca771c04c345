'use server';

import { getTranslations } from 'next-intl/server';
import { askOnce } from '@/app/ask-once';
import { removeField, submit } from '@/app/submit';
import { itemControl } from '@/components/agenda/item-control';
import { planningWords } from '@/components/meetings/planning-words';
import type { FormState } from '@/components/ui/form-state';
import { currentActor } from '@/lib/access/session';
import { addItem, changeItem, draftAgenda, moveItem, removeItem, restoreItem } from '@/lib/agenda/commands';
import { propose, recordAgreement } from '@/lib/agreements/commands';
import { partiesFor } from '@/lib/charter/queries';
import { readPlannedDay } from '@/lib/dates/typed-date';
import { skippedBy } from '@/lib/dates/wall-clock';
import { readForm } from '@/lib/form-input';
import { cancelMeeting, changeMeeting, planMeeting, postponeMeeting } from '@/lib/meetings/commands';
import { addDay, removeDay } from '@/lib/meetings/days/commands';
import { assignStep, stepDone, stepUndone } from '@/lib/meetings/preparation/commands';
import { planningNotes } from '@/lib/meetings/queries';
import { planMeetingSchema } from '@/lib/meetings/schema';

const page = (id: string, done: string) => `/meetings/${encodeURIComponent(id)}?done=${done}`;
const agenda = (id: string, done: string) => `/meetings/${id}/agenda?done=${done}`;
// The item is in the query too: browsers do not reload a page if only the fragment differs.
const atItem = (meeting: string, done: string, id: string, control: string = itemControl('edit', id)) =>
  `${agenda(meeting, done)}&item=${id}#${control}`;
const meetingOf = (form: FormData) => String(form.get('meetingId') ?? '');
const stepOf = (form: FormData) => encodeURIComponent(String(form.get('step') ?? ''));

/** Warns once for a day and kind: about a Charter meeting outside its period, and a day off in a capital. */
async function askOfDay(form: FormData): Promise<FormState | null> {
  if (isTimeSkipped(form)) return null;
  const [text, actor] = [String(form.get('startsOn') ?? '').trim(), await currentActor()];
  const day = readPlannedDay(text);
  if (actor === null || day === null) return askOnce(form, text, []);
  const kind = String(form.get('kind') ?? '');
  const meeting = { id: form.get('id')?.toString() ?? null, kind, day };
  const [notes, parties, t] = await Promise.all([
    planningNotes(actor, meeting),
    partiesFor(actor),
    getTranslations(),
  ]);
  return askOnce(form, `${kind} ${text}`, planningWords(notes, day, parties, t));
}

/** A skipped time is refused, so there is nothing to warn about. */
function isTimeSkipped(form: FormData): boolean {
  const { data } = planMeetingSchema.safeParse(readForm(form));
  return data !== undefined && skippedBy(data) !== null;
}

export async function planMeetingAction(_: FormState, form: FormData): Promise<FormState> {
  const warned = await askOfDay(form);
  if (warned) return warned;
  return submit(planMeeting, form, ({ id }) => page(id, 'planned'));
}

export async function changeMeetingAction(_: FormState, form: FormData): Promise<FormState> {
  const warned = await askOfDay(form);
  if (warned) return warned;
  return submit(changeMeeting, form, ({ id }) => page(id, 'changed'));
}

const daysPage = (done: string) => (value: { id: string }) => `/meetings/${value.id}/edit?done=${done}#days`;

export async function addDayAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(addDay, form, daysPage('added'));
}

export async function removeDayAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(removeDay, form, daysPage('removed'));
}

export async function postponeMeetingAction(_: FormState, form: FormData): Promise<FormState> {
  const warned = await askOfDay(form);
  if (warned) return warned;
  return submit(postponeMeeting, form, ({ id }) => page(id, 'postponed'));
}

export async function cancelMeetingAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(cancelMeeting, form, ({ id }) => page(id, 'cancelled'));
}

export async function agreeOnHoldingAction(_: FormState, form: FormData): Promise<FormState> {
  if (removeField(form, 'way') === 'propose') {
    return submit(propose, form, () => page(meetingOf(form), 'proposed'));
  }
  return submit(recordAgreement, form, () => page(meetingOf(form), 'held'));
}

export async function stepDoneAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(stepDone, form, ({ id }) => `${page(id, 'step')}#step-${stepOf(form)}`);
}

export async function stepUndoneAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(stepUndone, form, ({ id }) => `${page(id, 'undone')}#step-${stepOf(form)}`);
}

export async function assignStepAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(assignStep, form, ({ id }) => `${page(id, 'assigned')}#step-${stepOf(form)}`);
}

export async function draftAgendaAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(draftAgenda, form, ({ id }) => agenda(id, 'drafted'));
}

export async function changeItemAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(changeItem, form, ({ id, meetingId }) => atItem(meetingId, 'changed', id));
}

export async function moveItemAction(_: FormState, form: FormData): Promise<FormState> {
  const direction = form.get('direction') === 'up' ? 'up' : 'down';
  const other = direction === 'up' ? 'down' : 'up';
  return submit(moveItem, form, ({ id, meetingId, place, edge }) =>
    atItem(meetingId, `moved&place=${place}`, id, itemControl(edge ? other : direction, id)),
  );
}

export async function addItemAction(_: FormState, form: FormData): Promise<FormState> {
  if (form.get('privately') === 'yes') {
    return submit(addItem, form, ({ id, meetingId }) => `${agenda(meetingId, 'prepared')}#item-${id}`);
  }
  return submit(addItem, form, ({ id, meetingId }) => atItem(meetingId, 'added', id));
}

export async function removeItemAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(removeItem, form, ({ id, meetingId }) =>
    atItem(meetingId, 'removed', id, itemControl('restore', id)),
  );
}

export async function restoreItemAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(restoreItem, form, ({ id, meetingId }) => atItem(meetingId, 'restored', id));
}
