'use server';

import { submit } from '@/app/submit';
import { milestoneTwinAsk } from '@/app/twin-ask';
import type { FormState } from '@/components/ui/form-state';
import { addMilestone, changeMilestone, removeMilestone } from '@/lib/roadmap/commands';
import { milestoneEditId, stillFound } from '@/lib/roadmap/grid/grid-params';

/** Keeps the search in the grid. */
const found = (form: FormData) => stillFound(String(form.get('q') ?? ''));

export async function addMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(
    addMilestone,
    form,
    ({ slug, project }) => `/groups/${slug}/roadmap?done=added&project=${project}${found(form)}#add`,
  );
  return milestoneTwinAsk(state, form, 'add');
}

export async function changeMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(
    changeMilestone,
    form,
    ({ id, slug }) => `/groups/${slug}/roadmap?done=changed&step=${id}${found(form)}#${milestoneEditId(id)}`,
  );
  return milestoneTwinAsk(state, form, 'save');
}

export async function removeMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    removeMilestone,
    form,
    ({ slug, project }) => `/groups/${slug}/roadmap?done=removed&project=${project}#project-${project}`,
  );
}
