'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { removeText, setText } from '@/lib/charter/commands';

const page = (code: string) => `/charter/${encodeURIComponent(code)}`;

export async function setTextAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(setText, form, ({ code, language }) => `${page(code)}?language=${language}&done=set#text`);
}

export async function removeTextAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(removeText, form, ({ code }) => `${page(code)}?done=removed#text`);
}
