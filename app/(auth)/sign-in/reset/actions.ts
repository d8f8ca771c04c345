'use server';

import { submitAs } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { systemActor } from '@/lib/access/actor';
import { clientInfo, keepDevice } from '@/lib/access/session';
import { resetPassword } from '@/lib/people/password-resets/commands';

/** It signs nobody in: the next page asks for the new password. */
export async function resetAction(_: FormState, form: FormData): Promise<FormState> {
  const { device: known } = await clientInfo();
  return submitAs(
    systemActor,
    (actor, input) => resetPassword(actor, Object.assign({}, input, { device: known })),
    form,
    async ({ device }) => {
      await keepDevice(device);
      return '/sign-in?done=reset';
    },
  );
}
