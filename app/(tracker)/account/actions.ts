'use server';

import { startProvider } from '@/app/start-provider';
import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { forgetSession, requireActor } from '@/lib/access/session';
import { changePassword } from '@/lib/people/commands';
import { unlinkIdentity } from '@/lib/people/identities/commands';
import { endSession, endSessions } from '@/lib/people/sessions/commands';

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(changePassword, form, () => '/account?done=password');
}

export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(endSession, form, () => '/account?done=session');
}

export async function endSessionsAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(endSessions, form, async () => {
    await forgetSession();
    return '/sign-in?done=signed-out-everywhere';
  });
}

export async function linkAction(_: FormState, form: FormData): Promise<FormState> {
  const { personId } = await requireActor();
  return startProvider(form, { kind: 'link', person: personId ?? '' }, '/account?done=linked');
}

export async function unlinkAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(unlinkIdentity, form, () => '/account?done=unlinked');
}
