'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import {
  addDelegate,
  putDelegationForward,
  recordAttendance,
  removeDelegate,
} from '@/lib/meetings/delegations/commands';

const page = (done: string) => (value: { meetingId: string }) =>
  `/meetings/${encodeURIComponent(value.meetingId)}/delegations?done=${done}`;

export async function addDelegateAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(addDelegate, form, page('added'));
}

export async function removeDelegateAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(removeDelegate, form, page('removed'));
}

export async function putForwardAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(putDelegationForward, form, page('forward'));
}

export async function recordAttendanceAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(recordAttendance, form, page('attended'));
}
