'use server';

import { refresh } from 'next/cache';
import { formState, removeField, submit } from '@/app/submit';
import { emptyFormState, type FormState, tokenField } from '@/components/ui/form-state';
import { stopClock, takeUpItem } from '@/lib/agenda/room/commands';
import { recordAttendance } from '@/lib/meetings/delegations/commands';
import { recordOutcome } from '@/lib/meetings/outcomes/commands';
import { invalid } from '@/lib/refusal';

const room = (meeting: string, query: string) => `/meetings/${encodeURIComponent(meeting)}/room?${query}`;

/** Records an outcome, or with `take` goes on to another item or stops the clock. Nothing typed is left behind. */
export async function roomAction(_: FormState, form: FormData): Promise<FormState> {
  const take = removeField(form, 'take');
  if (take !== null) return goOn(form, String(take));
  const recorded = (value: { id: string; meetingId: string }) =>
    room(value.meetingId, `done=recorded&outcome=${value.id}#outcome-${value.id}`);
  return withoutPlace(await submit(recordOutcome, form, recorded));
}

async function goOn(form: FormData, take: string): Promise<FormState> {
  if (String(form.get('text') ?? '').trim() !== '') {
    removeField(form, tokenField);
    return withoutPlace(await formState(form, invalid('outcome-unrecorded', 'text')));
  }
  const moved = (value: { meetingId: string; room: number }) => room(value.meetingId, `at=${value.room}`);
  if (take !== 'stop') form.set('take', take);
  const state = await (take === 'stop' ? submit(stopClock, form, moved) : submit(takeUpItem, form, moved));
  refresh();
  return withoutPlace(state);
}

/** Records who attends and shows it at once: the page is not left, so that what is typed beside it stays. */
export async function attendanceAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(recordAttendance, form, () => emptyFormState);
  refresh();
  return state;
}

/** The place that the refused form was sent from is over: the page has the present one. */
function withoutPlace({ values, ...state }: FormState): FormState {
  const { room: _, take: __, ...kept } = values;
  return { ...state, values: kept };
}
