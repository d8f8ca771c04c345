import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { FormState } from '@/components/ui/form-state';
import type { Actor } from '@/lib/access/actor';
import { currentActor } from '@/lib/access/session';
import { orUnsaved } from '@/lib/command';
import { accepted } from '@/lib/result';

/**
 * The refused form, unless somebody acted first and the page has no form left to show the refusal in: then it leads to
 * the page as it is now, which says what happened. `latePage` gives that page's address, or null.
 */
export async function unlessLate(
  state: FormState,
  latePage: (actor: Actor) => Promise<string | null>,
): Promise<FormState> {
  const found = await orUnsaved(async () => {
    const actor = await currentActor();
    return accepted(actor && (await latePage(actor)));
  });
  if (!found.ok || found.value === null) return state;
  refresh();
  redirect(found.value);
}
