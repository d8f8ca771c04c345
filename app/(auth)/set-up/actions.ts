'use server';

import { submitAs } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { systemActor } from '@/lib/access/actor';
import { clientInfo, keepSession } from '@/lib/access/session';
import { createFirstAccount, startSession } from '@/lib/people/commands';
import { loadCandidates } from '@/lib/projects/candidates/commands';

export async function setUpAction(_: FormState, form: FormData): Promise<FormState> {
  return submitAs(systemActor, createFirstAccount, form, async (actor) => {
    const opened = await startSession(actor, await clientInfo());
    if (!opened.ok) return '/sign-in';
    await keepSession(opened.value);
    if (form.has('candidates')) await loadCandidates(actor, {});
    return '/?done=opened';
  });
}
