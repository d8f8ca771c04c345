'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { setObligation } from '@/lib/compliance/commands';

export async function setObligationAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(setObligation, form, () => '/settings?done=obligation.set');
}
