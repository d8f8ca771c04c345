'use server';

import { startProvider } from '@/app/start-provider';
import { submitAs } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { systemActor } from '@/lib/access/actor';
import { nextPath } from '@/lib/access/next-path';
import { clientInfo, keepSession } from '@/lib/access/session';
import { signIn } from '@/lib/people/commands';

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const from = await clientInfo();
  return submitAs(
    systemActor,
    (_actor, input) => signIn(input, from),
    form,
    async (opened) => {
      await keepSession(opened);
      const next = form.get('next');
      return nextPath(typeof next === 'string' ? next : null);
    },
  );
}

export async function providerAction(_: FormState, form: FormData): Promise<FormState> {
  const next = form.get('next');
  return startProvider(form, { kind: 'sign-in' }, nextPath(typeof next === 'string' ? next : null));
}
