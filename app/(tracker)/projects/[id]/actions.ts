'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { addNote } from '@/lib/projects/notes/commands';
import { finishMilestone } from '@/lib/roadmap/commands';

export async function addNoteAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(addNote, form, ({ project }) => `/projects/${project}?done=noted#notes`);
}

export async function finishMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    finishMilestone,
    form,
    ({ id, project }) => `/projects/${project}?done=finished#milestone-${id}`,
  );
}
