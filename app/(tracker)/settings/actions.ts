'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { setObligation } from '@/lib/compliance/commands';
import { enterDecree, withdrawDecree } from '@/lib/compliance/decrees/commands';

export async function setObligationAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(setObligation, form, () => '/settings?done=obligation.set');
}

export async function enterDecreeAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(enterDecree, form, () => '/settings/non-working-days?done=decree.entered#entered');
}

export async function withdrawDecreeAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawDecree, form, () => '/settings/non-working-days?done=decree.withdrawn#entered');
}
