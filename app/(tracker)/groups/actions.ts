'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { endCoChair, enterCoChair, nameCoChair, withdrawCoChair } from '@/lib/groups/co-chairs/commands';
import { establishGroup, withdrawEstablishment } from '@/lib/groups/establishment/commands';

const page = (slug: string, done: string) => `/groups/${slug}?done=${done}`;
const coChairs = (slug: string, done: string) => `/groups/${slug}/co-chairs?done=${done}`;

export async function establishAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(establishGroup, form, ({ slug }) => page(slug, 'established'));
}

export async function withdrawEstablishmentAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawEstablishment, form, ({ slug }) => page(slug, 'withdrawn'));
}

export async function nameCoChairAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(nameCoChair, form, ({ slug }) => coChairs(slug, 'named'));
}

export async function enterCoChairAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(enterCoChair, form, ({ slug }) => coChairs(slug, 'named'));
}

export async function endCoChairAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(endCoChair, form, ({ slug }) => coChairs(slug, 'ended'));
}

export async function withdrawCoChairAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawCoChair, form, ({ slug }) => coChairs(slug, 'withdrawn'));
}
