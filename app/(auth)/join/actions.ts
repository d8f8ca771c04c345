'use server';

import { startProvider } from '@/app/start-provider';
import { removeField, submitAs } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { systemActor } from '@/lib/access/actor';
import { clientInfo, keepSession } from '@/lib/access/session';
import { startSession } from '@/lib/people/commands';
import { acceptInvitation } from '@/lib/people/invitations/commands';

export async function joinAction(_: FormState, form: FormData): Promise<FormState> {
  return submitAs(systemActor, acceptInvitation, form, async (actor) => {
    const opened = await startSession(actor, await clientInfo());
    if (!opened.ok) return '/sign-in';
    await keepSession(opened.value);
    return '/?done=joined';
  });
}

/** Joins without a password: the provider’s sign-in and the link together open the account. */
export async function joinByProviderAction(_: FormState, form: FormData): Promise<FormState> {
  const invitation = String(removeField(form, 'token') ?? '');
  return startProvider(form, { kind: 'join', invitation }, '/?done=joined');
}
