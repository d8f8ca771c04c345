'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { sayWhatBecame } from '@/lib/meetings/decisions/commands';

export async function sayWhatBecameAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(sayWhatBecame, form, ({ id }) => `/decisions/${id}?done=became`);
}
