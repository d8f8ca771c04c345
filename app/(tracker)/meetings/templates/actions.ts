'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import {
  addTemplateStep,
  changeTemplateStep,
  removeTemplateStep,
} from '@/lib/meetings/preparation/template/commands';

const page = (done: string) => (value: { kind: string }) => `/meetings/templates?done=${done}#${value.kind}`;

export async function addTemplateStepAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(addTemplateStep, form, page('added'));
}

export async function changeTemplateStepAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(changeTemplateStep, form, page('changed'));
}

export async function removeTemplateStepAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(removeTemplateStep, form, page('removed'));
}
