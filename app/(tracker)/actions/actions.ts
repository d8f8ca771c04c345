'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { changeAction, closeAction, enterAction, reportSide } from '@/lib/meetings/actions/commands';

export async function enterActionAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(enterAction, form, ({ id }) => `/actions/${id}?done=entered`);
}

export async function changeActionAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(changeAction, form, ({ id }) => `/actions/${id}?done=changed`);
}

export async function closeActionAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(closeAction, form, ({ id }) => `/actions/${id}?done=closed`);
}

export async function reportSideAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(reportSide, form, ({ id }) => `/actions/${id}?done=reported`);
}
