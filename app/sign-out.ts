'use server';

import type { FormState } from '@/components/ui/form-state';
import { forgetSession, requireSession } from '@/lib/access/session';
import { endSession } from '@/lib/people/sessions/commands';
import { submit } from './submit';

/** Ends the session on the server, then removes its cookie. */
export async function signOut(_previous: FormState): Promise<FormState> {
  const { id } = await requireSession();
  const post = new FormData();
  post.set('session', id);
  return submit(endSession, post, async () => {
    await forgetSession();
    return '/sign-in?done=signed-out';
  });
}
