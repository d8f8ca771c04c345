'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { changePassword, endSession } from '@/lib/people/commands';

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(changePassword, form, () => '/account?done=password');
}

export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(endSession, form, () => '/account?done=session');
}
