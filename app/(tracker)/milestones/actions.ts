'use server';

import { removeField, submit } from '@/app/submit';
import { milestoneTwinAsk } from '@/app/twin-ask';
import type { FormState } from '@/components/ui/form-state';
import { addMilestone } from '@/lib/roadmap/commands';

/** Adds a milestone and opens its project, or the form again for another one. */
export async function newMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  const another = removeField(form, 'then') === 'another';
  const state = await submit(addMilestone, form, ({ id, project }) =>
    another
      ? `/milestones/new?project=${project}&done=another`
      : `/projects/${project}?done=added#milestone-${id}`,
  );
  return milestoneTwinAsk(state, form, 'add');
}
