'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { addPlatform, changePlatform, endPlatform } from '@/lib/groups/platforms/commands';

const page = (done: string) => (value: { id: string }) => `/meetings/platforms?done=${done}#${value.id}`;

export async function addPlatformAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(addPlatform, form, page('added'));
}

export async function changePlatformAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(changePlatform, form, page('changed'));
}

export async function endPlatformAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(endPlatform, form, page('ended'));
}
